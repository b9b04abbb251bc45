// SPDX-License-Identifier: Apache-2.0
#include "systems.hpp"
#include "tasks.hpp"

#include <set>

namespace citewright::bench {

void run_trials(const std::filesystem::path& folder, Report& report) {
  const auto set = read_clinifact(folder);
  if (!set) {
    report.remarks.emplace_back("trials: no CliniFact in the folder");
    return;
  }
  std::set<std::string> splits;
  for (const CitedClaim& claim : set->claims) splits.insert(claim.split);
  splits.erase("train");
  const score::Background background = make_background(*set);
  for (const std::string& split : splits) {
    const auto pairs = make_pairs(background, *set, Sampling::none,
                                  [&](const CitedClaim& claim) { return claim.split == split; });
    const LogOdds odds = log_odds_of(built_in(score::trial_model), pairs);
    const auto is_background = [&](const Pair& pair) {
      return set->claims[pair.claim].label == "2";
    };
    const std::string task = "trials " + split;
    add_auroc_rows(
        report, {task, "result against background, AUROC", "", "0.839 idf overlap"}, pairs, odds,
        [&](const Pair& pair) { return !is_background(pair); }, is_background);
    std::vector<Scored> said;
    for (std::size_t i = 0; i < pairs.size(); ++i)
      said.push_back({score::probability(odds[i]), !is_background(pairs[i]), pairs[i].group});
    report.rows.push_back(calibration_row({task, "calibration error", "citewright", ""}, said));
  }
}

}  // namespace citewright::bench
