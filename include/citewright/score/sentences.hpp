// SPDX-License-Identifier: Apache-2.0
// Each sentence of a work beside a claim: the figures that sentences are ranked by.
#pragma once

#include "citewright/score/background.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace citewright::score {

inline constexpr auto sentence_feature_names = std::to_array<std::string_view>({
    "words-local",           // BM25 by the claim's weight, rarity counted within the work
    "words-local-relative",  // to the work's best sentence
    "words-global",          // rarity as everywhere
    "words-global-relative",
    "letters",  // of trigrams
    "letters-relative",
    "beyond-the-title",   // share of the claim's rarity, the title's terms left out
    "said-of-the-claim",  // share of the sentence's rarity that the claim has
    "neighbours",         // the better neighbour's words-local
    "numbers",            // share of the claim's numbers that the sentence has
    "is-title",
    "in-abstract",
    "late-in-abstract",  // 0 its first sentence, 1 its last
    "in-methods",
    "in-results",
    "in-discussion",
    "cites-a-figure",  // "Fig. 2", "Table 1"
    "length",          // ln(1 + words)
    "place",           // 0 the work's first sentence, 1 its last
});

using SentenceFeatures = std::array<double, sentence_feature_names.size()>;

[[nodiscard]] std::optional<std::size_t> find_sentence_feature(std::string_view name);

/// For each sentence of the work, in order.
[[nodiscard]] std::vector<SentenceFeatures> sentence_features(const Background& background,
                                                              const Query& query,
                                                              std::string_view claim,
                                                              std::size_t work);

}  // namespace citewright::score
