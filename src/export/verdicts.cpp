// SPDX-License-Identifier: Apache-2.0
#include "verdicts.hpp"

#include <algorithm>
#include <array>

namespace citewright::exports {
namespace {

// By Verdict; the lowest rank is the overall verdict.
constexpr std::array<int, 5> ranks{1, 2, 3, 0, 4};

int rank_of(Verdict verdict) {
  return ranks[static_cast<std::size_t>(verdict)];
}

template <typename Predicate>
std::vector<std::size_t> links_where(const Audit& audit, Predicate wanted) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < audit.links.size(); ++i) {
    if (wanted(audit.links[i])) found.push_back(i);
  }
  return found;
}

}  // namespace

std::vector<std::size_t> links_of_claim(const Audit& audit, std::size_t claim) {
  return links_where(audit, [claim](const Link& link) { return link.claim == claim; });
}

std::vector<std::size_t> links_to_reference(const Audit& audit, std::size_t reference) {
  return links_where(audit, [reference](const Link& link) { return link.reference == reference; });
}

const Judgement* judgement_of(const Audit& audit, std::size_t link) {
  return link < audit.judgements.size() ? &audit.judgements[link] : nullptr;
}

std::optional<Verdict> overall_verdict(const Audit& audit, std::size_t claim) {
  std::optional<Verdict> overall;
  for (const std::size_t link : links_of_claim(audit, claim)) {
    const Judgement* judgement = judgement_of(audit, link);
    if (judgement == nullptr || !audit.links[link].sure) continue;
    if (!overall || rank_of(judgement->verdict) < rank_of(*overall)) overall = judgement->verdict;
  }
  return overall;
}

std::string_view verdict_words(const Audit& audit, std::size_t claim) {
  if (const auto verdict = overall_verdict(audit, claim)) return to_string(*verdict);
  return audit.claims[claim].citations.empty() ? "uncited" : "unlinked";
}

std::string_view fit_words(const ReferenceFit& fit) {
  return fit.verdict == Verdict::supported ? "on topic" : to_string(fit.verdict);
}

}  // namespace citewright::exports
