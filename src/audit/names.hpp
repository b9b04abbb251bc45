// SPDX-License-Identifier: Apache-2.0
// Comparing people's and journals' names in the forms that lists and registries write them.
#pragma once

#include "citewright/model/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

/// The family name of an author as listed, folded: "Lin PH" → "lin", "van der Berg, J.-P." → "van
/// der berg", "Pei-Hui Lin" → "lin". Initials are runs of at most three capitals, with or without
/// full stops; "Jr" and "3rd" are no part of it.
[[nodiscard]] std::string family_name(std::string_view listed_author);

/// Folded words of both are equal but for blanks and hyphens ("DePhillipo" = "De Phillipo"), or one
/// of them ends with the other as whole words ("der Berg", "van der Berg").
[[nodiscard]] bool same_family(std::string_view a, std::string_view b);

/// Any author of the record, or one of its groups, bears the name (folded family name).
[[nodiscard]] bool has_author(const Record& record, std::string_view family);

/// The listed author ("Marsh A", "Marsh, Ada", "Ada Marsh", "Marsh Edo R 3rd") is this one,
/// whatever of initials, particles and suffixes stands behind the family name; of a group either
/// name may hold more words.
[[nodiscard]] bool is_listed_as(std::string_view listed_author, const Author& author);

/// is_listed_as() any of the record's authors.
[[nodiscard]] bool lists_author(const Record& record, std::string_view listed_author);

/// The two name one journal: equal folded, equal without "the" and a subtitle or place, one an
/// abbreviation of the other (each word a prefix of a word, in order: "Indian Dermatol Online J"),
/// or a near spelling
/// ("Journal of Dermatologic Treatment").
[[nodiscard]] bool same_journal(std::string_view a, std::string_view b);

/// same_journal() with the record's full title or its abbreviation.
[[nodiscard]] bool is_journal_of(std::string_view name, const Record& record);

}  // namespace citewright::audit
