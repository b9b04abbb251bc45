// SPDX-License-Identifier: Apache-2.0
// Citewright's probabilities and the plain figures they are measured beside.
#pragma once

#include "pairs.hpp"
#include "rows.hpp"

#include "citewright/score/model.hpp"

#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace citewright::bench {

/// ln of the odds that a pair is a true one, by pair index.
using LogOdds = std::vector<double>;

[[nodiscard]] LogOdds log_odds_of(const score::Model& model, std::span<const Pair> pairs);

/// `model` by its name among those compiled in; an Error{internal} where it is none of them.
[[nodiscard]] const score::Model& built_in(std::string_view model);

/// Each pair's odds by a model trained on the pairs of the four other folds; groups are never
/// parted.
[[nodiscard]] LogOdds cross_validated(
    std::span<const Pair> pairs,
    const std::function<score::Model(std::span<const Pair>)>& train_on);

/// AUROC rows of citewright and of every baseline: pairs that `positive` holds of against those
/// that `negative` does.
void add_auroc_rows(Report& report, Heading heading, std::span<const Pair> pairs,
                    const LogOdds& odds, const std::function<bool(const Pair&)>& positive,
                    const std::function<bool(const Pair&)>& negative);

}  // namespace citewright::bench
