// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/claim_verdict.hpp"

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

// By Verdict; the lowest rank is the claim's verdict.
constexpr std::array<int, 5> ranks{1, 2, 3, 0, 4};

int rank_of(Verdict verdict) {
  return ranks[static_cast<std::size_t>(verdict)];
}

}  // namespace

std::optional<Verdict> claim_verdict(const Audit& audit, std::size_t claim) {
  std::optional<Verdict> overall;
  // Links stand in the order of their claims, judgements in that of the links.
  const auto first =
      std::lower_bound(audit.links.begin(), audit.links.end(), claim,
                       [](const Link& link, std::size_t wanted) { return link.claim < wanted; });
  for (auto link = first; link != audit.links.end() && link->claim == claim; ++link) {
    if (!link->sure) continue;
    const auto& judgement = audit.judgements[static_cast<std::size_t>(link - audit.links.begin())];
    if (!overall || rank_of(judgement.verdict) < rank_of(*overall)) overall = judgement.verdict;
  }
  return overall;
}

std::string_view claim_verdict_words(const Audit& audit, std::size_t claim) {
  if (const auto verdict = claim_verdict(audit, claim)) return to_string(*verdict);
  return audit.claims[claim].citations.empty() ? "uncited" : "unlinked";
}

}  // namespace citewright::audit
