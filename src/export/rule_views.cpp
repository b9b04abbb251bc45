// SPDX-License-Identifier: Apache-2.0
#include "subjects.hpp"
#include "table.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/export/views.hpp"

#include <array>
#include <string>
#include <string_view>

namespace citewright::exports {
namespace {

// How a line of a rule's page begins, and how it is set. A page has nothing else (a test of the
// rules checks their shape).
struct LineRow {
  std::string_view mark;
  Tone tone;
  Margin margin;
  bool blank_above;
};
constexpr auto line_rows = std::to_array<LineRow>({
    {"# ", Tone::strong, {"", ""}, false},
    {"## ", Tone::strong, {"", ""}, true},
    {"> ", Tone::plain, {"  │ ", "  │ "}, false},
    {"- ", Tone::plain, {"  - ", "    "}, false},
    {"", Tone::plain, {"  ", "  "}, false},
});

void put_page_line(Page& page, std::string_view line) {
  for (const LineRow& row : line_rows) {
    if (!line.starts_with(row.mark)) continue;
    if (row.blank_above) page.blank();
    page.put({{std::string{line.substr(row.mark.size())}, row.tone}}, row.margin);
    return;
  }
}

}  // namespace

std::string rules_table(const Style& style) {
  Page page{style};
  Table table{{{.title = "rule"},
               {.title = "severity"},
               {.title = "about"},
               {.title = "fires when", .share = 1}}};
  for (const audit::Rule& rule : audit::rules()) {
    table.row({{{std::string{rule.name}, Tone::strong}},
               {{std::string{to_string(rule.severity)}, tone_of(rule.severity)}},
               {{rule.about_reference ? "reference" : "claim"}},
               {{std::string{rule.summary}}}});
  }
  table.write(page);
  return page.take();
}

std::string rule_page(const audit::Rule& rule, const Style& style) {
  Page page{style};
  for (const std::string_view line : split(audit::rule_page(rule), '\n')) {
    if (!line.empty()) put_page_line(page, line);
  }
  return page.take();
}

}  // namespace citewright::exports
