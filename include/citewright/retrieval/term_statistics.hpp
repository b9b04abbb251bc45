// SPDX-License-Identifier: Apache-2.0
// How common each term is in a background collection: what a shared word is worth.
#pragma once

#include "citewright/base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace citewright::retrieval {

/// Document frequencies of topic terms over a background of titles with abstracts.
class TermStatistics {
 public:
  /// Reads "term<TAB>documents" lines under a head that begins "documents<TAB>N<TAB>terms<TAB>M": N
  /// documents, M terms (with repeats) in all of them. A malformed line is a Problem.
  [[nodiscard]] static Result<TermStatistics> parse(std::string_view text);

  [[nodiscard]] std::size_t documents() const { return documents_; }

  /// Mean number of terms in a document.
  [[nodiscard]] double mean_length() const { return mean_length_; }

  /// In how many documents the term occurs; 0 for one that was never seen (or below the table's
  /// cut).
  [[nodiscard]] std::size_t document_frequency(std::string_view term) const;

  /// ln(1 + (N − df + 0.5) / (df + 0.5)): BM25's idf in the form that is never negative.
  [[nodiscard]] double idf(std::string_view term) const;

  /// The share of documents that have the term.
  [[nodiscard]] double share(std::string_view term) const;

  /// The chance that an unrelated text of `length` terms has the term at all: a long article has
  /// many common words, so sharing one of them says little.
  [[nodiscard]] double chance_in_text(std::string_view term, std::size_t length) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

 public:
  using Frequencies = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

  /// Every term with the documents that have it, in no order.
  [[nodiscard]] const Frequencies& frequencies() const { return frequencies_; }

 private:
  std::size_t documents_ = 0;
  double mean_length_ = 1;
  Frequencies frequencies_;
};

/// The statistics compiled in (corpus/term-statistics.tsv says from what they were counted).
[[nodiscard]] const TermStatistics& built_in_statistics();

}  // namespace citewright::retrieval
