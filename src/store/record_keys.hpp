// SPDX-License-Identifier: Apache-2.0
// What a record is filed under.
#pragma once

#include "citewright/model/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::store {

/// An identifier as its column holds it; nothing for one that is not known.
template <typename Id>
[[nodiscard]] std::optional<std::int64_t> number_of(const std::optional<Id>& id) {
  if (!id) return std::nullopt;
  return id->value();
}
template <typename Id>
[[nodiscard]] std::optional<std::string> text_of(const std::optional<Id>& id) {
  if (!id) return std::nullopt;
  return to_string(*id);
}

/// 0 for the registry that is believed first.
[[nodiscard]] int preference_of(Registry registry);

/// What names the work in its registry: "pmid 123" of a PubMed record, its DOI of a Crossref one;
/// without any identifier its title and year.
[[nodiscard]] std::string work_key(const Record& record);

/// The first letter that counts of a journal's name, folded: "j" of "The Journal of…"; "" where
/// there is none. An abbreviation or acronym begins with the same letter as its long form.
[[nodiscard]] std::string journal_initial(std::string_view name);

/// The first author's family name and the groups, folded to words, each once.
[[nodiscard]] std::vector<std::string> filed_names(const Record& record);

}  // namespace citewright::store
