// SPDX-License-Identifier: Apache-2.0
#include "pairs.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <random>
#include <span>

namespace citewright::bench {
namespace {

constexpr std::size_t of_each = 5;
constexpr std::size_t first_near_rank = 10;
constexpr std::uint64_t seed = 4711;

bool cites(const CitedClaim& claim, std::size_t work) {
  return std::find(claim.cited.begin(), claim.cited.end(), work) != claim.cited.end();
}

std::vector<std::size_t> others_by(const CitedClaim& claim, const std::vector<double>& figures) {
  std::vector<std::size_t> order = ranking(figures);
  std::erase_if(order, [&](std::size_t work) { return cites(claim, work); });
  return order;
}

struct Chosen {
  PairKind kind;
  std::size_t work;
};

void choose(std::vector<Chosen>& chosen, PairKind kind, std::span<const std::size_t> order,
            std::size_t from) {
  for (std::size_t i = from; i < std::min(order.size(), from + of_each); ++i)
    chosen.push_back({kind, order[i]});
}

std::vector<double> likeness_to(const score::Background& background, std::size_t work) {
  std::vector<double> figures;
  for (std::size_t other = 0; other < background.size(); ++other)
    figures.push_back(background.likeness(work, other));
  return figures;
}

class Chooser {
 public:
  Chooser(const score::Background& background, Sampling sampling)
      : background_{background}, sampling_{sampling}, likeness_(background.size()) {}

  std::vector<Chosen> choose_for(const CitedClaim& claim, const score::Comparison& comparison) {
    std::vector<Chosen> chosen;
    for (const std::size_t work : claim.cited) chosen.push_back({PairKind::cited, work});
    if (sampling_ == Sampling::none) return chosen;
    // Fewer where chance hits a cited work or one work twice in a small set.
    for (std::size_t i = 0; i < of_each; ++i) {
      const std::size_t work = random_() % background_.size();
      if (!cites(claim, work)) chosen.push_back({PairKind::random, work});
    }
    if (sampling_ == Sampling::by_rank) {
      choose(chosen, PairKind::near, others_by(claim, comparison.words.of), first_near_rank);
      return chosen;
    }
    auto& likeness = likeness_[claim.cited.front()];
    if (likeness.empty()) likeness = likeness_to(background_, claim.cited.front());
    choose(chosen, PairKind::near, others_by(claim, likeness), 0);
    choose(chosen, PairKind::hard, others_by(claim, comparison.cosine.of), 0);
    return chosen;
  }

 private:
  const score::Background& background_;
  Sampling sampling_;
  std::vector<std::vector<double>> likeness_;
  std::mt19937_64 random_{seed};
};

}  // namespace

std::vector<std::size_t> ranking(const std::vector<double>& figures) {
  std::vector<std::size_t> order(figures.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return figures[a] > figures[b]; });
  return order;
}

score::Background make_background(const ClaimSet& set) {
  std::vector<score::Work> works;
  std::transform(set.works.begin(), set.works.end(), std::back_inserter(works), score::make_work);
  return score::Background{std::move(works), retrieval::built_in_statistics()};
}

std::vector<Pair> make_pairs(const score::Background& background, const ClaimSet& set,
                             Sampling sampling,
                             const std::function<bool(const CitedClaim&)>& wanted) {
  Chooser chooser{background, sampling};
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < set.claims.size(); ++i) {
    const CitedClaim& claim = set.claims[i];
    if (!wanted(claim)) continue;
    const score::Comparison comparison = background.compare(claim.text);
    for (const Chosen& chosen : chooser.choose_for(claim, comparison)) {
      pairs.push_back(
          {i, chosen.work, claim.group, chosen.kind,
           score::features_of(background, comparison, claim.text, claim.form, chosen.work),
           comparison.words.of[chosen.work]});
    }
  }
  return pairs;
}

}  // namespace citewright::bench
