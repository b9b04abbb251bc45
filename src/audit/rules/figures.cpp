// SPDX-License-Identifier: Apache-2.0
// figure-not-in-source: a percentage or measured figure of the claim that the cited work never
// gives.
#include "../figures.hpp"

#include "rule_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace citewright::audit {
namespace {

bool is_checked(const Quantity& quantity) {
  return !quantity.unit.empty();
}

bool has_text(const RecordProfile& record) {
  return record.basis == Basis::abstract || record.basis == Basis::full_text;
}

bool is_in_source(const Quantity& quantity, const RecordProfile& record) {
  return std::any_of(record.passages.begin(), record.passages.end(),
                     [&](const Passage& passage) { return states_figure(passage.text, quantity); });
}

}  // namespace

void check_figures(const RuleInput& input, Findings& findings) {
  for (const Link& link : input.audit.links) {
    const RecordProfile& record = input.records[link.reference];
    const Claim& claim = input.audit.claims[link.claim];
    if (!link.sure || link.route == Route::topic || !has_text(record)) continue;
    for (const Quantity& quantity : claim.quantities) {
      if (!is_checked(quantity) || is_in_source(quantity, record)) continue;
      const std::string_view words =
          quantity.range.of(input.audit.article.blocks[claim.block].text);
      findings.push_back(on_claim(
          input, "figure-not-in-source", link.claim,
          fmt::format("\"{}\" appears nowhere in the {} of {}", words, to_string(record.basis),
                      name_of(input.audit.references[link.reference]))));
      findings.back().reference = link.reference;
      findings.back().citation = link.citation;
      // An abstract leaves most of a paper's figures out.
      if (record.basis == Basis::abstract) findings.back().severity = Severity::note;
    }
  }
}

}  // namespace citewright::audit
