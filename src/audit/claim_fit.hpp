// SPDX-License-Identifier: Apache-2.0
// How well a record fits one claim: named features and the score they make.
#pragma once

#include "profiles.hpp"

#include "citewright/model/judgement.hpp"
#include "citewright/retrieval/term_statistics.hpp"

#include <optional>
#include <vector>

namespace citewright::audit {

struct ClaimFit {
  double score = 0;     ///< 0–1, relative to what an unrelated record of this length would reach
  double context = 0;   ///< the same for the whole block, heading and article title
  double sentence = 0;  ///< 0–1: how much of the claim its best sentence has
  std::optional<Evidence>
      evidence;  ///< the best sentence; from a title only where there is no more
  std::vector<Feature> features;
};

[[nodiscard]] ClaimFit fit_claim(const ClaimProfile& claim, const RecordProfile& record,
                                 const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
