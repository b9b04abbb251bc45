// SPDX-License-Identifier: Apache-2.0
#include "metrics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace citewright::bench {
namespace {

double times_of(const Times& times, std::size_t group) {
  return times.empty() ? 1 : times[group];
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace

// `items` need not be sorted; a sorted span is passed over quickly, which the bootstrap uses.
double auroc(std::span<const Scored> items, const Times& times) {
  std::vector<Scored> sorted;
  const auto by_value = [](const Scored& a, const Scored& b) { return a.value < b.value; };
  if (!std::is_sorted(items.begin(), items.end(), by_value)) {
    sorted.assign(items.begin(), items.end());
    std::sort(sorted.begin(), sorted.end(), by_value);
    items = sorted;
  }
  double won = 0;
  double negatives = 0;
  double positives = 0;
  for (std::size_t at = 0; at < items.size();) {
    double tied_positives = 0;
    double tied_negatives = 0;
    const double value = items[at].value;
    for (; at < items.size() && items[at].value == value; ++at)
      (items[at].positive ? tied_positives : tied_negatives) += times_of(times, items[at].group);
    won += tied_positives * (negatives + tied_negatives / 2);
    positives += tied_positives;
    negatives += tied_negatives;
  }
  return positives > 0 && negatives > 0 ? won / (positives * negatives) : 0.5;
}

double calibration_error(std::span<const Scored> items, std::size_t bins, const Times& times) {
  std::vector<double> count(bins);
  std::vector<double> said(bins);
  std::vector<double> came_true(bins);
  for (const Scored& item : items) {
    const auto bin =
        std::min(bins - 1, static_cast<std::size_t>(item.value * static_cast<double>(bins)));
    const double times_counted = times_of(times, item.group);
    count[bin] += times_counted;
    said[bin] += times_counted * item.value;
    came_true[bin] += item.positive ? times_counted : 0;
  }
  double gap = 0;
  for (std::size_t bin = 0; bin < bins; ++bin) gap += std::abs(said[bin] - came_true[bin]);
  return ratio(gap, std::accumulate(count.begin(), count.end(), 0.0));
}

double ndcg(std::span<const std::size_t> relevant_ranks, std::size_t depth) {
  double gain = 0;
  double ideal = 0;
  for (const std::size_t rank : relevant_ranks)
    gain += rank < depth ? 1 / std::log2(static_cast<double>(rank) + 2) : 0;
  for (std::size_t i = 0; i < std::min(depth, relevant_ranks.size()); ++i)
    ideal += 1 / std::log2(static_cast<double>(i) + 2);
  return ratio(gain, ideal);
}

double macro_f1(std::span<const Classified> items, std::size_t classes, const Times& times) {
  std::vector<double> right(classes);
  std::vector<double> said(classes);
  std::vector<double> truth(classes);
  for (const Classified& item : items) {
    const double counted = times_of(times, item.group);
    said[item.said] += counted;
    truth[item.truth] += counted;
    if (item.said == item.truth) right[item.said] += counted;
  }
  double sum = 0;
  for (std::size_t i = 0; i < classes; ++i) sum += ratio(2 * right[i], said[i] + truth[i]);
  return ratio(sum, static_cast<double>(classes));
}

double mean(std::span<const Scored> items, const Times& times) {
  double sum = 0;
  double count = 0;
  for (const Scored& item : items) {
    sum += times_of(times, item.group) * item.value;
    count += times_of(times, item.group);
  }
  return ratio(sum, count);
}

Interval bootstrap(std::span<const std::size_t> groups,
                   const std::function<double(const Times&)>& measure) {
  constexpr std::size_t resamples = 400;
  constexpr std::uint64_t seed = 20161;
  if (groups.empty()) return {};
  std::vector<std::size_t> distinct{groups.begin(), groups.end()};
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  std::mt19937_64 random{seed};
  std::vector<double> values;
  for (std::size_t i = 0; i < resamples; ++i) {
    Times times(distinct.back() + 1);
    // The generator's own bits: standard distributions differ between libraries.
    for (std::size_t j = 0; j < distinct.size(); ++j)
      times[distinct[random() % distinct.size()]] += 1;
    values.push_back(measure(times));
  }
  std::sort(values.begin(), values.end());
  constexpr std::size_t tail = resamples / 40;
  return {values[tail], values[resamples - 1 - tail]};
}

}  // namespace citewright::bench
