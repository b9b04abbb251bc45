// SPDX-License-Identifier: Apache-2.0
// identifier-unknown: a registry that answered has no such work.
#include "rule_check.hpp"

#include <fmt/format.h>

namespace citewright::audit {

void check_identifiers(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Lookup& lookup = input.audit.lookups[i];
    const Reference& reference = input.audit.references[i];
    if (lookup.outcome != LookupOutcome::absent || reference.ids.empty()) continue;
    findings.push_back(
        on_reference(input, "identifier-unknown", i,
                     fmt::format("{} has no {}", lookup.said_by, to_string(reference.ids))));
    findings.back().evidence = lookup.reason;
    findings.back().advice =
        "Search for the title; the identifier may be mistyped or of another kind.";
    add_suggestion(input, i, findings.back());
  }
}

}  // namespace citewright::audit
