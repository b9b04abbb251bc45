// SPDX-License-Identifier: Apache-2.0
// The bands of a verdict on a mix as editors meet it: one random and one near citation to eight
// true ones.
#pragma once

#include "metrics.hpp"
#include "systems.hpp"

#include <span>

namespace citewright::bench {

/// A citation of the mix: `positive` means true; `value` is the probability that it is.
struct MixedCitation {
  Scored said;
  double weight = 1;  ///< so that random, near and true ones are 1 : 1 : 8
};

/// Cited pairs of the label IRRELEVANT are left out: what they are is disputed.
[[nodiscard]] std::vector<MixedCitation> make_mix(std::span<const Pair> pairs, const LogOdds& odds,
                                                  const ClaimSet& set);

struct Band {
  double off_below = 0;
  double on_above = 1;
};

/// The widest bands in which 96 of 100 are rightly told (one more than is promised of new data).
[[nodiscard]] Band tune_band(std::vector<MixedCitation> mix);

struct BandFigures {
  double precision = 0;   ///< of those called off topic, how many are
  double recall = 0;      ///< of those off topic, how many are called so
  double abstention = 0;  ///< of all, how many are in neither band
};

[[nodiscard]] BandFigures measure_band(std::span<const MixedCitation> mix, const Band& band,
                                       const Times& times = {});

void add_band_rows(Report& report, const std::string& task, std::span<const MixedCitation> mix,
                   const Band& band);

}  // namespace citewright::bench
