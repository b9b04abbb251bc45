// SPDX-License-Identifier: Apache-2.0
#include "evidence_task.hpp"
#include "pairs.hpp"
#include "systems.hpp"
#include "tasks.hpp"

#include <map>

namespace citewright::bench {
namespace {

constexpr std::size_t depth = 5;

struct Ranked {
  std::vector<Scored> reciprocal;  // of the first gold sentence's rank
  std::vector<Scored> recall;      // of gold sentences among the first five
};

void add_ranking(Ranked& ranked, const std::vector<double>& figures,
                 std::span<const std::size_t> gold, std::size_t group) {
  const std::vector<std::size_t> order = ranking(figures);
  double first = 0;
  double found = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    if (!std::binary_search(gold.begin(), gold.end(), order[rank])) continue;
    if (first == 0) first = 1 / static_cast<double>(rank + 1);
    if (rank < depth) ++found;
  }
  ranked.reciprocal.push_back({first, true, group});
  ranked.recall.push_back({found / static_cast<double>(gold.size()), true, group});
}

void add_rows(Report& report, const std::string& task, const std::string& system,
              const Ranked& ranked, bool with_anchor) {
  report.rows.push_back(
      mean_row({task, "gold sentence, MRR", system, with_anchor ? "0.359 BM25, 0.350 MonoT5" : ""},
               ranked.reciprocal));
  report.rows.push_back(mean_row(
      {task, "gold sentences among 5", system, with_anchor ? "0.404 BM25, 0.443 MonoT5" : ""},
      ranked.recall));
}

struct Systems {
  Ranked citewright;
  Ranked bm25;
  Ranked overlap;
};

void rank_claim(const score::Background& background, const CitedClaim& claim,
                std::span<const std::size_t> gold, Systems& systems) {
  const auto rows = score::sentence_features(background, background.query(claim.text), claim.text,
                                             claim.cited.front());
  std::vector<double> odds;
  std::vector<double> bm25;
  std::vector<double> overlap;
  for (const score::SentenceFeatures& row : rows) {
    odds.push_back(built_in(score::evidence_model).log_odds(row));
    bm25.push_back(row[*score::find_sentence_feature("words-local")]);
    overlap.push_back(row[*score::find_sentence_feature("words-global")]);
  }
  add_ranking(systems.citewright, odds, gold, claim.group);
  add_ranking(systems.bm25, bm25, gold, claim.group);
  add_ranking(systems.overlap, overlap, gold, claim.group);
}

}  // namespace

void run_evidence(const std::filesystem::path& folder, Report& report) {
  const auto set = read_citation_integrity(folder);
  if (!set) {
    report.remarks.emplace_back("evidence: no citation-integrity in the folder");
    return;
  }
  const score::Background background = make_background(*set);
  std::map<std::string, Systems> splits;
  for (const CitedClaim& claim : set->claims) {
    if (!claim.gold_is_marked) continue;
    const auto gold = find_gold(background.work(claim.cited.front()), claim.gold);
    if (!gold.empty()) rank_claim(background, claim, gold, splits[claim.split]);
  }
  for (const auto& [split, systems] : splits) {
    const std::string task = "evidence " + split;
    add_rows(report, task, "citewright", systems.citewright, true);
    add_rows(report, task, "BM25", systems.bm25, false);
    add_rows(report, task, "BM25, rarity as everywhere", systems.overlap, false);
  }
}

}  // namespace citewright::bench
