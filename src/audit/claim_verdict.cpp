// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/claim_verdict.hpp"

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
  for (const Judgement& judgement : audit.judgements) {
    const Link& link = audit.links[judgement.link];
    if (link.claim != claim || !link.sure) continue;
    if (!overall || rank_of(judgement.verdict) < rank_of(*overall)) overall = judgement.verdict;
  }
  return overall;
}

std::string_view claim_verdict_words(const Audit& audit, std::size_t claim) {
  if (const auto verdict = claim_verdict(audit, claim)) return to_string(*verdict);
  return audit.claims[claim].citations.empty() ? "uncited" : "unlinked";
}

}  // namespace citewright::audit
