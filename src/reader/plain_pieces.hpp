// SPDX-License-Identifier: Apache-2.0
// Lines of plain text grouped into what they make together: paragraphs, list items, headings.
#pragma once

#include "plain_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace citewright::reader {

enum class PieceKind : std::uint8_t { text, list_item, heading, row };

struct Piece {
  PieceKind kind = PieceKind::text;
  std::vector<Line> lines;
  bool blank_before = false;
  int level = 0;  ///< of a heading; 0 while it is not known

  [[nodiscard]] bool is_one_line() const { return lines.size() == 1; }
  /// The first line without its list marker.
  [[nodiscard]] TextRange first_text() const {
    const Line& line = lines.front();
    const std::size_t marker = kind == PieceKind::list_item ? line.marker.length : 0;
    return {line.range.begin + marker, line.range.end};
  }
};

[[nodiscard]] std::vector<Piece> group_lines(std::string_view source,
                                             const std::vector<Line>& lines, Wrapping wrapping);

/// Tells headings (and lists without bullets) from paragraphs, and gives headings their levels.
void find_headings(std::string_view source, std::vector<Piece>& pieces);

}  // namespace citewright::reader
