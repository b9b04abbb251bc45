// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/study_type.hpp"

#include "enum_names.hpp"

#include <fmt/format.h>

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

std::optional<int> evidence_level(StudyType type) {
  constexpr int opinion = 5;
  switch (type) {
    case StudyType::meta_analysis:
    case StudyType::systematic_review:
      return 1;
    case StudyType::randomized_trial:
      return 2;
    case StudyType::clinical_trial:
    case StudyType::cohort:
      return 3;
    case StudyType::case_control:
    case StudyType::cross_sectional:
    case StudyType::survey:
    case StudyType::case_report:
      return 4;
    case StudyType::review:
      return opinion;
    case StudyType::guideline:
    case StudyType::animal:
    case StudyType::in_vitro:
    case StudyType::report:
    case StudyType::study:
    case StudyType::unstated:
      break;
  }
  return std::nullopt;
}

std::string evidence_hint(StudyType type) {
  if (const auto level = evidence_level(type))
    return fmt::format("{} of 5 ({})", *level, to_string(type));
  if (type == StudyType::animal || type == StudyType::in_vitro)
    return fmt::format("apart ({})", to_string(type));
  return std::string{to_string(type)};
}

}  // namespace citewright
