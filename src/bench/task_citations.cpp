// SPDX-License-Identifier: Apache-2.0
#include "band.hpp"
#include "model_specs.hpp"
#include "systems.hpp"
#include "tasks.hpp"

#include <cmath>
#include <set>

namespace citewright::bench {
namespace {

constexpr std::array<std::string_view, 3> labels{"ACCURATE", "NOT_ACCURATE", "IRRELEVANT"};

struct Context {
  const ClaimSet& set;
  const score::Background& background;
  std::span<const Pair> pairs;
  std::string task;
};

void add_swapped(const Context& context, const LogOdds& odds, Report& report) {
  struct Kind {
    PairKind kind;
    std::string_view figure;
    std::string_view anchor;
  };
  constexpr auto kinds = std::to_array<Kind>({
      {PairKind::random, "swapped, 5 random, AUROC", "0.976 TF-IDF"},
      {PairKind::near, "swapped, 5 nearest, AUROC", "0.894 TF-IDF"},
      {PairKind::hard, "swapped, 5 hardest, AUROC", "0.873 TF-IDF"},
  });
  for (const Kind& row : kinds) {
    add_auroc_rows(
        report, {context.task, std::string{row.figure}, "", std::string{row.anchor}}, context.pairs,
        odds, [](const Pair& pair) { return pair.kind == PairKind::cited; },
        [&](const Pair& pair) { return pair.kind == row.kind; });
  }
}

void add_label(const Context& context, std::string_view label, const LogOdds& against,
               std::string_view anchor, Report& report) {
  const auto has = [&](const Pair& pair, std::string_view wanted) {
    return pair.kind == PairKind::cited && context.set.claims[pair.claim].label == wanted;
  };
  // The models tell how likely the label is; the row's positives are the accurate ones.
  LogOdds accurate;
  for (const double odds : against) accurate.push_back(-odds);
  add_auroc_rows(
      report,
      {context.task, std::string{label} + " against ACCURATE, AUROC", "", std::string{anchor}},
      context.pairs, accurate, [&](const Pair& pair) { return has(pair, labels[0]); },
      [&](const Pair& pair) { return has(pair, label); });
}

// The label whose odds against ACCURATE are highest; ACCURATE's own are 1.
void add_three_way(const Context& context, const LogOdds& irrelevant, const LogOdds& inaccurate,
                   Report& report) {
  std::vector<Classified> items;
  for (std::size_t i = 0; i < context.pairs.size(); ++i) {
    const Pair& pair = context.pairs[i];
    const auto* truth =
        std::find(labels.begin(), labels.end(), context.set.claims[pair.claim].label);
    if (pair.kind != PairKind::cited || truth == labels.end()) continue;
    const std::array<double, 3> odds{0, inaccurate[i], irrelevant[i]};
    items.push_back(
        {static_cast<std::size_t>(std::max_element(odds.begin(), odds.end()) - odds.begin()),
         static_cast<std::size_t>(truth - labels.begin()), pair.group});
  }
  report.rows.push_back(
      f1_row({context.task, "three-way macro-F1", "citewright", "0.52 best published"}, items,
             labels.size()));
}

void add_linking(const Context& context, const std::string& split, const score::Model& topic,
                 Report& report) {
  std::vector<Scored> citewright;
  std::vector<Scored> bm25;
  std::vector<Scored> tf_idf;
  for (const CitedClaim& claim : context.set.claims) {
    if (claim.split != split) continue;
    const score::Comparison comparison = context.background.compare(claim.text);
    std::vector<double> odds;
    for (std::size_t work = 0; work < context.background.size(); ++work) {
      odds.push_back(topic.log_odds(
          score::features_of(context.background, comparison, claim.text, claim.form, work)));
    }
    const auto is_first = [&](const std::vector<double>& figures) {
      return Scored{ranking(figures).front() == claim.cited.front() ? 1.0 : 0.0, true, claim.group};
    };
    citewright.push_back(is_first(odds));
    tf_idf.push_back(is_first(comparison.cosine.of));
    bm25.push_back(is_first(comparison.words.of));
  }
  const std::string figure = "linked to the cited of all articles, share";
  report.rows.push_back(mean_row({context.task, figure, "citewright", ""}, citewright));
  report.rows.push_back(mean_row({context.task, figure, "BM25", ""}, bm25));
  report.rows.push_back(mean_row({context.task, figure, "TF-IDF", ""}, tf_idf));
}

void run_split(const ClaimSet& set, const score::Background& background, const std::string& split,
               Report& report) {
  const auto pairs = make_pairs(background, set, Sampling::by_likeness,
                                [&](const CitedClaim& claim) { return claim.split == split; });
  const Context context{set, background, pairs, "citations " + split};
  const score::Model& topic = built_in("topic-full-text");
  const LogOdds odds = log_odds_of(topic, pairs);
  add_swapped(context, odds, report);
  const LogOdds irrelevant = log_odds_of(built_in(score::irrelevant_model), pairs);
  const LogOdds inaccurate = log_odds_of(built_in(score::inaccurate_model), pairs);
  add_label(context, labels[2], irrelevant, "0.808 BM25, 0.781 neural", report);
  add_label(context, labels[1], inaccurate, "0.627 BM25, 0.593 neural", report);
  add_three_way(context, irrelevant, inaccurate, report);
  add_linking(context, split, topic, report);
  add_band_rows(report, context.task, make_mix(pairs, odds, set),
                {topic.off_below, topic.on_above});
  std::vector<Scored> said;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    said.push_back({score::probability(odds[i]), pairs[i].kind == PairKind::cited, pairs[i].group});
  report.rows.push_back(
      calibration_row({context.task, "calibration error", "citewright", ""}, said));
}

}  // namespace

void run_citations(const std::filesystem::path& folder, Report& report) {
  const auto set = read_citation_integrity(folder);
  if (!set) {
    report.remarks.emplace_back("citations: no citation-integrity in the folder");
    return;
  }
  std::set<std::string> splits;
  for (const CitedClaim& claim : set->claims) splits.insert(claim.split);
  splits.erase("train");
  const score::Background background = make_background(*set);
  for (const std::string& split : splits) run_split(*set, background, split, report);
}

}  // namespace citewright::bench
