// SPDX-License-Identifier: Apache-2.0
// Extracted claims against marked ones, by the matching rule of claims/README.md.
#pragma once

#include "citewright/extract/extract.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace citewright::test {

/// A marked claim and where it stands in the article as read.
struct MarkedClaim {
  std::string quote;
  std::string subject;
  std::string kind;
  std::size_t block = 0;
  TextRange range;
};

struct ClaimScores {
  std::size_t extracted = 0;
  std::size_t marked = 0;
  std::size_t matched = 0;
  std::vector<Claim> false_claims;
  std::vector<MarkedClaim> missed;
  std::size_t same_kind = 0;     ///< of the matched
  std::size_t same_subject = 0;  ///< of the matched, folded

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
};

/// Reads an article and its claim set, extracts claims and matches them. A quote that does not
/// stand in the article fails the running test.
[[nodiscard]] ClaimScores score_claims(const std::filesystem::path& article,
                                       const std::filesystem::path& claim_set);

/// "precision 0.93 (67 of 72), recall 0.90 (67 of 74)"
[[nodiscard]] std::string describe(const ClaimScores& scores);

}  // namespace citewright::test
