// SPDX-License-Identifier: Apache-2.0
#include "systems.hpp"

namespace citewright::bench {
namespace {

double figure(const Pair& pair, std::string_view name) {
  return pair.features[*score::find_feature(name)];
}

struct Baseline {
  std::string_view name;
  double (*value)(const Pair&);
};
constexpr auto baselines = std::to_array<Baseline>({
    {"BM25", [](const Pair& pair) { return pair.bm25; }},
    {"idf overlap", [](const Pair& pair) { return figure(pair, "coverage"); }},
    {"TF-IDF", [](const Pair& pair) { return figure(pair, "cosine"); }},
});

}  // namespace

LogOdds log_odds_of(const score::Model& model, std::span<const Pair> pairs) {
  LogOdds odds;
  for (const Pair& pair : pairs) odds.push_back(model.log_odds(pair.features));
  return odds;
}

const score::Model& built_in(std::string_view model) {
  const auto& models = score::built_in_models();
  const auto found = models.find(model);
  if (found == models.end()) throw Error{ErrorCode::internal, "no model is called \"{}\"", model};
  return found->second;
}

LogOdds cross_validated(std::span<const Pair> pairs,
                        const std::function<score::Model(std::span<const Pair>)>& train_on) {
  constexpr std::size_t folds = 5;
  LogOdds odds(pairs.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<Pair> others;
    for (const Pair& pair : pairs) {
      if (pair.group % folds != fold) others.push_back(pair);
    }
    const score::Model model = train_on(others);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (pairs[i].group % folds == fold) odds[i] = model.log_odds(pairs[i].features);
    }
  }
  return odds;
}

void add_auroc_rows(Report& report, Heading heading, std::span<const Pair> pairs,
                    const LogOdds& odds, const std::function<bool(const Pair&)>& positive,
                    const std::function<bool(const Pair&)>& negative) {
  const auto add = [&](std::string_view system, const std::function<double(std::size_t)>& value) {
    std::vector<Scored> items;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const bool is_positive = positive(pairs[i]);
      if (is_positive || negative(pairs[i]))
        items.push_back({value(i), is_positive, pairs[i].group});
    }
    heading.system = system;
    report.rows.push_back(auroc_row(heading, std::move(items)));
    heading.anchor.clear();
  };
  add("citewright", [&](std::size_t i) { return odds[i]; });
  for (const Baseline& baseline : baselines)
    add(baseline.name, [&](std::size_t i) { return baseline.value(pairs[i]); });
}

}  // namespace citewright::bench
