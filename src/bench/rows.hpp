// SPDX-License-Identifier: Apache-2.0
// Measured rows: a figure with its interval over articles.
#pragma once

#include "metrics.hpp"
#include "report.hpp"

#include <string>
#include <vector>

namespace citewright::bench {

/// Task, figure, system and anchor of a row; the rest is measured.
struct Heading {
  std::string task;
  std::string figure;
  std::string system;
  std::string anchor;
};

[[nodiscard]] Row auroc_row(const Heading& heading, std::vector<Scored> items);
[[nodiscard]] Row mean_row(const Heading& heading, const std::vector<Scored>& items);
[[nodiscard]] Row calibration_row(const Heading& heading, const std::vector<Scored>& items);
[[nodiscard]] Row f1_row(const Heading& heading, const std::vector<Classified>& items,
                         std::size_t classes);

}  // namespace citewright::bench
