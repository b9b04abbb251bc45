// SPDX-License-Identifier: Apache-2.0
// Words, and the terms that claims and records are compared by.
#pragma once

#include "citewright/model/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::text {

/// A word as it stands, and folded (case, accents). Letters and digits make words; of all other
/// characters only a full stop between digits joins ("0.5"), so "post-operative" and "4–8" are two
/// tokens each.
struct Token {
  TextRange range;
  std::string folded;
};

[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// A folded English word's stem (Snowball's "porter": the stemmer FTS5's `porter` tokenizer
/// implements, so that terms and index agree). Words with a digit, beyond ASCII or of fewer than
/// three letters are returned as they are.
[[nodiscard]] std::string stem(std::string_view folded);

/// One of the function words that say nothing of a subject ("the", "and", "may", "with").
[[nodiscard]] bool is_stop_word(std::string_view folded);

/// The stems of the text's words without stop words and single letters, in order, repeats kept.
[[nodiscard]] std::vector<std::string> terms(std::string_view text);

}  // namespace citewright::text
