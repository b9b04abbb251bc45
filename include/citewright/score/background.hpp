// SPDX-License-Identifier: Apache-2.0
// A collection of works that a claim is compared with: how well one fits means something only
// beside how well the others do.
#pragma once

#include "citewright/retrieval/term_statistics.hpp"
#include "citewright/score/design_words.hpp"
#include "citewright/score/trigram_rarity.hpp"
#include "citewright/score/vocabulary.hpp"
#include "citewright/score/work.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::score {

/// A term and how often it occurs.
struct Counted {
  std::uint32_t term = 0;
  std::uint32_t count = 0;
};

/// A term of a claim and what it is worth.
struct Weighted {
  std::uint32_t term = 0;
  double weight = 0;
};

/// The distinct terms of a claim, by number.
struct Query {
  std::vector<Weighted> words;    ///< those the background has, sorted by term
  std::vector<Weighted> letters;  ///< trigrams
  std::size_t length = 0;         ///< distinct terms, known or not
  double all_words = 0;           ///< sum of idf of the terms, known or not
  double all_letters = 0;
  double rarest_unknown = 0;  ///< the highest idf of a term that no work has
};

/// A figure for each work, and the highest of them.
struct Fits {
  std::vector<double> of;
  double best = 0;

  /// 0–1: relative to the best of the background.
  [[nodiscard]] double relative(std::size_t work) const { return best > 0 ? of[work] / best : 0; }
};

/// One claim beside every work of a background.
struct Comparison {
  Query query;
  Fits words;                 ///< BM25 of the terms
  Fits letters;               ///< BM25 of the trigrams: survives plurals, spellings, compounds
  Fits feedback;              ///< BM25 of the terms and of what the best works are about
  Fits cosine;                ///< of idf-weighted vectors
  Fits coverage;              ///< share of the claim's idf that the work has
  double usual_coverage = 0;  ///< mean of the ten highest coverages
};

/// What works are ranked by when nothing was learnt: BM25 of terms and of trigrams, each relative
/// to its best, 0.4 and 0.6.
[[nodiscard]] std::vector<double> rank_figures(const Comparison& comparison);

class Background {
 public:
  Background(std::vector<Work> works, const retrieval::TermStatistics& statistics);

  [[nodiscard]] std::size_t size() const { return works_.size(); }
  [[nodiscard]] const Work& work(std::size_t index) const { return works_[index]; }

  /// Enough works to say what is usual among them.
  [[nodiscard]] bool is_telling() const { return size() >= 20; }

  [[nodiscard]] Query query(std::string_view claim) const;
  [[nodiscard]] Comparison compare(std::string_view claim) const;

  /// Distinct terms of a sentence, sorted.
  [[nodiscard]] std::span<const Counted> sentence(std::size_t work, std::size_t index) const {
    return sentences_[work][index];
  }
  [[nodiscard]] double idf(TermId term) const { return idf_[term]; }
  [[nodiscard]] std::span<const std::uint32_t> letters(TermId term) const { return letters_[term]; }

  [[nodiscard]] const DesignWords& design(std::size_t work) const { return designs_[work]; }

  /// Cosine of the works' idf-weighted term vectors.
  [[nodiscard]] double likeness(std::size_t a, std::size_t b) const;

 private:
  struct Posting {
    std::uint32_t work;
    std::uint32_t count;
  };
  using Postings = std::vector<std::vector<Posting>>;

  struct Field {
    Postings postings;
    std::vector<double> lengths;
    double mean_length = 1;
  };

  void index_work(std::uint32_t index);
  void weigh_terms();
  [[nodiscard]] double idf_of(std::string_view term, std::size_t works_with_it) const;
  void set_norms();
  static void close(Field& field);
  void add_bm25(const Field& field, std::span<const Weighted> query, Fits& fits) const;
  void add_cosine_and_coverage(const Query& query, Comparison& comparison) const;
  [[nodiscard]] std::vector<Weighted> feedback_terms(const Fits& words) const;
  void add_feedback(const Query& query, Comparison& comparison) const;

  const retrieval::TermStatistics* statistics_;
  const TrigramRarity* rarity_ = &built_in_rarity();
  std::vector<Work> works_;
  Vocabulary terms_;
  std::vector<std::string> spelling_;
  std::map<std::uint32_t, std::uint32_t> trigram_ids_;
  std::vector<double> idf_;
  std::vector<std::vector<std::uint32_t>> letters_;  // of each term, repeats kept
  std::vector<std::vector<std::vector<Counted>>> sentences_;
  std::vector<std::vector<Counted>> contents_;  // of each work
  std::vector<double> norms_;
  std::vector<DesignWords> designs_;
  Field words_;
  Field grams_;
};

}  // namespace citewright::score
