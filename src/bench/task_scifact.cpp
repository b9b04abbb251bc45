// SPDX-License-Identifier: Apache-2.0
#include "model_specs.hpp"
#include "systems.hpp"
#include "tasks.hpp"

#include <set>

namespace citewright::bench {
namespace {

constexpr std::string_view trained_split = "train";

std::set<std::string> splits_of(const ClaimSet& set) {
  std::set<std::string> splits;
  for (const CitedClaim& claim : set.claims) splits.insert(claim.split);
  return splits;
}

auto is_kind(PairKind kind) {
  return [kind](const Pair& pair) { return pair.kind == kind; };
}

}  // namespace

void run_scifact(const std::filesystem::path& folder, Report& report) {
  const auto set = read_scifact(folder);
  if (!set) {
    report.remarks.emplace_back("scifact: not in the folder");
    return;
  }
  const score::Background background = make_background(*set);
  for (const std::string& split : splits_of(*set)) {
    const auto pairs = make_pairs(background, *set, Sampling::by_rank,
                                  [&](const CitedClaim& claim) { return claim.split == split; });
    const LogOdds odds =
        split == trained_split
            ? cross_validated(pairs,
                              [&](std::span<const Pair> part) {
                                return train(topic_examples(part, *set), topic_options(true));
                              })
            : log_odds_of(built_in("topic-abstract"), pairs);
    const std::string task = "scifact " + split;
    add_auroc_rows(report, {task, "random papers, AUROC", "", "0.980 BM25, 0.984 relative"}, pairs,
                   odds, is_kind(PairKind::cited), is_kind(PairKind::random));
    add_auroc_rows(report, {task, "BM25 ranks 11-15, AUROC", "", "0.778 BM25, 0.846 relative"},
                   pairs, odds, is_kind(PairKind::cited), is_kind(PairKind::near));
    std::vector<Scored> said;
    for (std::size_t i = 0; i < pairs.size(); ++i)
      said.push_back(
          {score::probability(odds[i]), pairs[i].kind == PairKind::cited, pairs[i].group});
    report.rows.push_back(calibration_row({task, "calibration error", "citewright", ""}, said));
  }
}

}  // namespace citewright::bench
