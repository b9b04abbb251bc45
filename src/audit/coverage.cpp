// SPDX-License-Identifier: Apache-2.0
#include "coverage.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

namespace citewright::audit {
namespace {

std::string count_of(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void cover_references(const Audit& audit, Coverage& coverage) {
  std::map<std::string, std::size_t> reasons;
  for (const Lookup& lookup : audit.lookups) {
    if (lookup.outcome == LookupOutcome::failed) {
      ++reasons[lookup.reason];
    } else {
      ++coverage.references_checked;
    }
  }
  for (const auto& [reason, count] : reasons) {
    coverage.unchecked.push_back(fmt::format("{}: {}", count_of(count, "reference"), reason));
  }
}

// Checked by a verdict, or by a rule that found something other than the want of a citation.
std::set<std::size_t> checked_claims(const Audit& audit) {
  std::set<std::size_t> checked;
  for (std::size_t i = 0; i < audit.links.size(); ++i) {
    if (audit.judgements[i].verdict != Verdict::not_assessable)
      checked.insert(audit.links[i].claim);
  }
  std::set<std::size_t> told;
  for (const Finding& finding : audit.findings) {
    if (finding.citation) told.insert(*finding.citation);
    if (finding.claim && finding.rule != "uncited-claim") checked.insert(*finding.claim);
  }
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    for (const std::size_t citation : audit.claims[i].citations) {
      if (told.contains(citation)) checked.insert(i);
    }
  }
  return checked;
}

void cover_claims(const Audit& audit, Coverage& coverage) {
  const std::set<std::size_t> checked = checked_claims(audit);
  std::set<std::size_t> linked;
  for (const Link& link : audit.links) linked.insert(link.claim);
  std::size_t without_citation = 0;
  std::size_t not_assessable = 0;
  for (std::size_t i = 0; i < audit.claims.size(); ++i) {
    if (checked.contains(i)) continue;
    if (linked.contains(i)) {
      ++not_assessable;
    } else {
      ++without_citation;
    }
  }
  coverage.claims_checked = checked.size();
  if (not_assessable > 0) {
    coverage.unchecked.push_back(fmt::format("{}: the record at hand does not say enough",
                                             count_of(not_assessable, "claim")));
  }
  if (without_citation > 0) {
    coverage.unchecked.push_back(fmt::format("{}: there is no reference to check against",
                                             count_of(without_citation, "claim")));
  }
}

}  // namespace

Coverage measure_coverage(const Audit& audit) {
  Coverage coverage;
  coverage.claims_total = audit.claims.size();
  coverage.references_total = audit.references.size();
  cover_references(audit, coverage);
  cover_claims(audit, coverage);
  return coverage;
}

}  // namespace citewright::audit
