// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace citewright {
namespace {

constexpr char32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

constexpr bool is_continuation(char32_t byte) {
  return (byte & 0xC0U) == 0x80U;
}

// RFC 3629's table: how many bytes a lead byte announces, the bits it carries, and the least code
// point that needs that many bytes.
struct Lead {
  std::size_t bytes;
  char32_t bits;
  char32_t least;
};

constexpr Lead lead_of(char32_t byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0U) == 0xC0U) return {2, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0U) return {3, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0U) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

// Most of what is checked is ASCII: eight bytes at a time.
bool starts_with_eight_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t eight = high_bits;
  if (text.size() >= sizeof eight) std::memcpy(&eight, text.data(), sizeof eight);
  return (eight & high_bits) == 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  constexpr CodePoint ill_formed{replacement_character, 1};
  const Lead lead = lead_of(byte_at(text, at));
  if (lead.bytes == 0 || at + lead.bytes > text.size()) return ill_formed;
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    const char32_t byte = byte_at(text, at + i);
    if (!is_continuation(byte)) return ill_formed;
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.least || value > 0x10FFFF || surrogate) return ill_formed;
  return {value, lead.bytes};
}

std::size_t previous_code_point(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 4;
  for (std::size_t back = 1; back <= longest && back <= at; ++back) {
    if (is_continuation(byte_at(text, at - back))) continue;
    return code_point_at(text, at - back).bytes == back ? at - back : at - 1;
  }
  return at - 1;
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (starts_with_eight_ascii(text.substr(at))) {
      at += 8;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.value == replacement_character && point.bytes == 1) return false;
    at += point.bytes;
  }
  return true;
}

std::string to_valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(out, point.value);
    at += point.bytes;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) ++count;
  return count;
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (count_code_points(text) <= limit) return std::string{text};
  std::size_t at = 0;
  for (std::size_t kept = 0; kept + 1 < limit; ++kept) at += code_point_at(text, at).bytes;
  return std::string{text.substr(0, at)} + "…";
}

}  // namespace citewright
