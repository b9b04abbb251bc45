// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citewright {

/// The design a text states ("a survey in…") or a registry records, strongest evidence first in the
/// order of OCEBM 2011; the last ones state no design.
enum class StudyType : std::uint8_t {
  meta_analysis,
  systematic_review,
  guideline,
  randomized_trial,
  clinical_trial,
  cohort,
  case_control,
  cross_sectional,
  survey,
  case_report,
  review,  ///< narrative, or of an unsaid kind
  animal,
  in_vitro,
  report,  ///< "a report by the …"
  study,   ///< "a study", "research": no design stated
  unstated,
};

/// Where a design stands in OCEBM's 2011 order for questions of treatment: 1 for systematic
/// reviews, 2 for randomized trials, 3 for other controlled and cohort studies, 4 for case-control
/// studies and case series, 5 for opinion and narrative reviews. A hint at the design, no grade of
/// the study. None for work in animals or cells, which stands apart, and where no design is stated.
[[nodiscard]] std::optional<int> evidence_level(StudyType type);

/// "2 of 5 (randomized trial)", "apart (animal study)", "unstated"
[[nodiscard]] std::string evidence_hint(StudyType type);

/// "meta-analysis", "randomized trial", …
[[nodiscard]] std::string_view to_string(StudyType type);
[[nodiscard]] std::optional<StudyType> parse_study_type(std::string_view text);

}  // namespace citewright
