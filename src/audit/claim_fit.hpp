// SPDX-License-Identifier: Apache-2.0
// How well a record fits one claim: named features.
#pragma once

#include "profiles.hpp"

#include "citewright/model/judgement.hpp"
#include "citewright/retrieval/term_statistics.hpp"

#include <optional>
#include <vector>

namespace citewright::audit {

struct ClaimFit {
  double context = 0;  ///< 0–1: how much of the claim's block, heading and article title the record
                       ///< has, relative to what an unrelated one of this length would
  double sentence = 0;  ///< 0–1: how much of the claim its best sentence has
  std::optional<Evidence>
      evidence;  ///< the best sentence; from a title only where there is no more
  std::vector<Feature> features;
};

[[nodiscard]] ClaimFit fit_claim(const ClaimProfile& claim, const RecordProfile& record,
                                 const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
