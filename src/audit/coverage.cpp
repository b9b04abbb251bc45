// SPDX-License-Identifier: Apache-2.0
#include "coverage.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace citewright::audit {
namespace {

std::string count_of(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

struct Remedy {
  std::string_view sign;  ///< lower-case, somewhere in the reason
  std::string_view what_to_do;
};
// The first that fits. What a registry or libcurl says, and what helps.
constexpr auto remedies = std::to_array<Remedy>({
    {"was not asked", ""},
    {"registered with", "look it up there"},
    {"api key", "correct NCBI_API_KEY or unset it, then audit again"},
    {"blocked", "NCBI blocks this address: write to info@ncbi.nlm.nih.gov, or audit elsewhere"},
    {"too many requests", "audit again in a minute"},
    {"http 429", "audit again in a minute"},
    {"certificate", "are the clock and the CA certificates right, or does a proxy stand between?"},
    {"ssl", "are the clock and the CA certificates right, or does a proxy stand between?"},
    {"no connection", "is the network up, and a proxy needed? audit again then"},
    {"larger than", "it cannot be read here; look it up by hand"},
    {"gave no answer", "audit again to ask again"},
});

std::string what_to_do(std::string_view reason) {
  const std::string folded = to_ascii_lower(reason);
  for (const Remedy& remedy : remedies) {
    if (folded.find(remedy.sign) == std::string::npos) continue;
    return remedy.what_to_do.empty() ? "" : fmt::format(" ({})", remedy.what_to_do);
  }
  return "";
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
    coverage.unchecked.push_back(
        fmt::format("{}: {}{}", count_of(count, "reference"), reason, what_to_do(reason)));
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
