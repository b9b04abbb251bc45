// SPDX-License-Identifier: Apache-2.0
// BM25 as SQLite's bm25() computes it.
#pragma once

#include <cmath>
#include <cstdint>

namespace citewright::store {

inline constexpr double bm25_k1 = 1.2;
inline constexpr double bm25_b = 0.75;

/// What a word in `documents` of `all` records is worth; never negative.
[[nodiscard]] inline double bm25_idf(std::int64_t all, std::int64_t documents) {
  constexpr double least = 1e-6;
  const double idf = std::log((static_cast<double>(all - documents) + 0.5) /
                              (static_cast<double>(documents) + 0.5));
  return idf > 0 ? idf : least;
}

/// The share of its worth, up to k1 + 1, that a word `count` times in `length` words gives.
[[nodiscard]] inline double bm25_share(double count, double length, double mean_length) {
  const double norm = bm25_k1 * (1 - bm25_b + bm25_b * length / mean_length);
  return count * (bm25_k1 + 1) / (count + norm);
}

}  // namespace citewright::store
