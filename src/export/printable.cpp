// SPDX-License-Identifier: Apache-2.0
#include "citewright/export/printable.hpp"

#include "citewright/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace citewright::exports {
namespace {

enum class Treatment : std::uint8_t { keep, blank, replace, drop };

struct Row {
  char32_t first;
  char32_t last;
  Treatment treatment;
};

// Sorted; what is in no row is kept. Unicode 15, chapter 23 (special areas and format characters).
constexpr auto rows = std::to_array<Row>({
    {0x0000, 0x0008, Treatment::replace},
    {0x0009, 0x000D, Treatment::blank},    // tab, line feed, …, carriage return
    {0x000E, 0x001F, Treatment::replace},  // ESC among them
    {0x007F, 0x0084, Treatment::replace},
    {0x0085, 0x0085, Treatment::blank},  // next line
    {0x0086, 0x009F, Treatment::replace},
    {0x00AD, 0x00AD, Treatment::drop},    // soft hyphen
    {0x061C, 0x061C, Treatment::drop},    // Arabic letter mark
    {0x180E, 0x180E, Treatment::drop},    // Mongolian vowel separator
    {0x200B, 0x200B, Treatment::drop},    // zero-width space
    {0x200E, 0x200F, Treatment::drop},    // left-to-right and right-to-left mark
    {0x2028, 0x2029, Treatment::blank},   // line and paragraph separator
    {0x202A, 0x202E, Treatment::drop},    // embeddings and overrides
    {0x2060, 0x206F, Treatment::drop},    // word joiner, invisible operators, isolates
    {0xFEFF, 0xFEFF, Treatment::drop},    // byte-order mark
    {0xFFF9, 0xFFFB, Treatment::drop},    // interlinear annotation
    {0xE0000, 0xE0FFF, Treatment::drop},  // tags, variation selectors supplement
});

Treatment treatment_of(char32_t value) {
  if (value >= 0x20 && value < 0x7F) return Treatment::keep;
  const auto row = std::partition_point(rows.begin(), rows.end(),
                                        [value](const Row& r) { return r.last < value; });
  return row != rows.end() && row->first <= value ? row->treatment : Treatment::keep;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    switch (treatment_of(point.value)) {
      case Treatment::keep:
        append_utf8(out, point.value);
        break;
      case Treatment::blank:
        out += ' ';
        break;
      case Treatment::replace:
        append_utf8(out, replacement_character);
        break;
      case Treatment::drop:
        break;
    }
  }
  return out;
}

}  // namespace citewright::exports
