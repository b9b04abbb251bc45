// SPDX-License-Identifier: Apache-2.0
#include "characters.hpp"

#include "citewright/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace citewright::reader {
namespace {

constexpr std::u32string_view openers = U"\"'([{“‘„«‹*";
constexpr std::u32string_view closers = U"\"')]}”’»›*";
constexpr std::array<std::string_view, 5> address_starts{"http://", "https://", "www.",
                                                         "doi:", "doi.org"};
constexpr std::u32string_view stops = U".!?…。！？";

bool is_one_of(std::u32string_view set, char32_t value) {
  return set.find(value) != std::u32string_view::npos;
}

UChar32 first_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_one_of(openers, point.value)) return static_cast<UChar32>(point.value);
    at += point.bytes;
  }
  return 0;
}

}  // namespace

bool starts_upper(std::string_view text) {
  const UChar32 first = first_character(text);
  return u_isupper(first) != 0 || u_istitle(first) != 0;
}

bool starts_lower(std::string_view text) {
  return u_islower(first_character(text)) != 0;
}

bool is_all_capitals(std::string_view text) {
  bool has_letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const auto value = static_cast<UChar32>(point.value);
    if (u_islower(value) != 0) return false;
    has_letters = has_letters || u_isupper(value) != 0;
    at += point.bytes;
  }
  return has_letters;
}

bool ends_sentence(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    at = previous_code_point(text, at);
    const char32_t value = code_point_at(text, at).value;
    if (!is_one_of(closers, value)) return is_one_of(stops, value);
  }
  return false;
}

bool has_address(std::string_view text) {
  return std::any_of(address_starts.begin(), address_starts.end(), [text](std::string_view start) {
    return text.find(start) != std::string_view::npos;
  });
}

bool starts_with_address(std::string_view text) {
  return std::any_of(address_starts.begin(), address_starts.end(),
                     [text](std::string_view start) { return text.starts_with(start); });
}

bool has_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view number = text.substr(at, end - at);
    if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) return true;
    at = end + 1;
  }
  return false;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::size_t count_words(std::string_view text) {
  return words_of(text).size();
}

bool is_title_case(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t counted = 0;
  for (const std::string_view word : words_of(text)) {
    if (word.size() < 4) continue;
    ++counted;
    if (!starts_lower(word)) ++capitals;
  }
  return starts_upper(text) && capitals * 10 >= counted * 7;
}

}  // namespace citewright::reader
