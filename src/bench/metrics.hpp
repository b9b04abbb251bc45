// SPDX-License-Identifier: Apache-2.0
// The measures of the benchmark, each with how often an item counts (for the bootstrap).
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace citewright::bench {

/// One judged thing: what was said of it and what is true.
struct Scored {
  double value = 0;
  bool positive = false;
  std::size_t group = 0;  ///< the article it belongs to
};

/// How often each group counts, by group; empty: once each.
using Times = std::vector<double>;

/// The chance that a positive one has a higher value than a negative one, ties half; 0.5 where
/// either kind is missing.
[[nodiscard]] double auroc(std::span<const Scored> items, const Times& times = {});

/// Expected calibration error: `value` is a probability; `bins` bins of equal width, each bin's
/// gap between mean probability and share of positives, weighted by its items.
[[nodiscard]] double calibration_error(std::span<const Scored> items, std::size_t bins,
                                       const Times& times = {});

/// Gain of the first `depth` of a ranking, relative to the ideal one. `relevant_ranks` are 0-based.
[[nodiscard]] double ndcg(std::span<const std::size_t> relevant_ranks, std::size_t depth);

/// A class said and a class true, by number.
struct Classified {
  std::size_t said = 0;
  std::size_t truth = 0;
  std::size_t group = 0;
};

/// Mean over the classes of the harmonic mean of precision and recall; a class that is neither said
/// nor true counts 0.
[[nodiscard]] double macro_f1(std::span<const Classified> items, std::size_t classes,
                              const Times& times = {});

/// Mean of values that belong to groups.
[[nodiscard]] double mean(std::span<const Scored> items, const Times& times = {});

struct Interval {
  double low = 0;
  double high = 0;
};

/// 95 % by percentiles of `measure` over resamples of the groups (of all groups that `groups`
/// names), with a fixed seed.
[[nodiscard]] Interval bootstrap(std::span<const std::size_t> groups,
                                 const std::function<double(const Times&)>& measure);

}  // namespace citewright::bench
