// SPDX-License-Identifier: Apache-2.0
// What a user typed → FTS5's query language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citewright::retrieval {

/// More words than this find nothing that fewer would not.
inline constexpr std::size_t most_query_words = 200;

/// FTS5 expressions in which every word is quoted, so that no text can be a syntax error.
struct MatchExpression {
  std::string all;       ///< every word wanted; "" where no word is
  std::string any;       ///< any of them; "" where there are not several
  std::string excluded;  ///< any of the words to be left out; "" where there are none
  bool cut = false;      ///< only the first most_query_words were taken
};

[[nodiscard]] MatchExpression build_match(std::string_view text);

}  // namespace citewright::retrieval
