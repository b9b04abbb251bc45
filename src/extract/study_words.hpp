// SPDX-License-Identifier: Apache-2.0
// The words prose has for a study: "a 2019 double-blind trial", "Clinical trials", "a survey".
#pragma once

#include "citewright/model/place.hpp"
#include "citewright/model/study_type.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct StudyPhrase {
  TextRange range;  ///< with its article and adjectives
  StudyType type = StudyType::study;
  std::optional<int> year;  ///< "a 2019 study"
  bool vague = false;       ///< "data", "evidence", "analysis": seldom one work
};

/// The study phrases of text[within], in order, not overlapping; ranges are of `text`.
[[nodiscard]] std::vector<StudyPhrase> study_phrases(std::string_view text, TextRange within);

/// The design the words state; `study` where they state none.
[[nodiscard]] StudyType study_type_of_words(std::string_view words);

/// The first year from 1800 to 2099 in a text.
[[nodiscard]] std::optional<int> year_in(std::string_view text);

}  // namespace citewright::extract
