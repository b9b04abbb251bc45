// SPDX-License-Identifier: Apache-2.0
#include "claim_set.hpp"
#include "packed_file.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace citewright::bench {
namespace {

using nlohmann::json;

std::string text_of(const json& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Record read_article(const json& row) {
  Record work;
  work.title = text_of(row, "title");
  work.abstract.push_back({"", text_of(row, "abstract")});
  for (const json& section : row.value("sections", json::array()))
    work.full_text.push_back({text_of(section, "heading"), text_of(section, "text")});
  return work;
}

std::vector<std::string> read_gold(const json& row) {
  std::vector<std::string> gold;
  const auto found = row.find("evidence");
  if (found == row.end() || !found->is_array() || text_of(row, "evidence_source").empty())
    return gold;
  for (const json& sentence : *found) gold.push_back(sentence.get<std::string>());
  return gold;
}

CitedClaim read_claim(const json& row, const std::string& split, std::size_t work) {
  CitedClaim claim;
  const std::string sentence = text_of(row, "claim");
  claim.text = without_marks(sentence);
  claim.split = split;
  claim.form.shared_mark = row.value("multi_citation", false);
  const std::size_t mark = sentence.find("[CIT");
  if (mark != std::string::npos)
    claim.form.mark_position = static_cast<double>(mark) / static_cast<double>(sentence.size());
  claim.cited = {work};
  claim.group = work;
  claim.label = text_of(row, "label3");
  claim.gold = read_gold(row);
  claim.gold_is_marked = text_of(row, "evidence_source") == "gold_span";
  return claim;
}

}  // namespace

std::string without_marks(std::string_view sentence) {
  constexpr std::string_view in_mark = "0123456789,;[] CITOTHERMUL_-\xE2\x80\x93";
  std::string out;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] == '[') {
      const std::size_t end = sentence.find_first_not_of(in_mark, at);
      const std::size_t close = sentence.substr(0, end).rfind(']');
      const std::size_t last = close == std::string_view::npos || close < at ? end : close + 1;
      if (last != at + 1) {
        out += ' ';
        if (last >= sentence.size()) break;
        at = last - 1;
        continue;
      }
    }
    out += sentence[at];
  }
  return out;
}

std::optional<ClaimSet> read_citation_integrity(const std::filesystem::path& folder) {
  const auto articles = find_packed(folder / "citation-integrity/articles.jsonl");
  const auto splits = find_splits(folder / "citation-integrity", "claims_", ".jsonl");
  if (articles.empty() || splits.empty()) return std::nullopt;
  ClaimSet set;
  std::map<std::string, std::size_t> works;
  for_each_json_line(articles, [&](const json& row) {
    works.emplace(text_of(row, "pmcid"), set.works.size());
    set.works.push_back(read_article(row));
  });
  for (const SplitFile& file : splits) {
    for_each_json_line(file.path, [&](const json& row) {
      const auto work = works.find(text_of(row, "cited_pmcid"));
      if (work != works.end()) set.claims.push_back(read_claim(row, file.split, work->second));
    });
  }
  return set;
}

}  // namespace citewright::bench
