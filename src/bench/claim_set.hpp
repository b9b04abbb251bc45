// SPDX-License-Identifier: Apache-2.0
// A data set in the one form that every task reads: works, and claims that cite them.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/score/features.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace citewright::bench {

struct CitedClaim {
  std::string text;
  std::string split;  ///< "train", "dev", …
  score::ClaimForm form;
  std::vector<std::size_t> cited;  ///< indexes of works
  std::size_t group = 0;           ///< claims of one article (or trial) have one group
  std::string label;               ///< as the set has it; "" where it has none
  std::vector<std::string> gold;   ///< evidence sentences
  bool gold_is_marked = false;     ///< by annotators; else aligned by a program: for training only
};

struct ClaimSet {
  std::vector<Record> works;
  std::vector<CitedClaim> claims;
};

/// Each reads FOLDER/<set>/…, any splits that are there; none where the folder has no such set.
/// A damaged file is an Error{input}.
///
/// scifact/corpus.jsonl, claims_<split>.jsonl: claims that share a cited paper are one group.
[[nodiscard]] std::optional<ClaimSet> read_scifact(const std::filesystem::path& folder);
/// citation-integrity/articles.jsonl, claims_<split>.jsonl: label is label3; group the article.
[[nodiscard]] std::optional<ClaimSet> read_citation_integrity(const std::filesystem::path& folder);
/// clinifact/<split>_set.csv: label "0", "1", "2"; group the trial.
[[nodiscard]] std::optional<ClaimSet> read_clinifact(const std::filesystem::path& folder);

/// A citing sentence without its marks: "[CIT]", "[OTHER_CIT]", "[3,[CIT]–7".
[[nodiscard]] std::string without_marks(std::string_view sentence);

/// Claims that share a cited work, directly or through others, get one group.
void group_by_cited_works(ClaimSet& set);

}  // namespace citewright::bench
