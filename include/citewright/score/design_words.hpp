// SPDX-License-Identifier: Apache-2.0
// Does a work read like a controlled trial, or like a review?
#pragma once

#include "citewright/score/work.hpp"

#include <string_view>

namespace citewright::score {

struct DesignWords {
  double trial = 0;  ///< how many of the words that trials are reported in title and abstract have,
                     ///< 0–1 (1 from eight on)
  bool trial_in_title = false;
  bool review_in_title = false;
};

[[nodiscard]] DesignWords design_of(const Work& work);

/// The claim itself speaks of a trial's arms: "superior", "placebo", "randomised".
[[nodiscard]] bool speaks_of_a_trial(std::string_view claim);

}  // namespace citewright::score
