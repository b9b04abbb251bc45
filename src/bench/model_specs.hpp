// SPDX-License-Identifier: Apache-2.0
// What each model is made of and trained on.
#pragma once

#include "pairs.hpp"
#include "train.hpp"

#include <span>
#include <string_view>

namespace citewright::bench {

/// The figures that say whether a work is about a claim.
[[nodiscard]] TrainingOptions topic_options(bool with_background);
/// … and whether it reports the trial that a claim is about.
[[nodiscard]] TrainingOptions trial_options(bool with_background);
/// … and whether it says what the claim says.
[[nodiscard]] TrainingOptions accuracy_options();
[[nodiscard]] TrainingOptions evidence_options();

/// Cited against not cited; a claim of the label IRRELEVANT teaches nothing.
[[nodiscard]] std::vector<Example> topic_examples(std::span<const Pair> pairs, const ClaimSet& set);

/// All models, from the train splits of the folder's sets. A missing set is an Error{input}.
[[nodiscard]] score::Models train_all(const std::filesystem::path& folder);

}  // namespace citewright::bench
