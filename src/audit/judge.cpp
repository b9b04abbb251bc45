// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"

#include "direction.hpp"
#include "narrowing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace citewright::audit {
namespace {

// Context below which a work with an abstract may be about something else, and the share of a
// claim's terms that one sentence must have to be its support. Between them nobody is accused.
constexpr double off_context = 0.15;
constexpr double support_sentence = 0.60;
constexpr std::size_t words_shown = 4;

bool has_text(const RecordProfile& record) {
  return record.basis == Basis::abstract || record.basis == Basis::full_text;
}

std::string in_words(const std::vector<std::string>& words) {
  return words.empty() ? "nothing" : fmt::format("{}", fmt::join(words, ", "));
}

std::string compare_in_words(const Case& item, const retrieval::TermStatistics& statistics) {
  Terms claim = item.claim_profile.own;
  add_all(claim, item.claim_profile.subject);
  const RecordProfile& record = item.record_profile;
  Terms telling_record = record.title;
  add_all(telling_record, record.concepts);
  return fmt::format("The claim is about {}; the paper is about {}; they share only: {}.",
                     in_words(rarest_words(without(claim, record.all), item.article.spellings,
                                           statistics, words_shown)),
                     in_words(rarest_words(without(telling_record, item.claim_profile.context),
                                           record.spellings, statistics, words_shown)),
                     in_words(rarest_words(both(item.claim_profile.context, record.all),
                                           record.spellings, statistics, words_shown)));
}

struct Decision {
  Verdict verdict;
  std::string reason;
};

using Step = std::optional<Decision> (*)(const Case&, const ClaimFit&,
                                         const retrieval::TermStatistics&);

std::optional<Decision> link_unsure(const Case& item, const ClaimFit&,
                                    const retrieval::TermStatistics&) {
  if (item.link.sure) return std::nullopt;
  return Decision{
      Verdict::not_assessable,
      fmt::format("The link is unsure (confidence {:.2f}: {}), so it is no ground for a verdict.",
                  item.link.confidence, item.link.why)};
}

std::optional<Decision> nothing_to_read(const Case& item, const ClaimFit&,
                                        const retrieval::TermStatistics&) {
  if (item.has_record && item.record_profile.basis != Basis::none) return std::nullopt;
  return Decision{Verdict::not_assessable, "No record of this reference is at hand."};
}

std::optional<Decision> about_something_else(const Case& item, const ClaimFit& fit,
                                             const retrieval::TermStatistics& statistics) {
  const bool by_article = item.reference_fit.verdict == Verdict::off_topic;
  const bool by_claim =
      has_text(item.record_profile) && item.chance.is_off && fit.context < off_context &&
      telling(both(item.record_profile.head, item.claim_profile.context), statistics).empty();
  if (!by_article && !by_claim) return std::nullopt;
  return Decision{Verdict::off_topic, compare_in_words(item, statistics)};
}

std::optional<Decision> opposite_direction(const Case& item, const ClaimFit& fit,
                                           const retrieval::TermStatistics&) {
  if (!has_text(item.record_profile) || !fit.evidence || fit.sentence < support_sentence)
    return std::nullopt;
  const auto conflict = find_direction_conflict(item.claim.text, fit.evidence->quote);
  if (!conflict) return std::nullopt;
  return Decision{Verdict::contradicted, conflict->reason};
}

std::optional<Decision> narrower_than_claim(const Case& item, const ClaimFit&,
                                            const retrieval::TermStatistics& statistics) {
  const auto narrowing = find_narrowing(item.record_profile, item.article, statistics);
  if (!narrowing) return std::nullopt;
  return Decision{Verdict::partly_supported, *narrowing};
}

std::optional<Decision> said_by_a_sentence(const Case& item, const ClaimFit& fit,
                                           const retrieval::TermStatistics&) {
  if (!has_text(item.record_profile) || !fit.evidence || fit.sentence < support_sentence)
    return std::nullopt;
  return Decision{
      Verdict::supported,
      fmt::format(
          "A sentence of the {} has {:.0f} % of what the claim says, by rarity of its words.",
          to_string(fit.evidence->basis), fit.sentence * 100)};
}

std::optional<Decision> on_topic_only(const Case& item, const ClaimFit&,
                                      const retrieval::TermStatistics&) {
  if (!has_text(item.record_profile)) {
    return Decision{Verdict::not_assessable,
                    "On topic by its title; there is no abstract at hand to check what it says."};
  }
  return Decision{Verdict::not_assessable,
                  fmt::format("No sentence of the {} says enough of it; the full paper may.",
                              to_string(item.record_profile.basis))};
}

// The first step that decides, decides.
constexpr auto steps =
    std::to_array<Step>({link_unsure, nothing_to_read, about_something_else, opposite_direction,
                         narrower_than_claim, said_by_a_sentence, on_topic_only});

}  // namespace

Judgement judge(const Case& item, const retrieval::TermStatistics& statistics) {
  ClaimFit fit = fit_claim(item.claim_profile, item.record_profile, statistics);
  Judgement judgement;
  judgement.score = item.chance.probability;
  judgement.basis = item.record_profile.basis;
  for (const Step step : steps) {
    if (auto decision = step(item, fit, statistics)) {
      judgement.verdict = decision->verdict;
      judgement.reasons.push_back(std::move(decision->reason));
      break;
    }
  }
  judgement.evidence = std::move(fit.evidence);
  judgement.features = std::move(fit.features);
  judgement.features.push_back(item.chance.feature);
  return judgement;
}

}  // namespace citewright::audit
