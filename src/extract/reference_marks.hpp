// SPDX-License-Identifier: Apache-2.0
// The marks printed before entries, and where one entry ends and the next begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citewright::extract {

enum class MarkForm : std::uint8_t {
  none,
  brackets,
  round_brackets,
  full_stop,
  half_bracket,
  bare,
  bullet
};

struct EntryMark {
  MarkForm form = MarkForm::none;
  std::string label;       ///< "4", "a"; "" for a bullet
  std::size_t length = 0;  ///< bytes of the mark and the blanks behind it; 0 where there is none
};

/// The mark at the start of an entry: "1. ", "[1] ", "(1) ", "1) ", "¹ ", "• ".
[[nodiscard]] EntryMark entry_mark(std::string_view text);

/// The number a label is, if it is one.
[[nodiscard]] std::optional<std::size_t> number_of(std::string_view label);

/// The place from `from` on where a mark of this form with this number begins an entry; npos where
/// none does.
[[nodiscard]] std::size_t find_mark(std::string_view text, std::size_t from, MarkForm form,
                                    std::size_t number);

/// `next` goes on with the entry that `text` began: it starts with a small letter or an address, or
/// `text` does not end like an entry.
[[nodiscard]] bool continues_entry(std::string_view text, std::string_view next);

}  // namespace citewright::extract
