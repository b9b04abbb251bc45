// SPDX-License-Identifier: Apache-2.0
#include "pairs.hpp"
#include "rows.hpp"
#include "tasks.hpp"

#include "citewright/score/background.hpp"
#include "citewright/store/database.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace citewright::bench {
namespace {

constexpr std::size_t depth = 10;

// The plain full-text index that anybody would begin with: every word of the claim, joined by OR.
class PlainIndex {
 public:
  explicit PlainIndex(const std::vector<Record>& works) : database_{store::Database::in_memory()} {
    database_.execute("create virtual table work using fts5(text, tokenize = 'porter unicode61')");
    store::Statement insert = database_.prepare("insert into work (rowid, text) values (?1, ?2)");
    for (std::size_t i = 0; i < works.size(); ++i) {
      std::string text = works[i].title;
      for (const AbstractSection& section : works[i].abstract) text += "\n" + section.text;
      insert.bind(static_cast<std::int64_t>(i), text).run();
    }
  }

  [[nodiscard]] std::vector<std::size_t> find(std::string_view claim) const {
    std::string expression;
    for (const text::Token& token : text::tokenize(claim))
      expression += (expression.empty() ? "\"" : " OR \"") + token.folded + "\"";
    std::vector<std::size_t> found;
    if (expression.empty()) return found;
    store::Statement rows =
        database_.prepare("select rowid from work where work match ?1 order by rank limit ?2");
    rows.bind(expression, depth);
    while (rows.step()) found.push_back(static_cast<std::size_t>(rows.integer(0)));
    return found;
  }

 private:
  store::Database database_;
};

double ndcg_of(const CitedClaim& claim, std::span<const std::size_t> order) {
  std::vector<std::size_t> ranks;
  for (const std::size_t work : std::set<std::size_t>{claim.cited.begin(), claim.cited.end()})
    ranks.push_back(
        static_cast<std::size_t>(std::find(order.begin(), order.end(), work) - order.begin()));
  // A work that was not found stands behind everything that was.
  for (std::size_t& rank : ranks) rank = rank == order.size() ? std::max(depth, rank) : rank;
  return ndcg(ranks, depth);
}

}  // namespace

void run_retrieval(const std::filesystem::path& folder, Report& report) {
  const auto set = read_scifact(folder);
  if (!set) {
    report.remarks.emplace_back("retrieval: no SciFact in the folder");
    return;
  }
  const score::Background background = make_background(*set);
  const PlainIndex plain{set->works};
  // By split and system, in the order they are shown.
  std::map<std::string, std::map<std::string, std::vector<Scored>>> figures;
  for (const CitedClaim& claim : set->claims) {
    const score::Comparison comparison = background.compare(claim.text);
    const auto add = [&](const std::string& system, std::span<const std::size_t> order) {
      figures[claim.split][system].push_back({ndcg_of(claim, order), true, claim.group});
    };
    add("citewright", ranking(score::rank_figures(comparison)));
    add("BM25", ranking(comparison.words.of));
    add("TF-IDF", ranking(comparison.cosine.of));
    add("plain FTS5", plain.find(claim.text));
  }
  for (const auto& [split, systems] : figures) {
    std::string anchor = "0.687 FTS5, 0.741 dense";
    for (const std::string system : {"citewright", "BM25", "TF-IDF", "plain FTS5"}) {
      report.rows.push_back(
          mean_row({"retrieval " + split, "nDCG@10", system, anchor}, systems.at(system)));
      anchor.clear();
    }
  }
}

}  // namespace citewright::bench
