// SPDX-License-Identifier: Apache-2.0
// What an editor writes after an audit: the questions to the authors, and the note for the record.
#pragma once

#include "citewright/model/audit.hpp"

#include <string>
#include <string_view>

namespace citewright::exports {

/// Markdown: one polite question for each error and warning, in the article's order, each with the
/// words it is about and room for the answer. Notes are the editor's own and are only counted.
[[nodiscard]] std::string author_queries(const Audit& audit);

/// Markdown: what was checked, against what and with which outcome, for the article's file. `date`
/// is the day of the check (ISO 8601), `version` the program's.
[[nodiscard]] std::string record_note(const Audit& audit, std::string_view date,
                                      std::string_view version);

}  // namespace citewright::exports
