// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/trigram_rarity.hpp"

#include "citewright/score/vocabulary.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace citewright::score {
namespace {

double idf_of(double documents, double frequency) {
  return std::log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

}  // namespace

TrigramRarity::TrigramRarity(const retrieval::TermStatistics& statistics) {
  constexpr double most_share = 0.999;
  const auto documents = static_cast<double>(statistics.documents());
  unseen_ = idf_of(documents, 0);
  // Sums of logarithms depend on their order: terms are taken sorted, so that every machine's
  // figures are the same.
  std::map<std::string_view, std::uint32_t> sorted;
  for (const auto& [term, frequency] : statistics.frequencies()) sorted.emplace(term, frequency);
  for (const auto& [term, frequency] : sorted) {
    std::vector<std::uint32_t> grams = trigrams_of(term);
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    const double absent = std::log1p(-std::min(most_share, frequency / documents));
    for (const std::uint32_t gram : grams) idf_[gram] += absent;
  }
  for (auto& [gram, log_absent] : idf_)
    log_absent = idf_of(documents, documents * (1 - std::exp(log_absent)));
}

const TrigramRarity& built_in_rarity() {
  static const TrigramRarity rarity{retrieval::built_in_statistics()};
  return rarity;
}

double TrigramRarity::idf(std::uint32_t trigram) const {
  const auto found = idf_.find(trigram);
  return found == idf_.end() ? unseen_ : found->second;
}

}  // namespace citewright::score
