// SPDX-License-Identifier: Apache-2.0
#include "citewright/export/report.hpp"

#include "decisions.hpp"
#include "finding_list.hpp"
#include "page.hpp"
#include "reference_table.hpp"
#include "subjects.hpp"

#include <fmt/format.h>

#include <array>

namespace citewright::exports {
namespace {

constexpr std::size_t most_problems = 5;

void put_counts(Page& page, const Audit& audit) {
  constexpr auto worst_first =
      std::to_array<Severity>({Severity::error, Severity::warning, Severity::note});
  Line counts;
  for (const Severity severity : worst_first) {
    const std::size_t count = count_findings(audit, severity);
    if (count == 0) continue;
    if (!counts.empty()) counts.push_back({", "});
    counts.push_back({count_of(count, to_string(severity)), tone_of(severity)});
  }
  if (counts.empty()) counts.push_back({"nothing found", Tone::good});
  page.put(counts);
}

void put_head(Page& page, const Audit& audit) {
  if (!audit.article.title.empty()) page.put({{audit.article.title, Tone::strong}});
  page.put(
      {{fmt::format("{}: {}, {}, {}", audit.article.name, count_of(audit.claims.size(), "claim"),
                    count_of(audit.citations.size(), "citation"),
                    count_of(audit.references.size(), "reference"))}});
  put_counts(page, audit);
}

void put_problems(Page& page, const Audit& audit) {
  if (audit.problems.empty()) return;
  page.section("passed over while reading");
  for (std::size_t i = 0; i < audit.problems.size() && i < most_problems; ++i) {
    const Problem& problem = audit.problems[i];
    page.put({{problem.where, Tone::strong}, {": " + problem.what}}, {"- ", "  "});
  }
  if (audit.problems.size() > most_problems)
    page.put({{fmt::format("and {} more", audit.problems.size() - most_problems)}}, {"- ", "  "});
}

// "3 references: not in the store" says what and why.
std::string with_because(std::string_view unchecked) {
  const std::size_t colon = unchecked.find(": ");
  if (colon == std::string_view::npos) return std::string{unchecked};
  return fmt::format("{}, because {}", unchecked.substr(0, colon), unchecked.substr(colon + 2));
}

}  // namespace

std::string closing_line(const Coverage& coverage) {
  std::string out =
      fmt::format("checked {} of {} and {} of {}", coverage.claims_checked,
                  count_of(coverage.claims_total, "claim"), coverage.references_checked,
                  count_of(coverage.references_total, "reference"));
  for (std::size_t i = 0; i < coverage.unchecked.size(); ++i)
    out += (i == 0 ? "; could not check " : "; nor ") + with_because(coverage.unchecked[i]);
  return out;
}

std::string audit_report(const Audit& audit, const Style& style, Notes notes) {
  Page page{style};
  put_head(page, audit);
  put_findings(page, audit, notes);
  page.section("references");
  put_references(page, audit);
  put_decisions(page, audit);
  put_problems(page, audit);
  page.blank();
  page.put({{closing_line(audit.coverage), Tone::strong}});
  return page.take();
}

}  // namespace citewright::exports
