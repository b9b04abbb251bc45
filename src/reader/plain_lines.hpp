// SPDX-License-Identifier: Apache-2.0
// The lines of a plain text: indentation, list markers, and whether paragraphs are wrapped.
#pragma once

#include "citewright/model/place.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {

enum class MarkerKind : std::uint8_t {
  none,
  bullet,
  number,   ///< "1.", "1)", "(1)", "[1]", "(a)", "a)"
  section,  ///< "2.1": begins a heading or nothing
};

struct Marker {
  MarkerKind kind = MarkerKind::none;
  std::size_t length = 0;  ///< bytes up to the text after it
  std::string ordinal;     ///< "1", "a"
};

struct Line {
  TextRange range;           ///< in the source, without indentation and trailing blanks
  std::size_t indent = 0;    ///< columns; a tab goes to the next multiple of four
  std::size_t width = 0;     ///< code points, indentation included
  char rule = '\0';          ///< the character a line of "====" or "----" is made of
  bool has_columns = false;  ///< wide gaps inside: a row of a table
  Marker marker;

  [[nodiscard]] bool is_blank() const { return range.empty(); }
};

/// How the lines make paragraphs.
struct Wrapping {
  bool is_hard = false;   ///< lines are broken at a width; paragraphs span lines
  std::size_t width = 0;  ///< code points
};

/// The list marker a text begins with.
[[nodiscard]] Marker marker_of(std::string_view text);

[[nodiscard]] std::vector<Line> split_lines(std::string_view source);
[[nodiscard]] Wrapping find_wrapping(std::string_view source, const std::vector<Line>& lines);

/// The next line's first word would have fitted on `line`: it was ended on purpose.
[[nodiscard]] bool ended_early(std::string_view source, const Line& line, const Line& next,
                               Wrapping wrapping);

}  // namespace citewright::reader
