// SPDX-License-Identifier: Apache-2.0
// The reference list in the formats that other people and programs take.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {

enum class ListFormat : std::uint8_t { markdown, csv, json, csl_json, bibtex, ris, nbib, jats };

[[nodiscard]] std::string_view to_string(ListFormat format);  ///< "csl-json"
[[nodiscard]] std::optional<ListFormat> parse_list_format(std::string_view text);

/// Every format's name, in the order the help shows them.
[[nodiscard]] std::vector<std::string_view> list_format_names();

/// Whether each entry carries what was found about it.
enum class ListNotes : std::uint8_t { none, findings };

/// The list in its own order. An entry's details are the record's where one was found, else those
/// of the entry as listed; where the identifiers lead to another work than the title names
/// (`identifier-conflict`), the entry as listed.
///
/// CSV is RFC 4180 with a line of titles. A cell that a spreadsheet would take for a formula (it
/// begins with = + - @, a tab or a carriage return) gets an apostrophe before it.
[[nodiscard]] std::string export_references(const Audit& audit, ListFormat format,
                                            ListNotes notes = ListNotes::none);

}  // namespace citewright::exports
