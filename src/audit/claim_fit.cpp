// SPDX-License-Identifier: Apache-2.0
#include "claim_fit.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::audit {
namespace {

constexpr std::size_t words_shown = 6;

// What coverage an unrelated record with as many terms would have by chance.
double expected_coverage(const Terms& wanted, std::size_t length,
                         const retrieval::TermStatistics& statistics) {
  double all = 0;
  double expected = 0;
  for (const std::string& term : wanted) {
    all += statistics.idf(term);
    expected += statistics.idf(term) * statistics.chance_in_text(term, length);
  }
  return all > 0 ? expected / all : 0;
}

// 0 where no more is shared than by chance, 1 where everything is.
double above_chance(const Terms& wanted, const RecordProfile& record,
                    const retrieval::TermStatistics& statistics) {
  const double expected = expected_coverage(wanted, record.length, statistics);
  const double found = coverage(wanted, record.all, statistics);
  return expected < 1 ? std::clamp((found - expected) / (1 - expected), 0.0, 1.0) : 0;
}

const Passage* best_passage(const Terms& wanted, const RecordProfile& record,
                            const retrieval::TermStatistics& statistics, double& score) {
  const Passage* best = nullptr;
  score = 0;
  const bool only_title = record.basis == Basis::title || record.basis == Basis::listed_title;
  for (const Passage& passage : record.passages) {
    const bool is_title = passage.basis == Basis::title || passage.basis == Basis::listed_title;
    if (is_title != only_title) continue;
    const double found = coverage(wanted, passage.terms, statistics);
    if (best == nullptr || found > score) {
      best = &passage;
      score = found;
    }
  }
  return best;
}

std::string shared_note(const Terms& wanted, const RecordProfile& record,
                        const retrieval::TermStatistics& statistics) {
  const auto shared =
      rarest_words(both(wanted, record.all), record.spellings, statistics, words_shown);
  return shared.empty() ? "nothing shared" : fmt::format("shares {}", fmt::join(shared, ", "));
}

}  // namespace

ClaimFit fit_claim(const ClaimProfile& claim, const RecordProfile& record,
                   const retrieval::TermStatistics& statistics) {
  Terms wanted = claim.own;
  add_all(wanted, claim.subject);
  ClaimFit fit;
  const double covered = above_chance(wanted, record, statistics);
  const double title = coverage(record.title, claim.context, statistics);
  const double subject =
      claim.subject.empty() ? covered : coverage(claim.subject, record.all, statistics);
  const Passage* best = best_passage(wanted, record, statistics, fit.sentence);
  if (best != nullptr && fit.sentence > 0) {
    fit.evidence = Evidence{best->text, best->basis, best->section, best->sentence, fit.sentence};
  }
  fit.context = above_chance(claim.context, record, statistics);
  fit.features = {
      {"rare-term coverage", covered, shared_note(wanted, record, statistics)},
      {"best sentence", fit.sentence,
       best == nullptr ? "no sentence to compare" : "share of the claim's terms, by rarity"},
      {"title fit", title, "share of the title's terms that the claim's surroundings have"},
      {"subject fit", subject, "share of the subject's terms that the record has"},
      {"context", fit.context, "the same coverage for the paragraph, heading and article title"}};
  return fit;
}

}  // namespace citewright::audit
