// SPDX-License-Identifier: Apache-2.0
#include "model_specs.hpp"

#include "band.hpp"
#include "evidence_task.hpp"
#include "systems.hpp"

#include <algorithm>

namespace citewright::bench {
namespace {

constexpr auto alone = std::to_array<std::string_view>(
    {"word-fit", "letter-fit", "coverage", "cosine", "best-sentence", "best-two-sentences",
     "title-coverage", "title-fit"});
constexpr auto beside_others =
    std::to_array<std::string_view>({"word-fit-relative", "letter-fit-relative",
                                     "feedback-relative", "cosine-relative", "coverage-above"});
constexpr auto design =
    std::to_array<std::string_view>({"trial-words", "trial-title", "review-title"});
constexpr auto detail = std::to_array<std::string_view>(
    {"beyond-the-title", "three-sentences", "best-by-letters", "rarest-missing", "figures-found",
     "claim-length", "shared-mark", "mark-position", "figures-stated"});

template <typename Names>
void add(std::vector<std::string_view>& to, const Names& names) {
  to.insert(to.end(), names.begin(), names.end());
}

bool in_train(const CitedClaim& claim) {
  return claim.split == "train";
}

Example example(const Pair& pair, bool positive) {
  return {{pair.features.begin(), pair.features.end()}, positive};
}

template <typename Keep, typename Positive>
std::vector<Example> examples_of(std::span<const Pair> pairs, const Keep& keep,
                                 const Positive& positive) {
  std::vector<Example> examples;
  for (const Pair& pair : pairs) {
    if (keep(pair)) examples.push_back(example(pair, positive(pair)));
  }
  return examples;
}

template <typename Set>
const ClaimSet& need(const Set& set, std::string_view name) {
  if (!set) throw Error{ErrorCode::input, "the folder has no set \"{}\" to train on", name};
  return *set;
}

// The band is tuned on odds by models that never saw the claim's article.
score::Model train_topic(std::span<const Pair> pairs, const ClaimSet& set, bool with_background) {
  const auto train_on = [&](std::span<const Pair> part) {
    return train(topic_examples(part, set), topic_options(with_background));
  };
  score::Model model = train_on(pairs);
  const Band band = tune_band(make_mix(pairs, cross_validated(pairs, train_on), set));
  model.off_below = band.off_below;
  model.on_above = band.on_above;
  return model;
}

void train_topics(score::Models& models, const std::string& name, std::span<const Pair> pairs,
                  const ClaimSet& set) {
  models[name] = train_topic(pairs, set, true);
  models[name + "-alone"] = train_topic(pairs, set, false);
}

void train_on_scifact(score::Models& models, const ClaimSet& set) {
  const score::Background background = make_background(set);
  const auto pairs = make_pairs(background, set, Sampling::by_rank, in_train);
  train_topics(models, "topic-abstract", pairs, set);
}

void train_on_clinifact(score::Models& models, const ClaimSet& set) {
  const score::Background background = make_background(set);
  const auto pairs = make_pairs(background, set, Sampling::none, in_train);
  const auto examples = examples_of(
      pairs, [](const Pair&) { return true; },
      [&](const Pair& pair) { return set.claims[pair.claim].label != "2"; });
  models[std::string{score::trial_model}] = train(examples, trial_options(true));
  models[std::string{score::trial_model} + "-alone"] = train(examples, trial_options(false));
}

void train_on_citation_integrity(score::Models& models, const ClaimSet& set) {
  const score::Background background = make_background(set);
  const auto pairs = make_pairs(background, set, Sampling::by_likeness, in_train);
  train_topics(models, "topic-full-text", pairs, set);
  const auto against_accurate = [&](std::string_view label) {
    return examples_of(
        pairs,
        [&](const Pair& pair) {
          const std::string& given = set.claims[pair.claim].label;
          return pair.kind == PairKind::cited && (given == label || given == "ACCURATE");
        },
        [&](const Pair& pair) { return set.claims[pair.claim].label == label; });
  };
  models[std::string{score::irrelevant_model}] =
      train(against_accurate("IRRELEVANT"), accuracy_options());
  models[std::string{score::inaccurate_model}] =
      train(against_accurate("NOT_ACCURATE"), accuracy_options());
  models[std::string{score::evidence_model}] =
      train(evidence_examples(background, set), evidence_options());
}

}  // namespace

TrainingOptions topic_options(bool with_background) {
  TrainingOptions options;
  add(options.figures, alone);
  if (with_background) add(options.figures, beside_others);
  options.cost = 0.1;
  return options;
}

TrainingOptions trial_options(bool with_background) {
  TrainingOptions options = topic_options(with_background);
  add(options.figures, design);
  return options;
}

TrainingOptions accuracy_options() {
  TrainingOptions options = topic_options(true);
  add(options.figures, detail);
  options.cost = 0.01;
  options.balanced = true;
  return options;
}

TrainingOptions evidence_options() {
  TrainingOptions options;
  options.kind = score::ModelKind::sentence;
  add(options.figures, score::sentence_feature_names);
  return options;
}

std::vector<Example> topic_examples(std::span<const Pair> pairs, const ClaimSet& set) {
  return examples_of(
      pairs,
      [&](const Pair& pair) {
        return pair.kind != PairKind::cited || set.claims[pair.claim].label != "IRRELEVANT";
      },
      [](const Pair& pair) { return pair.kind == PairKind::cited; });
}

score::Models train_all(const std::filesystem::path& folder) {
  score::Models models;
  train_on_scifact(models, need(read_scifact(folder), "scifact"));
  train_on_clinifact(models, need(read_clinifact(folder), "clinifact"));
  train_on_citation_integrity(models, need(read_citation_integrity(folder), "citation-integrity"));
  return models;
}

}  // namespace citewright::bench
