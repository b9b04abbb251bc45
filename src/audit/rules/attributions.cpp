// SPDX-License-Identifier: Apache-2.0
// unlisted-attribution, attribution-mismatch: studies named in prose.
#include "../link.hpp"
#include "rule_check.hpp"

#include "citewright/audit/fetch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

// What the prose may rightly call a work of each recorded design. A word that states no design
// ("study", "research", "report") fits any.
struct TypeRow {
  StudyType stated;
  std::array<StudyType, 4> fits;
};
constexpr StudyType none = StudyType::unstated;
constexpr auto type_rows = std::to_array<TypeRow>({
    {StudyType::meta_analysis, {StudyType::meta_analysis, none, none, none}},
    {StudyType::systematic_review,
     {StudyType::systematic_review, StudyType::meta_analysis, none, none}},
    {StudyType::guideline, {StudyType::guideline, none, none, none}},
    {StudyType::randomized_trial, {StudyType::randomized_trial, none, none, none}},
    {StudyType::clinical_trial,
     {StudyType::clinical_trial, StudyType::randomized_trial, none, none}},
    {StudyType::survey, {StudyType::survey, StudyType::cross_sectional, none, none}},
    {StudyType::case_report, {StudyType::case_report, none, none, none}},
    {StudyType::review,
     {StudyType::review, StudyType::systematic_review, StudyType::meta_analysis,
      StudyType::guideline}},
    {StudyType::cohort, {StudyType::cohort, none, none, none}},
});

bool is_of_stated_type(StudyType stated, StudyType recorded) {
  if (recorded == StudyType::unstated)
    return true;  // half of all records state no design: that proves nothing
  const auto row = std::find_if(type_rows.begin(), type_rows.end(),
                                [&](const TypeRow& r) { return r.stated == stated; });
  return row == type_rows.end() ||
         std::find(row->fits.begin(), row->fits.end(), recorded) != row->fits.end();
}

std::string type_remark(const Citation& citation, const Record& record) {
  const StudyType recorded = study_type_of(record);
  if (is_of_stated_type(citation.study_type, recorded)) return "";
  return fmt::format(" (a {}, not a {})", to_string(recorded), to_string(citation.study_type));
}

void tell_unlisted(const RuleInput& input, std::size_t i, Findings& findings) {
  const Citation& citation = input.audit.citations[i];
  const AttributionAnswer answer =
      input.resolver.find_attribution(citation, context_of(input.audit.article, citation));
  findings.push_back(
      on_citation(input, "unlisted-attribution", i,
                  fmt::format("{} is not in the reference list", describe_attribution(citation))));
  Finding& finding = findings.back();
  if (answer.candidates.empty()) {
    finding.message +=
        fmt::format("; not found in {} source{} ({})", answer.searched.size(),
                    answer.searched.size() == 1 ? "" : "s", fmt::join(answer.searched, ", "));
  } else {
    const Record& candidate = answer.candidates.front();
    finding.message +=
        fmt::format("; it may be {}{}", to_string(candidate.ids), type_remark(citation, candidate));
    finding.evidence = cite_shortly(candidate);
  }
  finding.advice =
      "Add the study that was meant to the list, or take its name out of the sentence.";
}

void tell_mismatch(const RuleInput& input, std::size_t i, const Target& target,
                   Findings& findings) {
  const Record* record = record_of(input.audit, target.reference);
  if (record == nullptr) return;
  const Citation& citation = input.audit.citations[i];
  const StudyType recorded = study_type_of(*record);
  if (is_of_stated_type(citation.study_type, recorded)) return;
  findings.push_back(on_citation(
      input, "attribution-mismatch", i,
      fmt::format("called \"{}\" in the text, but {} is a {}", citation.study_words,
                  name_of(input.audit.references[target.reference]), to_string(recorded))));
  findings.back().reference = target.reference;
  findings.back().evidence = cite_shortly(*record);
}

}  // namespace

void check_attributions(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.citations.size(); ++i) {
    if (input.audit.citations[i].route != Route::attribution) continue;
    const auto targets = targets_of_attribution(input.audit.citations[i], input.audit);
    if (targets.empty()) {
      tell_unlisted(input, i, findings);
    } else if (targets.front().confidence >= sure_confidence) {
      tell_mismatch(input, i, targets.front(), findings);
    }
  }
}

}  // namespace citewright::audit
