// SPDX-License-Identifier: Apache-2.0
// Bytes and code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citewright {

inline constexpr char32_t replacement_character = 0xFFFD;

/// One code point and how many bytes it took (at least 1).
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};

/// The code point that starts at `at` (`at < text.size()`). A byte that starts no well-formed
/// sequence (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF) is one replacement
/// character of one byte.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// The start of the code point that ends just before `at` (`0 < at <= text.size()`).
[[nodiscard]] std::size_t previous_code_point(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t value);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// The text with every ill-formed byte replaced by U+FFFD.
[[nodiscard]] std::string to_valid_utf8(std::string_view text);

/// How many code points the text has.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// At most `limit` code points, with "…" as the last one where something was cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t limit);

}  // namespace citewright
