// SPDX-License-Identifier: Apache-2.0
// What an entry points to that is not there: identifiers that no registry has, dead addresses.
#include "rule_check.hpp"

#include <fmt/format.h>

namespace citewright::audit {

void check_identifiers(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Lookup& lookup = input.audit.lookups[i];
    const Reference& reference = input.audit.references[i];
    if (lookup.outcome != LookupOutcome::absent || reference.ids.empty()) continue;
    findings.push_back(on_reference(
        input, "identifier-unknown", i,
        fmt::format("{} is not known to {}", to_string(reference.ids), lookup.said_by)));
    findings.back().evidence = lookup.reason;
    findings.back().advice =
        "Search for the title; the identifier may be mistyped or of another kind.";
    add_suggestion(input, i, findings.back());
  }
}

void check_links(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    for (const std::string& url : input.audit.references[i].urls) {
      const auto lookup = input.resolver.find_link(url);
      if (!lookup || lookup->outcome != LookupOutcome::absent) continue;
      findings.push_back(
          on_reference(input, "dead-link", i, fmt::format("{} is gone: {}", url, lookup->reason)));
      findings.back().advice =
          "Give the page's new address, an archived copy, or the work's identifier.";
    }
  }
}

}  // namespace citewright::audit
