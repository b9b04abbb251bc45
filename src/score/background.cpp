// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/background.hpp"

#include "citewright/retrieval/topic_terms.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <string>

namespace citewright::score {
namespace {

// BM25's usual middle of the road; SciFact's training claims are flat about it.
constexpr double k1 = 1.5;
constexpr double b = 0.75;

void count_in(std::vector<Counted>& counted) {
  std::sort(counted.begin(), counted.end(),
            [](const Counted& x, const Counted& y) { return x.term < y.term; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (kept > 0 && counted[kept - 1].term == counted[i].term) {
      counted[kept - 1].count += counted[i].count;
    } else {
      counted[kept++] = counted[i];
    }
  }
  counted.resize(kept);
}

double tf_idf(const Counted& row, double idf) {
  return (1 + std::log(static_cast<double>(row.count))) * idf;
}

void set_best(Fits& fits) {
  fits.best = fits.of.empty() ? 0 : *std::max_element(fits.of.begin(), fits.of.end());
}

void sort_by_term(std::vector<Weighted>& weighted) {
  std::sort(weighted.begin(), weighted.end(),
            [](const Weighted& x, const Weighted& y) { return x.term < y.term; });
}

// The indexes of the `most` highest values, highest first, ties by index.
std::vector<std::size_t> highest(const std::vector<double>& values, std::size_t most) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](std::size_t x, std::size_t y) {
    return values[x] != values[y] ? values[x] > values[y] : x < y;
  });
  order.erase(end, order.end());
  return order;
}

}  // namespace

std::vector<double> rank_figures(const Comparison& comparison) {
  constexpr double by_words = 0.4;
  std::vector<double> figures;
  for (std::size_t i = 0; i < comparison.words.of.size(); ++i) {
    figures.push_back(by_words * comparison.words.relative(i) +
                      (1 - by_words) * comparison.letters.relative(i));
  }
  return figures;
}

Background::Background(std::vector<Work> works, const retrieval::TermStatistics& statistics)
    : statistics_{&statistics}, works_{std::move(works)} {
  for (std::uint32_t i = 0; i < works_.size(); ++i) index_work(i);
  std::transform(works_.begin(), works_.end(), std::back_inserter(designs_), design_of);
  close(words_);
  close(grams_);
  weigh_terms();
  set_norms();
}

void Background::index_work(std::uint32_t index) {
  std::vector<Counted> content;
  auto& sentences = sentences_.emplace_back();
  for (const Sentence& sentence : works_[index].sentences) {
    auto& counted = sentences.emplace_back();
    for (const retrieval::TopicTerm& term : retrieval::topic_terms(sentence.text)) {
      const TermId id = terms_.add(term.term);
      if (id == letters_.size()) {
        spelling_.push_back(term.term);
        auto& letters = letters_.emplace_back();
        for (const std::uint32_t gram : trigrams_of(term.term)) {
          letters.push_back(
              trigram_ids_.emplace(gram, static_cast<std::uint32_t>(trigram_ids_.size()))
                  .first->second);
        }
      }
      counted.push_back({id, 1});
    }
    count_in(counted);
    content.insert(content.end(), counted.begin(), counted.end());
  }
  count_in(content);
  std::vector<Counted> grams;
  for (const Counted& row : content) {
    for (const std::uint32_t gram : letters_[row.term]) grams.push_back({gram, row.count});
  }
  count_in(grams);
  const auto add = [index](Field& field, const std::vector<Counted>& rows, std::size_t size) {
    field.postings.resize(size);
    double total = 0;
    for (const Counted& row : rows) {
      field.postings[row.term].push_back({index, row.count});
      total += row.count;
    }
    field.lengths.push_back(total);
  };
  add(words_, content, terms_.size());
  add(grams_, grams, trigram_ids_.size());
  contents_.push_back(std::move(content));
}

void Background::close(Field& field) {
  const double total = std::accumulate(field.lengths.begin(), field.lengths.end(), 0.0);
  if (total > 0) field.mean_length = total / static_cast<double>(field.lengths.size());
}

void Background::weigh_terms() {
  for (std::size_t term = 0; term < spelling_.size(); ++term)
    idf_.push_back(idf_of(spelling_[term], words_.postings[term].size()));
}

// Works of one kind know best what is common among them (full texts have far more common words than
// abstracts), but a few works know nothing: the built-in statistics weigh as much as twenty works,
// and alone where the works are too few.
double Background::idf_of(std::string_view term, std::size_t works_with_it) const {
  constexpr double prior = 20;
  const auto works = static_cast<double>(size());
  const double own = is_telling() ? works / (works + prior) : 0;
  const double share_of_works = works > 0 ? static_cast<double>(works_with_it) / works : 0;
  const double share = own * share_of_works + (1 - own) * statistics_->share(term);
  const double documents = static_cast<double>(statistics_->documents()) + works;
  const double frequency = share * documents;
  return std::log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

void Background::set_norms() {
  for (const auto& content : contents_) {
    double sum = 0;
    for (const Counted& row : content) {
      const double weight = tf_idf(row, idf_[row.term]);
      sum += weight * weight;
    }
    norms_.push_back(std::sqrt(sum));
  }
}

Query Background::query(std::string_view claim) const {
  Query query;
  std::set<std::uint32_t> trigrams;
  for (const std::string& term : retrieval::topic_term_set(claim)) {
    ++query.length;
    const auto packed = trigrams_of(term);
    trigrams.insert(packed.begin(), packed.end());
    if (const auto id = terms_.find(term)) {
      query.words.push_back({*id, idf_[*id]});
      query.all_words += idf_[*id];
    } else {
      const double idf = idf_of(term, 0);
      query.all_words += idf;
      query.rarest_unknown = std::max(query.rarest_unknown, idf);
    }
  }
  for (const std::uint32_t trigram : trigrams) {
    const double idf = rarity_->idf(trigram);
    query.all_letters += idf;
    const auto id = trigram_ids_.find(trigram);
    if (id != trigram_ids_.end()) query.letters.push_back({id->second, idf});
  }
  sort_by_term(query.words);
  sort_by_term(query.letters);
  return query;
}

void Background::add_bm25(const Field& field, std::span<const Weighted> query, Fits& fits) const {
  fits.of.resize(size());
  for (const Weighted& term : query) {
    for (const Posting& posting : field.postings[term.term]) {
      const auto count = static_cast<double>(posting.count);
      const double length = 1 - b + b * field.lengths[posting.work] / field.mean_length;
      fits.of[posting.work] += term.weight * count * (k1 + 1) / (count + k1 * length);
    }
  }
  set_best(fits);
}

void Background::add_cosine_and_coverage(const Query& query, Comparison& comparison) const {
  comparison.cosine.of.resize(size());
  comparison.coverage.of.resize(size());
  double norm = 0;
  for (const Weighted& term : query.words) {
    norm += term.weight * term.weight;
    for (const Posting& posting : words_.postings[term.term]) {
      const Counted row{term.term, posting.count};
      comparison.cosine.of[posting.work] += term.weight * tf_idf(row, term.weight);
      comparison.coverage.of[posting.work] += term.weight;
    }
  }
  for (std::size_t i = 0; i < size(); ++i) {
    const double norms = norms_[i] * std::sqrt(norm);
    comparison.cosine.of[i] = norms > 0 ? comparison.cosine.of[i] / norms : 0;
    comparison.coverage.of[i] =
        query.all_words > 0 ? comparison.coverage.of[i] / query.all_words : 0;
  }
  set_best(comparison.cosine);
  set_best(comparison.coverage);
}

// The terms that the five best works are about, weighted by how good these are; weights sum to 1.
std::vector<Weighted> Background::feedback_terms(const Fits& words) const {
  constexpr std::size_t works = 5;
  constexpr std::size_t most_terms = 20;
  std::map<TermId, double> centre;
  for (const std::size_t work : highest(words.of, works)) {
    if (words.of[work] <= 0 || norms_[work] <= 0) continue;
    for (const Counted& row : contents_[work])
      centre[row.term] += words.of[work] * tf_idf(row, idf_[row.term]) / norms_[work];
  }
  std::vector<Weighted> terms;
  for (const auto& [term, weight] : centre) terms.push_back({term, weight});
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Weighted& x, const Weighted& y) { return x.weight > y.weight; });
  terms.resize(std::min(terms.size(), most_terms));
  const double all = std::accumulate(terms.begin(), terms.end(), 0.0,
                                     [](double sum, const Weighted& x) { return sum + x.weight; });
  for (Weighted& term : terms) term.weight /= all;
  return terms;
}

void Background::add_feedback(const Query& query, Comparison& comparison) const {
  constexpr double share = 0.3;
  std::map<TermId, double> mixed;
  const auto count = static_cast<double>(std::max<std::size_t>(1, query.words.size()));
  for (const Weighted& term : query.words) mixed[term.term] += (1 - share) / count;
  for (const Weighted& term : feedback_terms(comparison.words))
    mixed[term.term] += share * term.weight;
  std::vector<Weighted> terms;
  for (const auto& [term, weight] : mixed) terms.push_back({term, weight * idf_[term]});
  add_bm25(words_, terms, comparison.feedback);
}

Comparison Background::compare(std::string_view claim) const {
  constexpr std::size_t usual = 10;
  Comparison comparison;
  comparison.query = query(claim);
  add_bm25(words_, comparison.query.words, comparison.words);
  add_bm25(grams_, comparison.query.letters, comparison.letters);
  add_cosine_and_coverage(comparison.query, comparison);
  add_feedback(comparison.query, comparison);
  const auto best = highest(comparison.coverage.of, usual);
  for (const std::size_t work : best)
    comparison.usual_coverage += comparison.coverage.of[work] / static_cast<double>(best.size());
  return comparison;
}

double Background::likeness(std::size_t a, std::size_t b) const {
  double sum = 0;
  auto other = contents_[b].begin();
  for (const Counted& row : contents_[a]) {
    while (other != contents_[b].end() && other->term < row.term) ++other;
    if (other == contents_[b].end()) break;
    if (other->term == row.term)
      sum += tf_idf(row, idf_[row.term]) * tf_idf(*other, idf_[row.term]);
  }
  const double norms = norms_[a] * norms_[b];
  return norms > 0 ? sum / norms : 0;
}

}  // namespace citewright::score
