// SPDX-License-Identifier: Apache-2.0
// A ledger's text: JSON Lines, one decision a line, only ever added to.
#pragma once

#include "citewright/model/review.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::review {

/// The newest form of a line that this program knows; claims/ledger.schema.json is its grammar.
inline constexpr int ledger_version = 1;

/// Bytes at the end of a ledger that are no whole line: a write that was cut short.
struct TornEnd {
  std::size_t line = 0;   ///< 1-based, of the first one; 0 where nothing is torn
  std::size_t lines = 0;  ///< how many
  std::string bytes;      ///< with the line breaks between them, without that at the end
};

struct Ledger {
  std::vector<Decision> decisions;  ///< in the order of the lines; a line that came twice, once
  TornEnd torn;
  std::size_t set_aside = 0;    ///< torn lines that a later write marked as such
  bool ends_with_break = true;  ///< also true of an empty ledger
};

/// Reads a ledger; `where` is its name in messages. A torn end is told in the result. Throws
/// Error{input} naming the line for anything else that is no decision (merge-conflict markers,
/// ill-formed UTF-8, no JSON, a field that does not fit), Error{schema_mismatch} for a line of a
/// newer version.
[[nodiscard]] Ledger parse_ledger(std::string_view text, const std::string& where);

/// One line, with its line break. The id is made from the rest where it is empty.
[[nodiscard]] std::string write_decision(const Decision& decision);

/// What is to be added after `ledger` so that it ends in `decision`: the end of a torn line and
/// the mark that sets it aside come first.
[[nodiscard]] std::string text_to_append(const Ledger& ledger, const Decision& decision);

}  // namespace citewright::review
