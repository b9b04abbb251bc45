// SPDX-License-Identifier: Apache-2.0
// Weights that make a probability of named figures.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/score/features.hpp"
#include "citewright/score/sentences.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::score {

enum class ModelKind : std::uint8_t { work, sentence };

/// A logistic regression: ln(p / (1 − p)) = bias + Σ weight · figure.
struct Model {
  ModelKind kind = ModelKind::work;
  double bias = 0;
  std::vector<double> weights;  ///< of every figure of its kind, in their order
  double off_below = 0;         ///< probability below which a work is about something else
  double on_above = 1;          ///< … above which it is about the claim; nothing is said between

  [[nodiscard]] double log_odds(std::span<const double> figures) const;
};

[[nodiscard]] double probability(double log_odds);

using Models = std::map<std::string, Model, std::less<>>;

/// Blocks of "model<TAB>name<TAB>work|sentence" followed by "bias<TAB>number" and
/// "figure<TAB>weight" lines (bands as "off-below" and "on-above"); a figure without a line weighs
/// nothing. A malformed line is a Problem.
[[nodiscard]] Result<Models> parse_models(std::string_view text);

/// The same text for the same models.
[[nodiscard]] std::string to_text(const Models& models);

/// The models compiled in (corpus/judge-weights.tsv says how they were made).
[[nodiscard]] const Models& built_in_models();

/// Which model tells whether a work is about a claim: by what there is to read, and by whether
/// the background is large enough to compare with.
[[nodiscard]] std::string_view topic_model(const Background& background, std::size_t work);

inline constexpr std::string_view trial_model = "trial-result";
inline constexpr std::string_view irrelevant_model = "irrelevant";
inline constexpr std::string_view inaccurate_model = "inaccurate";
inline constexpr std::string_view evidence_model = "evidence";

}  // namespace citewright::score
