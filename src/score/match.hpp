// SPDX-License-Identifier: Apache-2.0
// A claim's terms looked up in a sentence.
#pragma once

#include "citewright/score/background.hpp"

#include <algorithm>
#include <span>

namespace citewright::score {

/// The weight of `term` in a list sorted by term; null where it is not in it.
inline const Weighted* find_weight(std::span<const Weighted> sorted, std::uint32_t term) {
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), term,
                       [](const Weighted& row, std::uint32_t wanted) { return row.term < wanted; });
  return found != sorted.end() && found->term == term ? &*found : nullptr;
}

/// Sum of the weights of the query's terms that the sentence has.
inline double weight_in(std::span<const Counted> sentence, std::span<const Weighted> query) {
  double sum = 0;
  for (const Counted& row : sentence) {
    if (const Weighted* term = find_weight(query, row.term)) sum += term->weight;
  }
  return sum;
}

inline bool has_term(std::span<const Counted> sentence, std::uint32_t term) {
  return std::binary_search(sentence.begin(), sentence.end(), Counted{term, 0},
                            [](const Counted& x, const Counted& y) { return x.term < y.term; });
}

/// part / whole; 0 where there is no whole.
inline double share(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace citewright::score
