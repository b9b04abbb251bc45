// SPDX-License-Identifier: Apache-2.0
// Claims beside the works they cite and beside works they do not.
#pragma once

#include "claim_set.hpp"

#include "citewright/score/background.hpp"
#include "citewright/score/features.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace citewright::bench {

enum class PairKind : std::uint8_t {
  cited,
  random,  ///< any other works
  near,    ///< those most like the cited work, or at BM25 ranks 11–15 for the claim
  hard,    ///< those that fit the claim best by TF-IDF
};

struct Pair {
  std::size_t claim = 0;
  std::size_t work = 0;
  std::size_t group = 0;
  PairKind kind = PairKind::cited;
  score::Features features{};
  double bm25 = 0;
};

/// How the works a claim does not cite are chosen, five of each kind, with a fixed seed.
enum class Sampling : std::uint8_t {
  none,
  by_rank,     ///< random and, as near, ranks 11–15 of BM25 (cited works not counted)
  by_likeness  ///< random, near and hard
};

[[nodiscard]] std::vector<Pair> make_pairs(const score::Background& background, const ClaimSet& set,
                                           Sampling sampling,
                                           const std::function<bool(const CitedClaim&)>& wanted);

[[nodiscard]] score::Background make_background(const ClaimSet& set);

/// The works' indexes, highest figure first, ties by index.
[[nodiscard]] std::vector<std::size_t> ranking(const std::vector<double>& figures);

}  // namespace citewright::bench
