// SPDX-License-Identifier: Apache-2.0
#include "topic_chance.hpp"

#include "rules/rule_check.hpp"

#include "citewright/score/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace citewright::audit {
namespace {

score::Background make_background(const Audit& audit) {
  std::vector<score::Work> works;
  for (std::size_t i = 0; i < audit.references.size(); ++i) {
    Record listed;
    listed.title = audit.references[i].title;
    const Record* record = record_of(audit, i);
    works.push_back(score::make_work(record == nullptr ? listed : *record));
  }
  return score::Background{std::move(works), retrieval::built_in_statistics()};
}

// A list item's label says what the item is about and is no part of its sentence.
std::string told(const Claim& claim) {
  return claim.subject.empty() ? claim.text : claim.subject + ": " + claim.text;
}

std::string heaviest(const score::Model& model, const score::Features& features) {
  constexpr std::size_t shown = 3;
  struct Part {
    std::string_view name;
    double weight;
  };
  std::vector<Part> parts;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const double weight = model.weights[i] * features[i];
    if (weight != 0) parts.push_back({score::feature_names[i], weight});
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  std::string text;
  for (std::size_t i = 0; i < std::min(shown, parts.size()); ++i)
    text += fmt::format("{}{} {:+.1f}", i == 0 ? "" : ", ", parts[i].name, parts[i].weight);
  return text.empty() ? "nothing in common" : text;
}

}  // namespace

TopicChances::TopicChances(const Audit& audit)
    : audit_{audit}, background_{make_background(audit)} {}

TopicChance TopicChances::of(const Link& link) {
  const std::string claim = told(audit_.claims[link.claim]);
  if (claim_ != link.claim) {
    comparison_ = background_.compare(claim);
    claim_ = link.claim;
  }
  const score::Features features =
      score::features_of(background_, comparison_, claim, {}, link.reference);
  const score::Model& model =
      score::built_in_models().at(std::string{score::topic_model(background_, link.reference)});
  const double chance = score::probability(model.log_odds(features));
  return {
      chance, chance < model.off_below, {"chance of the topic", chance, heaviest(model, features)}};
}

}  // namespace citewright::audit
