// SPDX-License-Identifier: Apache-2.0
#include "bench/band.hpp"
#include "bench/metrics.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace citewright::bench;

TEST_SUITE("metrics") {
  TEST_CASE("AUROC is the chance that a positive one stands above a negative one, ties half") {
    const std::vector<Scored> items{
        {0.9, true, 0}, {0.4, true, 1}, {0.4, false, 2}, {0.1, false, 3}};
    // Pairs: .9>.4, .9>.1, .4=.4 half, .4>.1.
    CHECK(auroc(items) == doctest::Approx(3.5 / 4));
    CHECK(auroc(items, {1, 0, 1, 1}) == doctest::Approx(1));
    CHECK(auroc(items, {0, 2, 1, 1}) == doctest::Approx(0.75));
  }

  TEST_CASE("AUROC of one kind alone, or of nothing, says nothing") {
    CHECK(auroc({}) == 0.5);
    const std::vector<Scored> positives{{0.9, true, 0}, {0.2, true, 0}};
    CHECK(auroc(positives) == 0.5);
  }

  TEST_CASE("nDCG compares the gain with that of the ideal ranking") {
    const double second = 1 / std::log2(3.0);
    const double third = 1 / std::log2(4.0);
    CHECK(ndcg(std::array<std::size_t, 1>{0}, 10) == doctest::Approx(1));
    CHECK(ndcg(std::array<std::size_t, 2>{1, 2}, 10) ==
          doctest::Approx((second + third) / (1 + second)));
    CHECK(ndcg(std::array<std::size_t, 2>{0, 10}, 10) == doctest::Approx(1 / (1 + second)));
    CHECK(ndcg({}, 10) == 0);
  }

  TEST_CASE("the calibration error is the bins' gaps, weighted by their items") {
    const std::vector<Scored> items{
        {0.95, true, 0}, {0.95, true, 0}, {0.15, true, 0}, {0.15, false, 0}};
    // Upper bin: said .95, came true 1; lower bin: said .15, came true .5.
    CHECK(calibration_error(items, 10) == doctest::Approx((2 * 0.05 + 2 * 0.35) / 4));
    CHECK(calibration_error(std::vector<Scored>{{1.0, true, 0}}, 10) == doctest::Approx(0));
    CHECK(calibration_error({}, 10) == 0);
  }

  TEST_CASE("macro F1 is the mean over classes, absent ones counting nothing") {
    const std::vector<Classified> items{{0, 0, 0}, {0, 1, 0}, {1, 1, 0}, {1, 1, 0}};
    const double first = 2.0 / 3;   // said twice, true once, right once
    const double second = 4.0 / 5;  // said twice, true three times, right twice
    CHECK(macro_f1(items, 2) == doctest::Approx((first + second) / 2));
    CHECK(macro_f1(items, 3) == doctest::Approx((first + second) / 3));
  }

  TEST_CASE("the interval is the same every time and has the figure in it") {
    std::vector<Scored> items;
    std::vector<std::size_t> groups;
    for (std::size_t i = 0; i < 40; ++i) {
      items.push_back({i % 4 == 0 ? 1.0 : 0.0, true, i});
      groups.push_back(i);
    }
    const auto measure = [&](const Times& times) { return mean(items, times); };
    const Interval interval = bootstrap(groups, measure);
    CHECK(interval.low < 0.25);
    CHECK(interval.high > 0.25);
    CHECK(interval.low > 0.05);
    CHECK(interval.high < 0.45);
    CHECK(bootstrap(groups, measure).low == interval.low);
  }

  TEST_CASE("one article gives an interval of no width") {
    const std::vector<Scored> items{{0.3, true, 7}, {0.5, true, 7}};
    const Interval interval = bootstrap(std::array<std::size_t, 2>{7, 7},
                                        [&](const Times& times) { return mean(items, times); });
    CHECK(interval.low == doctest::Approx(0.4));
    CHECK(interval.high == doctest::Approx(0.4));
  }

  TEST_CASE("a band calls what is surely off, and says how much it leaves open") {
    const std::vector<MixedCitation> mix{
        {{0.01, false, 0}, 1}, {{0.02, false, 1}, 1}, {{0.50, true, 2}, 4}, {{0.90, true, 3}, 4}};
    const Band band = tune_band(mix);
    CHECK(band.off_below > 0.02);
    CHECK(band.off_below <= 0.50);
    const BandFigures figures = measure_band(mix, {0.015, 0.6});
    CHECK(figures.precision == doctest::Approx(1));
    CHECK(figures.recall == doctest::Approx(0.5));
    CHECK(figures.abstention == doctest::Approx(0.5));
  }
}
