// SPDX-License-Identifier: Apache-2.0
// Text in tones, broken into lines at blanks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace citewright::exports {

enum class Tone : std::uint8_t { plain, strong, faint, error, warning, note, good, mark };

struct Span {
  std::string text;
  Tone tone = Tone::plain;
};

/// One line: spans that follow each other without anything between them.
using Line = std::vector<Span>;

[[nodiscard]] std::size_t columns_of(const Line& line);

/// Breaks spans into lines of at most `width` columns, all but the first of `width - hang` (at
/// least 2). Every text goes through
/// printable(); blanks at the ends of lines and doubled blanks go; a word longer than a line is cut
/// between characters. Never empty: nothing to show is one empty line.
[[nodiscard]] std::vector<Line> wrap(std::span<const Span> spans, std::size_t width,
                                     std::size_t hang = 0);

/// The line as the terminal gets it; without colour just its text.
[[nodiscard]] std::string paint(const Line& line, bool color);

}  // namespace citewright::exports
