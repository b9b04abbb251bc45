// SPDX-License-Identifier: Apache-2.0
#include "pairs.hpp"
#include "report.hpp"
#include "systems.hpp"
#include "tasks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace citewright::bench {
namespace {

constexpr std::size_t most_claims = 200;

template <typename Each>
double milliseconds_each(std::span<const CitedClaim> claims, const Each& each) {
  // The processor's time: others may be busy on the machine.
  const std::clock_t start = std::clock();
  for (const CitedClaim& claim : claims) each(claim);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return seconds * 1000 / static_cast<double>(claims.size());
}

// A claim's probability for one work, with everything that is worked out for it.
double judge(const score::Background& background, const CitedClaim& claim, std::size_t work) {
  const score::Comparison comparison = background.compare(claim.text);
  const auto features = score::features_of(background, comparison, claim.text, claim.form, work);
  return score::probability(built_in(score::topic_model(background, work)).log_odds(features));
}

void add_row(Report& report, const std::string& figure, std::span<const CitedClaim> claims,
             double milliseconds) {
  report.rows.push_back({"speed",
                         figure,
                         "citewright",
                         milliseconds,
                         {},
                         claims.size(),
                         0,
                         std::nullopt,
                         "",
                         milliseconds});
}

void add_rows(Report& report, const ClaimSet& set, std::string_view what, std::size_t background) {
  const auto claims = std::span{set.claims}.first(std::min(most_claims, set.claims.size()));
  std::vector<score::Work> works;
  for (std::size_t i = 0; i < background; ++i)
    works.push_back(score::make_work(set.works[i % set.works.size()]));
  const score::Background many{std::move(works), retrieval::built_in_statistics()};
  add_row(report, fmt::format("a claim against {} {}, ms", background, what), claims,
          milliseconds_each(claims, [&](const CitedClaim& claim) {
            return judge(many, claim, claim.cited.front() % many.size());
          }));
}

}  // namespace

void run_speed(const std::filesystem::path& folder, Report& report) {
  constexpr std::size_t large = 10'000;
  const auto abstracts = read_scifact(folder);
  const auto full_texts = read_citation_integrity(folder);
  if (!abstracts && !full_texts) report.remarks.emplace_back("speed: no set in the folder");
  if (abstracts) {
    add_rows(report, *abstracts, "abstract", 1);
    add_rows(report, *abstracts, "abstracts", large);
  }
  if (full_texts) add_rows(report, *full_texts, "full text", 1);
}

}  // namespace citewright::bench
