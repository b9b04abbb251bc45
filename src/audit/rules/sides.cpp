// SPDX-License-Identifier: Apache-2.0
// direction-conflict and partial-support where the words themselves show it: the source states the
// opposite change, or studied others than the claim speaks of.
#include "../opposite_changes.hpp"
#include "../population.hpp"
#include "rule_check.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

namespace citewright::audit {
namespace {

bool is_checked(const RuleInput& input, std::size_t at) {
  const Link& link = input.audit.links[at];
  const Basis basis = input.records[link.reference].basis;
  return link.sure && link.route != Route::topic &&
         (basis == Basis::abstract || basis == Basis::full_text) &&
         input.audit.judgements[at].verdict != Verdict::off_topic;
}

Finding on_link(const RuleInput& input, std::string_view rule, const Link& link,
                std::string message) {
  Finding finding = on_claim(input, rule, link.claim, std::move(message));
  finding.reference = link.reference;
  finding.citation = link.citation;
  return finding;
}

}  // namespace

void check_directions(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.links.size(); ++i) {
    const bool told = input.audit.judgements[i].verdict == Verdict::contradicted;
    if (told || !is_checked(input, i)) continue;
    const Link& link = input.audit.links[i];
    const std::vector<Passage>& passages = input.records[link.reference].passages;
    const auto found = find_opposite_change(input.audit.claims[link.claim].text, passages);
    if (!found) continue;
    findings.push_back(
        on_link(input, "direction-conflict", link,
                fmt::format("the claim says \"{}\", {} says \"{}\"", found->claimed,
                            name_of(input.audit.references[link.reference]), found->stated)));
    findings.back().severity = Severity::warning;
    findings.back().evidence = passages[found->passage].text;
    findings.back().advice = "Read the source's sentence; correct the claim or the citation.";
  }
}

void check_population(const RuleInput& input, Findings& findings) {
  std::vector<std::optional<Studied>> studied(input.audit.references.size());
  for (std::size_t i = 0; i < input.audit.links.size(); ++i) {
    const Link& link = input.audit.links[i];
    const Record* record = record_of(input.audit, link.reference);
    const bool told = input.audit.judgements[i].verdict == Verdict::partly_supported;
    if (told || record == nullptr || !is_checked(input, i)) continue;
    std::optional<Studied>& groups = studied[link.reference];
    if (!groups) groups = studied_in(*record);
    const auto conflict = find_population_conflict(input.audit.claims[link.claim].text, *groups);
    if (!conflict) continue;
    const Basis basis = input.records[link.reference].basis;
    findings.push_back(on_link(input, "partial-support", link,
                               fmt::format("the claim is about {}; the {} of {} speaks of {} only",
                                           to_string(conflict->claimed), to_string(basis),
                                           name_of(input.audit.references[link.reference]),
                                           to_string(conflict->studied))));
    findings.back().evidence = cite_shortly(*record);
    findings.back().advice = "Say whom the paper studied, or cite one that studied these.";
    if (basis == Basis::abstract && !groups->has_check_tags)
      findings.back().severity = Severity::note;
  }
}

}  // namespace citewright::audit
