// SPDX-License-Identifier: Apache-2.0
// One thing that can be searched for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::store {

enum class EntryKind : std::uint8_t { claim, reference, record, evidence };

[[nodiscard]] std::string_view to_string(EntryKind kind);
[[nodiscard]] std::optional<EntryKind> parse_entry_kind(std::string_view text);

struct Entry {
  EntryKind kind = EntryKind::claim;
  std::string article;  ///< its name; "" for a record, which several articles may cite
  std::string name;     ///< "c41", "r4", "PMID 9450830", "c41 r4"; unique within kind and article
  std::string title;    ///< a claim's subject, a work's title
  std::string text;
  std::string verdict;  ///< "off topic", "uncited"; "" where there is none
  std::optional<int> year;
  std::string study_type;          ///< "randomized trial"; "" where not stated
  std::vector<std::string> rules;  ///< that fired on it
  std::size_t line = 0;            ///< 1-based line in the article; 0 for a record

  bool operator==(const Entry&) const = default;
};

}  // namespace citewright::store
