// SPDX-License-Identifier: Apache-2.0
// off-topic-reference: a work that fits nothing in the whole article.
#include "rule_check.hpp"

#include <fmt/format.h>

namespace citewright::audit {

void check_fit(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const ReferenceFit& fit = input.audit.fits[i];
    if (fit.verdict != Verdict::off_topic) continue;
    findings.push_back(
        on_reference(input, "off-topic-reference", i, "the work fits nothing in this article"));
    Finding& finding = findings.back();
    finding.message += fmt::format(": {}", fit.reason);
    const Record* record = record_of(input.audit, i);
    finding.evidence = record == nullptr ? input.audit.references[i].title : cite_shortly(*record);
    // What is listed may be misspelt or half a title: only a record is ground for an error.
    if (record == nullptr) finding.severity = Severity::warning;
    finding.advice = "Ask the author which statement it was meant for; replace or remove it.";
  }
}

}  // namespace citewright::audit
