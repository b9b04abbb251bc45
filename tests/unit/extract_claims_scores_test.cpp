// SPDX-License-Identifier: Apache-2.0
#include "claim_scores.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <string_view>

using namespace citewright;

TEST_CASE("claim extraction finds what careful editors marked") {
  const std::filesystem::path source = CITEWRIGHT_SOURCE_DIR;
  const std::filesystem::path articles = std::filesystem::path{CITEWRIGHT_TEST_DATA} / "articles";
  struct Case {
    std::string_view name;
    std::filesystem::path article;
    std::filesystem::path claims;
  };
  const Case cases[] = {
      {"microneedling", source / "corpus/microneedling.md",
       source / "claims/microneedling.claims.jsonl"},
      {"melatonin", articles / "melatonin.md", articles / "melatonin.claims.jsonl"},
      {"vitamin D", articles / "vitamin-d.html", articles / "vitamin-d.claims.jsonl"},
      {"creatine", articles / "creatine.md", articles / "creatine.claims.jsonl"},
      {"high blood pressure", articles / "high-blood-pressure.txt",
       articles / "high-blood-pressure.claims.jsonl"},
      {"hay fever", articles / "hay-fever.html", articles / "hay-fever.claims.jsonl"},
      {"probiotics", articles / "probiotics.md", articles / "probiotics.claims.jsonl"},
      {"sauna", articles / "sauna.md", articles / "sauna.claims.jsonl"},
      {"ashwagandha", articles / "ashwagandha.md", articles / "ashwagandha.claims.jsonl"},
      {"cupping", articles / "cupping.txt", articles / "cupping.claims.jsonl"},
      {"walks after meals", articles / "after-meal-walks.html",
       articles / "after-meal-walks.claims.jsonl"},
      {"head lice", articles / "head-lice.html", articles / "head-lice.claims.jsonl"},
      {"dry eye", articles / "dry-eye.md", articles / "dry-eye.claims.jsonl"},
      {"peppermint", articles / "peppermint.md", articles / "peppermint.claims.jsonl"},
      {"cold water", articles / "cold-water.md", articles / "cold-water.claims.jsonl"},
      {"gout", articles / "gout.md", articles / "gout.claims.jsonl"},
  };
  constexpr double threshold = 0.85;
  std::size_t matched = 0;
  std::size_t same_subject = 0;
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const test::ClaimScores scores = test::score_claims(c.article, c.claims);
    MESSAGE(c.name << ": " << test::describe(scores));
    CHECK(scores.precision() >= threshold);
    CHECK(scores.recall() >= threshold);
    matched += scores.matched;
    same_subject += scores.same_subject;
  }
  MESSAGE("subjects as marked: " << same_subject << " of " << matched);
  CHECK(static_cast<double>(same_subject) >= threshold * static_cast<double>(matched));
}
