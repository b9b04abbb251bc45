// SPDX-License-Identifier: Apache-2.0
#include "export/finding_list.hpp"
#include "export/markup.hpp"
#include "export/subjects.hpp"

#include "citewright/export/letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace citewright::exports {
namespace {

std::string title_of(const Article& article) {
  return markdown_text(article.title.empty() ? article.name : article.title);
}

// "Crossref, PubMed": where the records came from.
std::string registries_of(const Audit& audit) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const Record* record = record_of(audit, i);
    if (record != nullptr && record->registry != Registry::bundled)
      names.insert(to_string(record->registry));
  }
  return names.empty() ? "the records in the store" : fmt::format("{}", fmt::join(names, ", "));
}

// When the records were fetched; they may have changed since.
std::string fetched_between(const Audit& audit) {
  std::set<std::string> days;
  constexpr std::size_t day = 10;  // "2026-03-01"
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    const Record* record = record_of(audit, i);
    if (record != nullptr && record->fetched.size() >= day)
      days.insert(record->fetched.substr(0, day));
  }
  if (days.empty()) return "";
  return days.size() == 1 ? fmt::format(" The records were fetched on {}.", *days.begin())
                          : fmt::format(" The records were fetched between {} and {}.",
                                        *days.begin(), *days.rbegin());
}

std::string what_was_checked(const Audit& audit, std::string_view date, std::string_view version) {
  const Coverage& coverage = audit.coverage;
  return fmt::format(
      "On {} the citations of {} ({} bytes, SHA-256 {}) were checked with citewright {} against "
      "{}.{} {} of {} and {} of {} could be checked.\n",
      markdown_text(date), markdown_text(audit.article.name), audit.article.size,
      audit.article.sha256, markdown_text(version), registries_of(audit), fetched_between(audit),
      coverage.claims_checked, count_of(coverage.claims_total, "claim"),
      coverage.references_checked, count_of(coverage.references_total, "reference"));
}

std::string unchecked(const Coverage& coverage) {
  std::string out;
  for (const std::string& reason : coverage.unchecked)
    out += fmt::format("- not checked: {}\n", markdown_text(reason));
  return out.empty() ? "" : "\n" + out;
}

std::string counts_by_rule(const Audit& audit) {
  std::map<std::pair<int, std::string_view>, std::size_t> counts;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (!is_set_aside(audit, i)) ++counts[{-static_cast<int>(finding.severity), finding.rule}];
  }
  std::string out = "\n| severity | rule | findings |\n|---|---|---:|\n";
  for (const auto& [key, count] : counts)
    out += fmt::format("| {} | {} | {} |\n", to_string(static_cast<Severity>(-key.first)),
                       markdown_text(key.second), count);
  return out;
}

std::string errors_of(const Audit& audit) {
  std::string out;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (finding.severity != Severity::error || is_set_aside(audit, i)) continue;
    out += fmt::format("- line {}, {}: {}\n", finding.line, markdown_text(finding.rule),
                       markdown_text(finding.message));
  }
  return out.empty() ? "" : "\n## Errors\n\n" + out;
}

}  // namespace

std::string record_note(const Audit& audit, std::string_view date, std::string_view version) {
  std::string out =
      fmt::format("# Note for the record: citations of “{}”\n\n", title_of(audit.article));
  out += what_was_checked(audit, date, version) + unchecked(audit.coverage);
  out += "\n## Outcome\n\n";
  if (audit.findings.empty()) return out + "No rule fired.\n";
  out += fmt::format("{}, {} and {}.\n", count_of(count_findings(audit, Severity::error), "error"),
                     count_of(count_findings(audit, Severity::warning), "warning"),
                     count_of(count_findings(audit, Severity::note), "note"));
  return out + counts_by_rule(audit) + errors_of(audit);
}

}  // namespace citewright::exports
