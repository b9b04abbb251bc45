// SPDX-License-Identifier: Apache-2.0
// figure-not-in-source: a percentage or measured figure of the claim that no work cited for it
// gives.
#include "../figures.hpp"

#include "rule_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace citewright::audit {
namespace {

bool has_text(const RecordProfile& record) {
  return record.basis == Basis::abstract || record.basis == Basis::full_text;
}

// The claim's sure links that the author made.
std::vector<const Link*> cited_by(const Audit& audit, std::size_t claim) {
  std::vector<const Link*> links;
  for (const Link& link : audit.links) {
    if (link.claim == claim && link.sure && link.route != Route::topic) links.push_back(&link);
  }
  return links;
}

// The figure may stand in any of several works: that one of them lacks it says nothing while
// another one has it, or cannot be read.
void check_figure(const RuleInput& input, const Quantity& quantity,
                  const std::vector<const Link*>& links, Findings& findings) {
  const Claim& claim = input.audit.claims[links.front()->claim];
  const std::string& text = input.audit.article.blocks[claim.block].text;
  bool all_in_full = true;
  for (const Link* link : links) {
    const RecordProfile& record = input.records[link->reference];
    if (!has_text(record) || is_stated_in(record.passages, text, quantity)) return;
    all_in_full = all_in_full && record.basis == Basis::full_text;
  }
  const Link& link = *links.front();
  const std::string_view basis = to_string(all_in_full ? Basis::full_text : Basis::abstract);
  const std::string others =
      links.size() == 1 ? "" : fmt::format(" or of the {} other works cited", links.size() - 1);
  findings.push_back(
      on_claim(input, "figure-not-in-source", link.claim,
               fmt::format("\"{}\" appears nowhere in the {} of {}{}", quantity.range.of(text),
                           basis, name_of(input.audit.references[link.reference]), others)));
  findings.back().reference = link.reference;
  findings.back().citation = link.citation;
  // An abstract leaves most of a paper's figures out.
  if (!all_in_full) findings.back().severity = Severity::note;
}

}  // namespace

void check_figures(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.claims.size(); ++i) {
    const std::vector<const Link*> links = cited_by(input.audit, i);
    if (links.empty()) continue;
    for (const Quantity& quantity : input.audit.claims[i].quantities) {
      if (is_checked_figure(quantity)) check_figure(input, quantity, links, findings);
    }
  }
}

}  // namespace citewright::audit
