// SPDX-License-Identifier: Apache-2.0
// off-topic-citation, partial-support, direction-conflict: verdicts on sure links, told as
// findings.
#include "rule_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

struct VerdictRow {
  Verdict verdict;
  std::string_view rule;
  std::string_view message;
  std::string_view advice;
};

constexpr auto rows = std::to_array<VerdictRow>({
    {Verdict::off_topic, "off-topic-citation", "{} is cited here but is about something else",
     "Cite a work on this, or take the citation out."},
    {Verdict::partly_supported, "partial-support",
     "{} is on topic but does not carry the whole claim",
     "Narrow the claim to what the paper studied, or cite one that studied this."},
    {Verdict::contradicted, "direction-conflict", "{} points the other way",
     "Read the source's sentence; correct the claim or the citation."},
});

Finding told(const RuleInput& input, std::size_t at, const VerdictRow& row) {
  const Link& link = input.audit.links[at];
  const Judgement& judgement = input.audit.judgements[at];
  const std::string name = name_of(input.audit.references[link.reference]);
  Finding finding =
      on_claim(input, row.rule, link.claim, fmt::format(fmt::runtime(row.message), name));
  if (!judgement.reasons.empty()) finding.message += fmt::format(": {}", judgement.reasons.front());
  finding.reference = link.reference;
  finding.citation = link.citation;
  finding.advice = row.advice;
  if (judgement.evidence) finding.evidence = judgement.evidence->quote;
  // A topic link is our proposal, not the author's citation.
  if (link.route == Route::topic) finding.severity = std::min(finding.severity, Severity::warning);
  return finding;
}

}  // namespace

void check_judgements(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.links.size(); ++i) {
    if (!input.audit.links[i].sure) continue;
    const Verdict verdict = input.audit.judgements[i].verdict;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const VerdictRow& r) { return r.verdict == verdict; });
    if (row != rows.end()) findings.push_back(told(input, i, *row));
  }
}

}  // namespace citewright::audit
