// SPDX-License-Identifier: Apache-2.0
#include "verdicts.hpp"

namespace citewright::exports {
namespace {

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

std::string_view fit_words(const ReferenceFit& fit) {
  return fit.verdict == Verdict::supported ? "on topic" : to_string(fit.verdict);
}

}  // namespace citewright::exports
