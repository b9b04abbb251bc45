// SPDX-License-Identifier: Apache-2.0
#include "reference_fit.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::audit {
namespace {

// Above: on topic. Below `off_band`, and with too little that is telling in common: off topic.
constexpr double on_band = 0.30;
constexpr double off_band = 0.15;
// A title of fewer terms ("Discussion", "Zinc") is too little to call off topic by.
constexpr std::size_t fewest_title_terms = 2;
constexpr std::size_t fewest_missing = 2;
constexpr std::size_t words_shown = 5;

// Surprise of finding the term in this article: idf × P(an unrelated article of its length lacks
// it).
double surprise(const std::string& term, std::size_t length,
                const retrieval::TermStatistics& statistics) {
  return statistics.idf(term) * (1 - statistics.chance_in_text(term, length));
}

double surprise_of(const Terms& terms, std::size_t length,
                   const retrieval::TermStatistics& statistics) {
  double sum = 0;
  for (const std::string& term : terms) sum += surprise(term, length, statistics);
  return sum;
}

double share_of(const Terms& wanted, const ArticleProfile& article,
                const retrieval::TermStatistics& statistics) {
  const double all = surprise_of(wanted, article.length, statistics);
  return all > 0 ? surprise_of(both(wanted, article.terms), article.length, statistics) / all : 0;
}

// Nothing telling of the title, and nothing telling of the concepts, occurs in the article.
bool shares_nothing_telling(const RecordProfile& record, const ArticleProfile& article,
                            const retrieval::TermStatistics& statistics) {
  const Terms shared_title = telling(both(record.title, article.terms), statistics);
  const Terms missing_title = telling(without(record.title, article.terms), statistics);
  return shared_title.empty() && missing_title.size() >= fewest_missing;
}

std::string in_words(const std::vector<std::string>& words) {
  return words.empty() ? "nothing" : fmt::format("{}", fmt::join(words, ", "));
}

std::string describe(const ReferenceFit& fit) {
  if (fit.verdict == Verdict::off_topic) {
    return fmt::format(
        "The paper is about {}, which the article never mentions; they share only: {}.",
        in_words(fit.missing), in_words(fit.shared));
  }
  if (fit.verdict == Verdict::supported)
    return fmt::format("It shares {} with the article.", in_words(fit.shared));
  return fmt::format("Too close to call: it shares {} with the article and has {} besides.",
                     in_words(fit.shared), in_words(fit.missing));
}

}  // namespace

ReferenceFit fit_reference(const RecordProfile& record, const ArticleProfile& article,
                           const retrieval::TermStatistics& statistics) {
  ReferenceFit fit;
  fit.basis = record.basis;
  if (record.title.size() < fewest_title_terms || article.terms.empty()) {
    fit.reason =
        record.title.empty() ? "There is no title to go by." : "The title is too short to go by.";
    return fit;
  }
  constexpr double title_share = 0.7;
  const double by_title = share_of(record.title, article, statistics);
  const double by_concepts =
      record.concepts.empty() ? by_title : share_of(record.concepts, article, statistics);
  fit.score = title_share * by_title + (1 - title_share) * by_concepts;
  fit.shared =
      rarest_words(both(record.title, article.terms), record.spellings, statistics, words_shown);
  fit.missing =
      rarest_words(without(record.title, article.terms), record.spellings, statistics, words_shown);
  if (fit.score < off_band && shares_nothing_telling(record, article, statistics)) {
    fit.verdict = Verdict::off_topic;
  } else if (fit.score >= on_band ||
             !telling(both(record.title, article.terms), statistics).empty()) {
    fit.verdict = Verdict::supported;
  }
  fit.reason = describe(fit);
  return fit;
}

}  // namespace citewright::audit
