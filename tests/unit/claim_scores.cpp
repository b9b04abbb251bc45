// SPDX-License-Identifier: Apache-2.0
#include "claim_scores.hpp"

#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace citewright::test {
namespace {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Finds the quotes in the order of the article, each behind the one before it.
class Placer {
 public:
  explicit Placer(const Article& article) : article_{article} {}

  bool place(MarkedClaim& claim, const std::string& prefix) {
    for (std::size_t block = block_; block < article_.blocks.size(); ++block) {
      const std::string& text = article_.blocks[block].text;
      const std::size_t from = block == block_ ? at_ : 0;
      std::size_t found =
          text.find(prefix + claim.quote, from > prefix.size() ? from - prefix.size() : 0);
      found = found == std::string::npos ? text.find(claim.quote, from) : found + prefix.size();
      if (found == std::string::npos) continue;
      claim.block = block_ = block;
      claim.range = {found, at_ = found + claim.quote.size()};
      return true;
    }
    return false;
  }

 private:
  const Article& article_;
  std::size_t block_ = 0;
  std::size_t at_ = 0;
};

std::vector<MarkedClaim> read_marked(const std::filesystem::path& path, const Article& article) {
  std::vector<MarkedClaim> marked;
  Placer placer{article};
  const std::string content = read_file(path);
  for (const std::string_view line : split(content, '\n')) {
    if (trim(line).empty()) continue;
    const nlohmann::json json = nlohmann::json::parse(line);
    MarkedClaim claim{json.at("quote"), json.at("subject"), json.at("kind"), 0, {}};
    CAPTURE(claim.quote);
    CHECK(placer.place(claim, json.at("prefix")));
    marked.push_back(std::move(claim));
  }
  return marked;
}

double overlap(const Claim& claim, const MarkedClaim& marked) {
  if (claim.block != marked.block || !claim.range.overlaps(marked.range)) return 0;
  const std::size_t shared =
      std::min(claim.range.end, marked.range.end) - std::max(claim.range.begin, marked.range.begin);
  return ratio(shared, claim.range.size() + marked.range.size() - shared);
}

struct Pair {
  double overlap;
  std::size_t claim;
  std::size_t marked;
};

// Pairs that overlap enough, best first.
std::vector<Pair> candidate_pairs(const std::vector<Claim>& claims,
                                  const std::vector<MarkedClaim>& marked) {
  constexpr double least_overlap = 0.5;
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t k = 0; k < marked.size(); ++k) {
      const double jaccard = overlap(claims[i], marked[k]);
      if (jaccard >= least_overlap) pairs.push_back({jaccard, i, k});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.overlap > b.overlap; });
  return pairs;
}

ClaimScores match(const std::vector<Claim>& claims, const std::vector<MarkedClaim>& marked) {
  ClaimScores scores;
  scores.extracted = claims.size();
  scores.marked = marked.size();
  std::vector<bool> claim_taken(claims.size(), false);
  std::vector<bool> mark_taken(marked.size(), false);
  for (const Pair& pair : candidate_pairs(claims, marked)) {
    if (claim_taken[pair.claim] || mark_taken[pair.marked]) continue;
    claim_taken[pair.claim] = mark_taken[pair.marked] = true;
    ++scores.matched;
    const Claim& claim = claims[pair.claim];
    if (to_string(claim.kind) == marked[pair.marked].kind) ++scores.same_kind;
    if (fold(claim.subject) == fold(marked[pair.marked].subject)) ++scores.same_subject;
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!claim_taken[i]) scores.false_claims.push_back(claims[i]);
  }
  for (std::size_t k = 0; k < marked.size(); ++k) {
    if (!mark_taken[k]) scores.missed.push_back(marked[k]);
  }
  return scores;
}

}  // namespace

double ClaimScores::precision() const {
  return ratio(matched, extracted);
}

double ClaimScores::recall() const {
  return ratio(matched, marked);
}

ClaimScores score_claims(const std::filesystem::path& article_path,
                         const std::filesystem::path& claim_set) {
  const Article article = reader::read_article_file(article_path);
  const extract::ReferenceList list = extract::extract_references(article);
  const std::vector<Citation> citations = extract::extract_citations(article, list);
  return match(extract::extract_claims(article, list, citations), read_marked(claim_set, article));
}

std::string describe(const ClaimScores& scores) {
  return fmt::format("precision {:.2f} ({} of {}), recall {:.2f} ({} of {})", scores.precision(),
                     scores.matched, scores.extracted, scores.recall(), scores.matched,
                     scores.marked);
}

}  // namespace citewright::test
