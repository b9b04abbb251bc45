// SPDX-License-Identifier: Apache-2.0
// Terms as numbers, and the letter trigrams each is made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citewright::score {

using TermId = std::uint32_t;

/// The three-byte pieces of "<term>", packed into the low 24 bits of each, in order, repeats kept;
/// a term of one byte is one piece.
[[nodiscard]] std::vector<std::uint32_t> trigrams_of(std::string_view term);

/// Numbers from 0, in the order of first appearance.
class Vocabulary {
 public:
  TermId add(std::string_view term);
  [[nodiscard]] std::optional<TermId> find(std::string_view term) const;
  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, TermId, Hash, std::equal_to<>> ids_;
};

}  // namespace citewright::score
