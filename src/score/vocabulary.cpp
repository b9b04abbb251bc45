// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/vocabulary.hpp"

namespace citewright::score {

std::vector<std::uint32_t> trigrams_of(std::string_view term) {
  constexpr std::size_t length = 3;
  std::string framed = "<";
  framed.append(term);
  framed += '>';
  std::vector<std::uint32_t> grams;
  for (std::size_t at = 0; at + length <= framed.size(); ++at) {
    std::uint32_t packed = 0;
    for (const char c : framed.substr(at, length))
      packed = (packed << 8U) | static_cast<unsigned char>(c);
    grams.push_back(packed);
  }
  return grams;
}

TermId Vocabulary::add(std::string_view term) {
  if (const auto known = find(term)) return *known;
  const auto id = static_cast<TermId>(ids_.size());
  ids_.emplace(std::string{term}, id);
  return id;
}

std::optional<TermId> Vocabulary::find(std::string_view term) const {
  const auto found = ids_.find(term);
  return found == ids_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace citewright::score
