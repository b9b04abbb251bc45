// SPDX-License-Identifier: Apache-2.0
// year-mismatch, journal-mismatch, author-mismatch: the details a reader finds the work by.
#include "../names.hpp"
#include "rule_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace citewright::audit {
namespace {

// Print and online publication often fall in two years; either is right.
constexpr int tolerated_years = 1;

bool is_near(int listed, std::optional<int> recorded) {
  return recorded && std::abs(listed - *recorded) <= tolerated_years;
}

void check_year(const RuleInput& input, std::size_t i, const Record& record, Findings& findings) {
  const auto listed = input.audit.references[i].year;
  if (!listed || !record.year || is_near(*listed, record.year) ||
      is_near(*listed, record.electronic_year))
    return;
  findings.push_back(
      on_reference(input, "year-mismatch", i,
                   fmt::format("listed as {}, published in {}", *listed, *record.year)));
  findings.back().evidence = cite_shortly(record);
}

void check_journal(const RuleInput& input, std::size_t i, const Record& record,
                   Findings& findings) {
  const std::string& listed = input.audit.references[i].journal;
  if (listed.empty() || record.journal.empty() || is_journal_of(listed, record)) return;
  findings.push_back(
      on_reference(input, "journal-mismatch", i,
                   fmt::format(R"(listed in "{}", published in "{}")", listed, record.journal)));
  findings.back().evidence = cite_shortly(record);
}

void check_authors(const RuleInput& input, std::size_t i, const Record& record,
                   Findings& findings) {
  const auto& listed = input.audit.references[i].authors;
  if (listed.empty() || record.authors.empty()) return;
  const bool known = std::any_of(listed.begin(), listed.end(), [&](const std::string& author) {
    return lists_author(record, author);
  });
  if (known && lists_author(record, listed.front())) return;
  const std::string message =
      known ? fmt::format("the first author listed, \"{}\", is not among the record's authors",
                          listed.front())
            : fmt::format("none of the authors listed (\"{}\"…) is among the record's",
                          listed.front());
  findings.push_back(on_reference(input, "author-mismatch", i, message));
  findings.back().evidence = describe_authors(record);
}

}  // namespace

void check_details(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Record* record = record_of(input.audit, i);
    // The details of another work say nothing about this entry's.
    if (record == nullptr || leads_to_other_work(findings, i)) continue;
    check_year(input, i, *record, findings);
    check_journal(input, i, *record, findings);
    check_authors(input, i, *record, findings);
  }
}

}  // namespace citewright::audit
