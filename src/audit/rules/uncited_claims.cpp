// SPDX-License-Identifier: Apache-2.0
// uncited-claim: a checkable claim that neither a mark nor a name in prose ties to anything.
#include "rule_check.hpp"

#include <vector>

namespace citewright::audit {

void check_uncited_claims(const RuleInput& input, Findings& findings) {
  std::vector<bool> linked(input.audit.claims.size(), false);
  for (const Link& link : input.audit.links) {
    if (link.sure) linked[link.claim] = true;
  }
  for (std::size_t i = 0; i < input.audit.claims.size(); ++i) {
    if (linked[i] || !input.audit.claims[i].citations.empty()) continue;
    findings.push_back(on_claim(input, "uncited-claim", i, "no citation carries this claim"));
    findings.back().evidence = input.audit.claims[i].text;
  }
}

}  // namespace citewright::audit
