// SPDX-License-Identifier: Apache-2.0
// What a full stop after a word means for the end of a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace citewright::text {

enum class StopKind : std::uint8_t {
  plain,         ///< no abbreviation: the stop can end a sentence
  joins,         ///< an abbreviation that something always follows: "Dr.", "e.g.", "vs."
  joins_number,  ///< an abbreviation before a number, else a word: "No. 3", "Fig. 2", "Jan. 5"
  may_end,       ///< an abbreviation that can end a sentence: "et al.", "U.S.", "Dermatol."
};

/// `before` is the text up to the stop (without it), from the start of its sentence.
[[nodiscard]] StopKind classify_stop(std::string_view before);

/// A capitalised word that begins sentences far more often than it follows an abbreviation ("The",
/// "However").
[[nodiscard]] bool is_sentence_starter(std::string_view word);

}  // namespace citewright::text
