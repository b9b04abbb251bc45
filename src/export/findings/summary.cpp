// SPDX-License-Identifier: Apache-2.0
#include "export/finding_groups.hpp"
#include "export/finding_list.hpp"
#include "export/markup.hpp"
#include "export/subjects.hpp"
#include "places.hpp"

#include "citewright/export/findings.hpp"

#include <fmt/format.h>

namespace citewright::exports {
namespace {

// A pull request's comment holds 65,536 characters.
constexpr std::size_t most_shown = 50;

std::string title_of(const Article& article) {
  return markdown_text(article.title.empty() ? article.name : article.title);
}

std::string counts_of(const Audit& audit) {
  return fmt::format("**{}, {}, {}**", count_of(count_findings(audit, Severity::error), "error"),
                     count_of(count_findings(audit, Severity::warning), "warning"),
                     count_of(count_findings(audit, Severity::note), "note"));
}

std::string table_of(const std::vector<FindingGroup>& groups) {
  if (groups.empty()) return "";
  std::string out = "\n| severity | rule | findings |\n|---|---|---:|\n";
  for (const FindingGroup& group : groups)
    out += fmt::format("| {} | `{}` | {} |\n", to_string(group.severity), group.rule, group.size());
  return out;
}

std::string item_of(const Audit& audit, const Finding& finding) {
  std::string out = fmt::format("- **{}**, line {}: {}\n", markdown_text(finding.rule),
                                finding.line, markdown_text(finding.message));
  for (const Subject& subject : subjects_of(audit, finding))
    out += fmt::format("  - {}: {}\n", subject.name, at_line_start(markdown_text(subject.text)));
  if (!finding.advice.empty()) out += fmt::format("  - *{}*\n", markdown_text(finding.advice));
  return out;
}

std::string items_of(const Audit& audit, Severity severity, std::string_view heading) {
  const std::size_t count = count_findings(audit, severity);
  if (count == 0) return "";
  std::string out = fmt::format("\n### {}\n\n", heading);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (audit.findings[i].severity != severity || is_set_aside(audit, i)) continue;
    if (++shown <= most_shown) out += item_of(audit, audit.findings[i]);
  }
  if (count > most_shown) out += fmt::format("- … and {} more\n", count - most_shown);
  return out;
}

}  // namespace

std::string findings_summary(const Audit& audit) {
  std::string out = fmt::format("## Citations of “{}”\n\n{}. {}.\n", title_of(audit.article),
                                counts_of(audit), markdown_text(closing_line(audit.coverage)));
  out += table_of(group_findings(audit));
  out += items_of(audit, Severity::error, "Errors");
  out += items_of(audit, Severity::warning, "Warnings");
  return out;
}

}  // namespace citewright::exports
