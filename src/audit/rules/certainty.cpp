// SPDX-License-Identifier: Apache-2.0
// overstated: strong words over a design that cannot carry them.
#include "rule_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

// Designs that show what may be, not that it is so in people.
constexpr auto weak_designs =
    std::to_array<StudyType>({StudyType::case_report, StudyType::animal, StudyType::in_vitro,
                              StudyType::survey, StudyType::cross_sectional});

}  // namespace

void check_certainty(const RuleInput& input, Findings& findings) {
  for (const Link& link : input.audit.links) {
    const Record* record = record_of(input.audit, link.reference);
    const Claim& claim = input.audit.claims[link.claim];
    if (!link.sure || record == nullptr || claim.certainty != Certainty::strong) continue;
    const StudyType design = study_type_of(*record);
    if (std::find(weak_designs.begin(), weak_designs.end(), design) == weak_designs.end()) continue;
    findings.push_back(
        on_claim(input, "overstated", link.claim,
                 fmt::format("worded as proven, but {} is a {}",
                             name_of(input.audit.references[link.reference]), to_string(design))));
    findings.back().reference = link.reference;
    findings.back().evidence = cite_shortly(*record);
    findings.back().advice = "Soften the wording, or cite a study that can carry it.";
  }
}

}  // namespace citewright::audit
