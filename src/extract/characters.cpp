// SPDX-License-Identifier: Apache-2.0
#include "extract/characters.hpp"

#include "citewright/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace citewright::extract {
namespace {

UChar32 character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<UChar32>(code_point_at(text, at).value) : 0;
}

bool strippable(char c, std::string_view characters) {
  return is_blank(c) || characters.find(c) != std::string_view::npos;
}

}  // namespace

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return u_isalpha(character_at(text, at)) != 0;
}

bool is_upper_at(std::string_view text, std::size_t at) {
  return u_isupper(character_at(text, at)) != 0;
}

bool is_lower_at(std::string_view text, std::size_t at) {
  return u_islower(character_at(text, at)) != 0;
}

bool is_letter_before(std::string_view text, std::size_t at) {
  return at > 0 && is_letter_at(text, previous_code_point(text, at));
}

std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t end = std::min(at, text.size());
  while (end > 0 && is_blank(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t at) {
  const std::size_t begin = skip_blanks(text, at);
  std::size_t end = begin;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return text.substr(begin, end - begin);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::string_view tail_before(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t begin = at < most ? 0 : at - most;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin, at - begin);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_blank(text[i]) && (i == 0 || is_blank(text[i - 1]))) ++words;
  }
  return words;
}

std::string_view strip_end(std::string_view text, std::string_view characters) {
  while (!text.empty() && strippable(text.back(), characters)) text.remove_suffix(1);
  return text;
}

std::string_view strip(std::string_view text, std::string_view characters) {
  text = strip_end(text, characters);
  while (!text.empty() && strippable(text.front(), characters)) text.remove_prefix(1);
  return text;
}

}  // namespace citewright::extract
