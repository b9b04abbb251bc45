// SPDX-License-Identifier: Apache-2.0
// What kind of characters and words a line or a block has.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace citewright::reader {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

[[nodiscard]] bool starts_upper(std::string_view text);  ///< quotes and brackets before it skipped
[[nodiscard]] bool starts_lower(std::string_view text);
/// Has letters, and none of them is lower-case.
[[nodiscard]] bool is_all_capitals(std::string_view text);
/// The last character, closing quotes and brackets skipped, ends a sentence: . ! ? … 。
[[nodiscard]] bool ends_sentence(std::string_view text);
[[nodiscard]] bool has_address(std::string_view text);  ///< "http://", "https://", "www.", "doi"
[[nodiscard]] bool starts_with_address(std::string_view text);
/// A number from 1900 to 2099 stands in it.
[[nodiscard]] bool has_year(std::string_view text);

/// The words as blanks divide them.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);

/// Most words of four letters or more start with a capital, as in "Common Side Effects".
[[nodiscard]] bool is_title_case(std::string_view text);

}  // namespace citewright::reader
