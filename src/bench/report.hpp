// SPDX-License-Identifier: Apache-2.0
// What the benchmark measured, as a table for people and as JSON for the record.
#pragma once

#include "metrics.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

struct Row {
  std::string task;    ///< "scifact"
  std::string figure;  ///< "random, AUROC"
  std::string system;  ///< "citewright", "BM25"
  double value = 0;
  Interval interval{};
  std::size_t n = 0;                 ///< items judged
  std::size_t articles = 0;          ///< groups the interval is over
  std::optional<double> abstention;  ///< share of items without a verdict
  std::string anchor;                ///< published, or measured and published; "" where nobody did
  std::optional<double> milliseconds;  ///< per claim
};

struct Report {
  std::vector<Row> rows;
  std::vector<std::string> remarks;  ///< sets that were missing, and why
};

[[nodiscard]] std::string to_table(const Report& report);
[[nodiscard]] std::string to_json(const Report& report);

}  // namespace citewright::bench
