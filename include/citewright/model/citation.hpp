// SPDX-License-Identifier: Apache-2.0
// One pointer in the text to one or more works.
#pragma once

#include "citewright/model/place.hpp"
#include "citewright/model/study_type.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright {

/// How a claim is tied to a reference.
enum class Route : std::uint8_t {
  marker,       ///< "[3]", a superscript, a footnote, an inline link
  author_year,  ///< "(Lin et al., 2018)"
  attribution,  ///< "A study in Lasers in Medical Science (2019)"
  topic,        ///< no mark at all: the claim's own words; never a Citation, only a Link
};

[[nodiscard]] std::string_view to_string(Route route);
[[nodiscard]] std::optional<Route> parse_route(std::string_view text);

struct Citation {
  std::size_t number = 0;  ///< 1-based, document order: "n7"
  Route route = Route::marker;
  std::size_t block = 0;
  TextRange range;  ///< in the block's text
  ByteSpan place;
  std::string
      text;  ///< as written: "[3–5]", "A study in the Journal of Cosmetic Dermatology (2021)"

  // marker
  std::vector<std::string> labels;  ///< every list label meant, ranges spelled out: "3", "4", "5"
  std::string url;                  ///< of an inline link

  // author-year and attribution
  std::vector<std::string> authors;  ///< family names
  std::optional<int> year;
  std::string year_suffix;   ///< the "a" of 2018a
  std::string journal;       ///< as written, without "the"
  std::string organisation;  ///< "American Academy of Dermatology"
  StudyType study_type = StudyType::unstated;
  std::string study_words;  ///< as written: "Clinical trials", "a survey"
};

/// "n7"
[[nodiscard]] std::string name_of(const Citation& citation);

/// What an attribution names: its journal, else its organisation, else its authors; with its year.
[[nodiscard]] std::string describe_attribution(const Citation& citation);

}  // namespace citewright
