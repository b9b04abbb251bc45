// SPDX-License-Identifier: Apache-2.0
#include "claim_set.hpp"
#include "csv.hpp"
#include "packed_file.hpp"

#include "citewright/base/error.hpp"

#include <algorithm>
#include <map>

namespace citewright::bench {
namespace {

// Where each wanted column stands.
struct Columns {
  std::size_t trial, claim, pmid, title, abstract, label;
};

Columns find_columns(const std::vector<std::string>& head, const std::filesystem::path& path) {
  const auto at = [&](std::string_view name) {
    const auto found = std::find(head.begin(), head.end(), name);
    if (found == head.end())
      throw Error{ErrorCode::input, "{} has no column \"{}\"", path.string(), name};
    return static_cast<std::size_t>(found - head.begin());
  };
  return {at("nctId"), at("claim"), at("PMID"), at("article_title"), at("article_abstract"),
          at("label")};
}

}  // namespace

std::optional<ClaimSet> read_clinifact(const std::filesystem::path& folder) {
  const auto splits = find_splits(folder / "clinifact", "", "_set.csv");
  if (splits.empty()) return std::nullopt;
  ClaimSet set;
  std::map<std::string, std::size_t> works;
  std::map<std::string, std::size_t> trials;
  for (const SplitFile& file : splits) {
    const auto rows = parse_csv(read_packed(file.path));
    if (rows.empty()) continue;
    const Columns columns = find_columns(rows.front(), file.path);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const auto& row = rows[i];
      if (row.size() != rows.front().size()) {
        throw Error{ErrorCode::input,   "{}: row {} has {} fields, not {}",
                    file.path.string(), i,
                    row.size(),         rows.front().size()};
      }
      const auto [work, is_new] = works.emplace(row[columns.pmid], set.works.size());
      if (is_new) {
        Record& record = set.works.emplace_back();
        record.title = row[columns.title];
        record.abstract.push_back({"", row[columns.abstract]});
      }
      CitedClaim claim;
      claim.text = row[columns.claim];
      claim.split = file.split;
      claim.cited = {work->second};
      claim.group = trials.emplace(row[columns.trial], trials.size()).first->second;
      claim.label = row[columns.label];
      set.claims.push_back(std::move(claim));
    }
  }
  return set;
}

}  // namespace citewright::bench
