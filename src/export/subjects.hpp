// SPDX-License-Identifier: Apache-2.0
// What a finding is about, and the short words reports have for things.
#pragma once

#include "wrap.hpp"

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {

/// One thing a finding points at: "c41" and the claim's words in quotation marks, "r4" and the
/// entry as listed.
struct Subject {
  std::string name;
  std::string text;
};

/// The claim, the citation, the reference; in this order, as far as the finding has them.
[[nodiscard]] std::vector<Subject> subjects_of(const Audit& audit, const Finding& finding);

/// "microneedling.md:41"
[[nodiscard]] std::string place_of(const Audit& audit, std::size_t line);

/// The entry's title with its year where it could be told apart, else the whole entry.
[[nodiscard]] std::string listing_of(const Reference& reference);

/// The record behind a reference; nullptr where none was found.
[[nodiscard]] const Record* record_of(const Audit& audit, std::size_t reference);

/// "PMID 9450830" or the first other identifier there is, "" where there is none.
[[nodiscard]] std::string main_identifier(const Identifiers& ids);

/// Indexes of the findings about a reference or a citation, in the audit's order.
[[nodiscard]] std::vector<std::size_t> findings_on_reference(const Audit& audit, std::size_t index);
[[nodiscard]] std::vector<std::size_t> findings_on_citation(const Audit& audit, std::size_t index);
/// … about the claim itself or a citation that governs it.
[[nodiscard]] std::vector<std::size_t> findings_touching_claim(const Audit& audit,
                                                               std::size_t index);

[[nodiscard]] Tone tone_of(Severity severity);
[[nodiscard]] Tone tone_of(Verdict verdict);

/// "1 claim", "2 claims"
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);

/// The text in typographic quotation marks, cut to `columns`.
[[nodiscard]] std::string quoted(std::string_view text, std::size_t columns);

}  // namespace citewright::exports
