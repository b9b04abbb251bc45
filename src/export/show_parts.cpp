// SPDX-License-Identifier: Apache-2.0
#include "show_parts.hpp"

#include "subjects.hpp"
#include "table.hpp"

#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports {
namespace {

// What is shown of a paragraph before and after the range, in bytes.
constexpr std::size_t context_bytes = 600;

std::size_t context_begin(std::string_view text, std::size_t begin) {
  if (begin <= context_bytes) return 0;
  return previous_code_point(text, begin - context_bytes + 1);
}

std::size_t context_end(std::string_view text, std::size_t end) {
  if (text.size() - end <= context_bytes) return text.size();
  return previous_code_point(text, end + context_bytes);
}

}  // namespace

void put_fields(Page& page, const Fields& fields) {
  Table table{{{.title = ""}, {.title = "", .share = 1}}};
  bool any = false;
  for (const auto& [label, value] : fields) {
    if (value.empty()) continue;
    table.row({{{std::string{label}, Tone::faint}}, {{value}}});
    any = true;
  }
  constexpr std::size_t most_lines = 20;
  if (any) table.write(page, most_lines);
}

void put_name(Page& page, const Audit& audit, std::string_view name, std::size_t block,
              ByteSpan place) {
  page.put_ends({{std::string{name}, Tone::strong}},
                {{place_of(audit, line_of(audit.article, place.begin))}});
  if (block >= audit.article.blocks.size()) return;
  std::string path;
  for (const std::string_view heading : heading_path(audit.article, block))
    path.append(path.empty() ? "" : " > ").append(heading);
  if (!path.empty()) page.put({{path, Tone::faint}});
}

void put_in_context(Page& page, const Block& block, TextRange range) {
  const std::string_view text = block.text;
  range.end = std::min(range.end, text.size());
  range.begin = std::min(range.begin, range.end);
  const std::size_t begin = context_begin(text, range.begin);
  const std::size_t end = context_end(text, range.end);
  page.blank();
  page.put({{begin == 0 ? "" : "…"},
            {std::string{text.substr(begin, range.begin - begin)}},
            {"«", Tone::strong},
            {std::string{range.of(text)}, Tone::strong},
            {"»", Tone::strong},
            {std::string{text.substr(range.end, end - range.end)}},
            {end == text.size() ? "" : "…"}},
           {"  ", "  "});
}

std::string describe(const Quantity& quantity) {
  std::string out = fmt::format("{}", quantity.low);
  if (quantity.high != quantity.low) out += fmt::format("–{}", quantity.high);
  if (!quantity.unit.empty()) out += " " + quantity.unit;
  return out;
}

std::string score_words(double score) {
  return fmt::format("{:.2f}", score);
}

void put_evidence(Page& page, const Evidence& evidence) {
  constexpr std::size_t quote_columns = 600;
  page.put({{quoted(evidence.quote, quote_columns), Tone::faint}}, {"    │ ", "    │ "});
  const std::string section = evidence.section.empty() ? "" : " (" + evidence.section + ")";
  page.put({{fmt::format("{}{}, sentence {}, score {}", to_string(evidence.basis), section,
                         evidence.sentence, score_words(evidence.score)),
             Tone::faint}},
           {"    │ ", "    │ "});
}

}  // namespace citewright::exports
