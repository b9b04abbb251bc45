// SPDX-License-Identifier: Apache-2.0
#include "term_weights.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/retrieval/topic_terms.hpp"

#include <algorithm>
#include <iterator>

namespace citewright::audit {

Terms terms_of(std::string_view text, Spellings& spellings) {
  Terms terms;
  for (retrieval::TopicTerm& term : retrieval::topic_terms(text)) {
    spellings.emplace(term.term, std::move(term.word));
    terms.insert(std::move(term.term));
  }
  return terms;
}

Terms terms_of(std::string_view text) {
  return retrieval::topic_term_set(text);
}

void add_all(Terms& to, const Terms& from) {
  to.insert(from.begin(), from.end());
}

Terms both(const Terms& a, const Terms& b) {
  Terms out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}

Terms without(const Terms& a, const Terms& b) {
  Terms out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}

double weight(const Terms& terms, const retrieval::TermStatistics& statistics) {
  double sum = 0;
  for (const std::string& term : terms) sum += statistics.idf(term);
  return sum;
}

double coverage(const Terms& wanted, const Terms& present,
                const retrieval::TermStatistics& statistics) {
  const double all = weight(wanted, statistics);
  return all > 0 ? weight(both(wanted, present), statistics) / all : 0;
}

std::vector<std::string> rarest_words(const Terms& terms, const Spellings& spellings,
                                      const retrieval::TermStatistics& statistics,
                                      std::size_t most) {
  struct Ranked {
    double idf;
    std::string word;
  };
  std::vector<Ranked> ranked;
  for (const std::string& term : terms) {
    const auto spelling = spellings.find(term);
    ranked.push_back({statistics.idf(term),
                      to_ascii_lower(spelling == spellings.end() ? term : spelling->second)});
  }
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.idf != b.idf ? a.idf > b.idf : a.word < b.word;
  });
  std::vector<std::string> words;
  for (Ranked& row : ranked) {
    if (words.size() == most) break;
    words.push_back(std::move(row.word));
  }
  return words;
}

bool is_telling(std::string_view term, const retrieval::TermStatistics& statistics) {
  return statistics.share(term) <= telling_share;
}

Terms telling(const Terms& terms, const retrieval::TermStatistics& statistics) {
  Terms out;
  for (const std::string& term : terms) {
    if (is_telling(term, statistics)) out.insert(term);
  }
  return out;
}

}  // namespace citewright::audit
