// SPDX-License-Identifier: Apache-2.0
#include "band.hpp"

#include <algorithm>
#include <array>

namespace citewright::bench {
namespace {

constexpr double wanted_precision = 0.96;

std::size_t share_index(PairKind kind) {
  return kind == PairKind::cited ? 0 : kind == PairKind::random ? 1 : 2;
}

// How far from the front (by `items`' order) at least the wanted share is `positive`; the value of
// the first item beyond.
double reach(std::span<const MixedCitation> items, bool positive, double otherwise) {
  double right = 0;
  double all = 0;
  double edge = otherwise;
  for (std::size_t i = 0; i < items.size(); ++i) {
    all += items[i].weight;
    right += items[i].said.positive == positive ? items[i].weight : 0;
    if (right >= wanted_precision * all) edge = items[std::min(i + 1, items.size() - 1)].said.value;
  }
  return edge;
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

Row measured(const std::string& task, std::string_view figure, const Interval& interval,
             double value, std::size_t n, std::size_t articles) {
  return {task,     std::string{figure}, "citewright", value,       interval, n,
          articles, std::nullopt,        "",           std::nullopt};
}

}  // namespace

std::vector<MixedCitation> make_mix(std::span<const Pair> pairs, const LogOdds& odds,
                                    const ClaimSet& set) {
  constexpr std::array<double, 3> shares{8, 1, 1};
  std::array<double, 3> counts{};
  const auto is_in = [&](const Pair& pair) {
    return pair.kind != PairKind::hard &&
           (pair.kind != PairKind::cited || set.claims[pair.claim].label != "IRRELEVANT");
  };
  for (const Pair& pair : pairs) counts[share_index(pair.kind)] += is_in(pair) ? 1 : 0;
  std::vector<MixedCitation> mix;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!is_in(pairs[i])) continue;
    const std::size_t kind = share_index(pairs[i].kind);
    mix.push_back({{score::probability(odds[i]), pairs[i].kind == PairKind::cited, pairs[i].group},
                   shares[kind] / counts[kind]});
  }
  return mix;
}

Band tune_band(std::vector<MixedCitation> mix) {
  const auto by_value = [](const MixedCitation& a, const MixedCitation& b) {
    return a.said.value < b.said.value;
  };
  std::stable_sort(mix.begin(), mix.end(), by_value);
  Band band;
  band.off_below = reach(mix, false, 0);
  std::reverse(mix.begin(), mix.end());
  band.on_above = std::max(band.off_below, reach(mix, true, 1));
  return band;
}

BandFigures measure_band(std::span<const MixedCitation> mix, const Band& band, const Times& times) {
  double called = 0;
  double rightly = 0;
  double off = 0;
  double between = 0;
  double all = 0;
  for (const MixedCitation& item : mix) {
    const double weight = item.weight * (times.empty() ? 1 : times[item.said.group]);
    const bool is_called = item.said.value < band.off_below;
    all += weight;
    off += item.said.positive ? 0 : weight;
    called += is_called ? weight : 0;
    rightly += is_called && !item.said.positive ? weight : 0;
    between += !is_called && item.said.value <= band.on_above ? weight : 0;
  }
  return {ratio(rightly, called), ratio(rightly, off), ratio(between, all)};
}

void add_band_rows(Report& report, const std::string& task, std::span<const MixedCitation> mix,
                   const Band& band) {
  std::vector<std::size_t> groups;
  for (const MixedCitation& item : mix) groups.push_back(item.said.group);
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  const BandFigures figures = measure_band(mix, band);
  const auto add = [&](std::string_view name, double BandFigures::*figure) {
    const auto measure = [&](const Times& times) { return measure_band(mix, band, times).*figure; };
    report.rows.push_back(measured(task, name, bootstrap(groups, measure), figures.*figure,
                                   mix.size(), groups.size()));
    report.rows.back().abstention = figures.abstention;
  };
  add("off-topic band on 1:1:8, precision", &BandFigures::precision);
  add("off-topic band on 1:1:8, recall", &BandFigures::recall);
}

}  // namespace citewright::bench
