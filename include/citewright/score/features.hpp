// SPDX-License-Identifier: Apache-2.0
// The named figures that every probability is made of.
#pragma once

#include "citewright/score/background.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::score {

/// What a claim's own form tells: nothing of the work.
struct ClaimForm {
  bool shared_mark = false;    ///< the mark cites several works at once
  double mark_position = 1.0;  ///< 0–1: where in the claim the mark stands
};

inline constexpr auto feature_names = std::to_array<std::string_view>({
    "word-fit",            // BM25 by the claim's whole idf
    "letter-fit",          // the same of letter trigrams
    "coverage",            // share of the claim's idf that the work has
    "cosine",              // of idf-weighted vectors
    "best-sentence",       // share of the claim's idf in one sentence
    "best-two-sentences",  // in two neighbouring ones, added
    "title-coverage",      // in the title
    "title-fit",           // share of the title's idf that the claim has
    "beyond-the-title",    // best sentence, the title's terms left out on both sides
    "three-sentences",     // mean of the three best sentences
    "best-by-letters",     // best sentence by trigrams
    "rarest-missing",      // idf of the rarest term of the claim that the work lacks, by 10
    "figures-found",       // share of the claim's numbers that the work has; 1 without numbers
    "trial-words",         // how much the work reads like a controlled trial, 0–1
    "trial-title",         // its title does
    "review-title",        // its title reads like a review
    "claim-length",        // ln(1 + distinct terms)
    "shared-mark",         // 1 where the mark cites several works
    "mark-position",       // 0–1
    "figures-stated",      // numbers in the claim, at most 5
    "word-fit-relative",   // to the best of the background, as the next three
    "letter-fit-relative",
    "feedback-relative",
    "cosine-relative",
    "coverage-above",  // coverage less the mean of the ten best works of the background
});

using Features = std::array<double, feature_names.size()>;

[[nodiscard]] std::optional<std::size_t> find_feature(std::string_view name);

/// All of them, finite whatever the claim and the work.
[[nodiscard]] Features features_of(const Background& background, const Comparison& comparison,
                                   std::string_view claim, const ClaimForm& form, std::size_t work);

/// Numbers of a text, as written: "12", "0.5".
[[nodiscard]] std::vector<std::string> numbers_in(std::string_view text);

}  // namespace citewright::score
