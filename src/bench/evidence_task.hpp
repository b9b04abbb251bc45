// SPDX-License-Identifier: Apache-2.0
// The sentences that annotators marked, among all sentences of the cited work.
#pragma once

#include "claim_set.hpp"
#include "train.hpp"

#include "citewright/score/background.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace citewright::bench {

/// The indexes of the work's sentences that a gold sentence is in, or is the same as but for a few
/// words. Sorted.
[[nodiscard]] std::vector<std::size_t> find_gold(const score::Work& work,
                                                 std::span<const std::string> gold);

/// Every sentence of the cited works of the train split's claims that have gold sentences.
[[nodiscard]] std::vector<Example> evidence_examples(const score::Background& background,
                                                     const ClaimSet& set);

}  // namespace citewright::bench
