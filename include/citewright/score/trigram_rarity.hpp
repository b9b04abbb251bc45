// SPDX-License-Identifier: Apache-2.0
// How rare each letter trigram is, worked out from how rare the terms are that have it.
#pragma once

#include "citewright/retrieval/term_statistics.hpp"

#include <cstdint>
#include <unordered_map>

namespace citewright::score {

/// BM25's idf of a trigram, its document frequency taken as if terms fell into documents
/// independently: N · (1 − ∏ (1 − df/N)) over the terms that have it.
class TrigramRarity {
 public:
  explicit TrigramRarity(const retrieval::TermStatistics& statistics);

  [[nodiscard]] double idf(std::uint32_t trigram) const;

 private:
  double unseen_ = 0;
  std::unordered_map<std::uint32_t, double> idf_;
};

/// By the statistics compiled in.
[[nodiscard]] const TrigramRarity& built_in_rarity();

}  // namespace citewright::score
