// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/finding_index.hpp"

#include <algorithm>

namespace citewright::audit {
namespace {

// claims_of[c]: the claims that citation c governs.
std::vector<std::vector<std::size_t>> claims_by_citation(const Audit& audit) {
  std::vector<std::vector<std::size_t>> claims_of(audit.citations.size());
  for (std::size_t claim = 0; claim < audit.claims.size(); ++claim) {
    for (const std::size_t citation : audit.claims[claim].citations) {
      if (citation < claims_of.size()) claims_of[citation].push_back(claim);
    }
  }
  return claims_of;
}

}  // namespace

FindingIndex::FindingIndex(const Audit& audit)
    : by_reference_(audit.references.size()), by_claim_(audit.claims.size()) {
  const auto claims_of = claims_by_citation(audit);
  const auto add_to_claim = [this](std::size_t claim, std::size_t finding) {
    std::vector<std::size_t>& findings = by_claim_.at(claim);
    if (findings.empty() || findings.back() != finding) findings.push_back(finding);
  };
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (finding.reference) by_reference_.at(*finding.reference).push_back(i);
    if (finding.claim) add_to_claim(*finding.claim, i);
    if (!finding.citation || *finding.citation >= claims_of.size()) continue;
    for (const std::size_t claim : claims_of[*finding.citation]) add_to_claim(claim, i);
  }
}

}  // namespace citewright::audit
