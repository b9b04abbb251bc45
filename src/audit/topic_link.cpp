// SPDX-License-Identifier: Apache-2.0
#include "topic_link.hpp"

#include "link.hpp"

#include <fmt/format.h>

namespace citewright::audit {
namespace {

constexpr double least_head = 0.5;
constexpr double least_title = 0.30;
constexpr double least_subject = 0.5;
constexpr std::size_t words_shown = 4;

struct Agreement {
  double head = 0;  // how much of the title's head the claim, its subject and its heading have
  double title = 0;
  double subject = 0;  // how much of the head the claim's own subject has
};

Agreement agree(const ClaimProfile& claim, const RecordProfile& record,
                const retrieval::TermStatistics& statistics) {
  return {coverage(record.head, claim.near, statistics),
          coverage(record.title, claim.near, statistics),
          coverage(record.head, claim.subject, statistics)};
}

bool is_proposed(const Agreement& agreement) {
  return agreement.head >= least_head &&
         (agreement.subject >= least_subject || agreement.title >= least_title);
}

double confidence_of(const Agreement& agreement) {
  constexpr double head = 0.45;
  constexpr double title = 0.35;
  constexpr double subject = 0.20;
  return head * agreement.head + title * agreement.title + subject * agreement.subject;
}

}  // namespace

std::vector<Link> links_by_topic(std::size_t claim, const ClaimProfile& profile,
                                 std::span<const RecordProfile> records,
                                 const retrieval::TermStatistics& statistics) {
  std::vector<Link> links;
  for (std::size_t i = 0; i < records.size(); ++i) {
    Terms told = profile.own;
    add_all(told, profile.subject);
    const Terms shared_head = both(records[i].head, told);
    if (telling(shared_head, statistics).empty()) continue;
    const Agreement agreement = agree(profile, records[i], statistics);
    if (!is_proposed(agreement)) continue;
    const auto words = rarest_words(both(records[i].title, profile.near), records[i].spellings,
                                    statistics, words_shown);
    const double confidence = confidence_of(agreement);
    links.push_back({claim, i, Route::topic, std::nullopt, confidence,
                     confidence >= sure_confidence,
                     fmt::format("shares {}", fmt::join(words, ", "))});
  }
  return links;
}

}  // namespace citewright::audit
