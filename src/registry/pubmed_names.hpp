// SPDX-License-Identifier: Apache-2.0
// How PubMed words things, wherever it says them: in XML, in summaries, through Europe PMC.
#pragma once

#include "citewright/model/record.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citewright::registry {

/// Of a relation between works: "RetractionIn" or "Retraction in", in any letter case. Nothing for
/// those that are no notices ("Cites").
[[nodiscard]] std::optional<NoticeKind> notice_kind_of(std::string_view relation);

/// With the date and the DOI that the source names.
[[nodiscard]] Notice notice_from_source(NoticeKind kind, std::string source);

/// "Lin PH" → family and initials; a name of one word is a family name.
[[nodiscard]] Author author_of_initials(std::string_view name);

/// A title and an original title as PubMed prints them; the language has to be set.
void set_titles(std::string title, std::string vernacular, Record& record);

}  // namespace citewright::registry
