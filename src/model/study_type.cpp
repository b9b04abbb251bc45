// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/study_type.hpp"

#include "enum_names.hpp"

namespace citewright {
namespace {
constexpr detail::EnumNames<StudyType, 16> names{{
    {StudyType::meta_analysis, "meta-analysis"},
    {StudyType::systematic_review, "systematic review"},
    {StudyType::guideline, "guideline"},
    {StudyType::randomized_trial, "randomized trial"},
    {StudyType::clinical_trial, "clinical trial"},
    {StudyType::cohort, "cohort study"},
    {StudyType::case_control, "case-control study"},
    {StudyType::cross_sectional, "cross-sectional study"},
    {StudyType::survey, "survey"},
    {StudyType::case_report, "case report"},
    {StudyType::review, "review"},
    {StudyType::animal, "animal study"},
    {StudyType::in_vitro, "in-vitro study"},
    {StudyType::report, "report"},
    {StudyType::study, "study"},
    {StudyType::unstated, "unstated"},
}};
}  // namespace

std::string_view to_string(StudyType type) {
  return detail::enum_name(names, type);
}
std::optional<StudyType> parse_study_type(std::string_view text) {
  return detail::enum_value(names, text);
}

}  // namespace citewright
