// SPDX-License-Identifier: Apache-2.0
// What kind of character stands at a place in UTF-8 text.
#pragma once

#include <cstddef>
#include <string_view>

namespace citewright::extract {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
[[nodiscard]] bool all_digits(std::string_view text);

/// Of the code point that starts at `at`; false beyond the end.
[[nodiscard]] bool is_letter_at(std::string_view text, std::size_t at);
[[nodiscard]] bool is_upper_at(std::string_view text, std::size_t at);
[[nodiscard]] bool is_lower_at(std::string_view text, std::size_t at);
/// Of the code point that ends just before `at`; false at the start.
[[nodiscard]] bool is_letter_before(std::string_view text, std::size_t at);

/// The run of non-blank bytes that ends at `at`, blanks before `at` skipped; "" at the start.
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t at);
/// The run of non-blank bytes that starts at `at`, blanks there skipped; "" at the end.
[[nodiscard]] std::string_view word_after(std::string_view text, std::size_t at);
/// The first place at or after `at` that is no blank.
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t at);

/// What stands before `at`, at most so many bytes of it and no broken code point.
[[nodiscard]] std::string_view tail_before(std::string_view text, std::size_t at, std::size_t most);

/// How many words, as blanks divide them.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// The text without any of these ASCII characters, and blanks, at its ends.
[[nodiscard]] std::string_view strip(std::string_view text, std::string_view characters);
[[nodiscard]] std::string_view strip_end(std::string_view text, std::string_view characters);

}  // namespace citewright::extract
