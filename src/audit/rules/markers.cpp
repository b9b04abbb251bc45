// SPDX-License-Identifier: Apache-2.0
// citation-out-of-range: a marker that no entry of the list answers to.
#include "../link.hpp"
#include "rule_check.hpp"

#include <fmt/format.h>

namespace citewright::audit {
namespace {

std::vector<std::string> missing_labels(const Citation& citation, const Audit& audit) {
  std::vector<std::string> missing;
  for (const std::string& label : citation.labels) {
    Citation single = citation;
    single.labels = {label};
    single.url.clear();
    if (targets_of_marker(single, audit).empty()) missing.push_back(label);
  }
  return missing;
}

}  // namespace

void check_markers(const RuleInput& input, Findings& findings) {
  const Audit& audit = input.audit;
  if (audit.references.empty()) return;  // an article without a list has nothing to be out of
  for (std::size_t i = 0; i < audit.citations.size(); ++i) {
    if (audit.citations[i].route != Route::marker) continue;
    const auto missing = missing_labels(audit.citations[i], audit);
    if (missing.empty()) continue;
    findings.push_back(
        on_citation(input, "citation-out-of-range", i,
                    fmt::format("{} points to {}, the list has {} entries", audit.citations[i].text,
                                fmt::join(missing, ", "), audit.references.size())));
  }
}

}  // namespace citewright::audit
