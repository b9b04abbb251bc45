// SPDX-License-Identifier: Apache-2.0
// A line of a text around the words that were found.
#pragma once

#include "citewright/model/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::retrieval {

// What FTS5's highlight() puts around the words found. Neither byte occurs in UTF-8, so no text can
// hold one of its own.
inline constexpr std::string_view mark_begin = "\xFE";
inline constexpr std::string_view mark_end = "\xFF";

struct MarkedText {
  std::string text;
  std::vector<TextRange> marks;  ///< in order, not overlapping
};

/// Takes the marks out of a text; it stays valid UTF-8 if it was without them.
[[nodiscard]] MarkedText take_marks(std::string_view marked);

/// At most about `width` bytes around the place with most different marked words, cut between words
/// where it can be and never inside a character, "…" where something was left out, blanks for line
/// breaks. A text without marks gives its beginning.
[[nodiscard]] MarkedText make_snippet(const MarkedText& whole, std::size_t width = 240);

}  // namespace citewright::retrieval
