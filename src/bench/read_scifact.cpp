// SPDX-License-Identifier: Apache-2.0
#include "claim_set.hpp"
#include "packed_file.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <numeric>

namespace citewright::bench {
namespace {

using nlohmann::json;

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t work) {
  while (parents[work] != work) work = parents[work] = parents[parents[work]];
  return work;
}

}  // namespace

void group_by_cited_works(ClaimSet& set) {
  std::vector<std::size_t> parents(set.works.size());
  std::iota(parents.begin(), parents.end(), 0U);
  for (const CitedClaim& claim : set.claims) {
    for (const std::size_t work : claim.cited)
      parents[root_of(parents, work)] = root_of(parents, claim.cited.front());
  }
  for (CitedClaim& claim : set.claims)
    claim.group = claim.cited.empty() ? set.works.size() : root_of(parents, claim.cited.front());
}

std::optional<ClaimSet> read_scifact(const std::filesystem::path& folder) {
  const auto corpus = find_packed(folder / "scifact/corpus.jsonl");
  const auto splits = find_splits(folder / "scifact", "claims_", ".jsonl");
  if (corpus.empty() || splits.empty()) return std::nullopt;
  ClaimSet set;
  std::map<std::int64_t, std::size_t> works;
  for_each_json_line(corpus, [&](const json& row) {
    works.emplace(row.at("doc_id").get<std::int64_t>(), set.works.size());
    Record& work = set.works.emplace_back();
    work.title = row.at("title").get<std::string>();
    std::string text;
    for (const json& sentence : row.at("abstract")) text += sentence.get<std::string>() + "\n";
    work.abstract.push_back({"", std::move(text)});
  });
  for (const SplitFile& file : splits) {
    for_each_json_line(file.path, [&](const json& row) {
      CitedClaim claim;
      claim.text = row.at("claim").get<std::string>();
      claim.split = file.split;
      for (const json& id : row.value("cited_doc_ids", json::array())) {
        const auto work = works.find(id.get<std::int64_t>());
        if (work != works.end()) claim.cited.push_back(work->second);
      }
      if (!claim.cited.empty()) set.claims.push_back(std::move(claim));
    });
  }
  group_by_cited_works(set);
  return set;
}

}  // namespace citewright::bench
