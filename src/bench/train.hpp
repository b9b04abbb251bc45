// SPDX-License-Identifier: Apache-2.0
// Logistic regression by liblinear over named figures.
#pragma once

#include "citewright/score/model.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace citewright::bench {

struct Example {
  std::vector<double> figures;  ///< of the model's kind, in their order
  bool positive = false;
};

struct TrainingOptions {
  score::ModelKind kind = score::ModelKind::work;
  std::vector<std::string_view> figures;  ///< the names of those to use
  double cost = 1;
  bool balanced = false;  ///< both classes weigh the same
};

/// L2-regularised on figures of mean 0 and deviation 1 (liblinear's solver 0), written back to the
/// figures as they are. Without both classes the model says nothing (all weights 0).
[[nodiscard]] score::Model train(std::span<const Example> examples, const TrainingOptions& options);

}  // namespace citewright::bench
