// SPDX-License-Identifier: Apache-2.0
// The pieces names are made of: families with particles, initials, suffixes.
#pragma once

#include <cstddef>
#include <string_view>

namespace citewright::extract {

// Each returns the offset behind the piece that starts at `at`, or `at` where there is none.

/// "Lin", "van der Berg", "O'Brien", "Le Goff-Gaillard": at most four words and their particles.
[[nodiscard]] std::size_t after_family(std::string_view text, std::size_t at);
/// As after_family(), but leaves a last word that could be initials ("Lin PH") alone.
[[nodiscard]] std::size_t after_family_before_initials(std::string_view text, std::size_t at);
/// "PH", "P-H", "IuA": without stops.
[[nodiscard]] std::size_t after_bare_initials(std::string_view text, std::size_t at);
/// "P.H.", "P.-H.", "P. H.".
[[nodiscard]] std::size_t after_stopped_initials(std::string_view text, std::size_t at);
/// "Jr", "Jr.", "3rd", "III", with the blank or comma before it.
[[nodiscard]] std::size_t after_suffix(std::string_view text, std::size_t at);
/// "et al.", "and others", "& colleagues", "…", ". . .", with the blank or comma before it.
[[nodiscard]] std::size_t after_others(std::string_view text, std::size_t at);

/// Words before a single capital that are no family: "Vitamin C", "Hepatitis B", "Type A".
[[nodiscard]] bool is_kind_word(std::string_view word);

}  // namespace citewright::extract
