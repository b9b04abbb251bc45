// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/fold.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace citewright {
namespace {

constexpr std::string_view ascii_blanks = " \t\r\n\f\v";

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

const icu::Normalizer2& nfkd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status) != 0) throw Error{ErrorCode::internal, "ICU has no normalisation data"};
  return *instance;
}

bool is_single_quote(UChar32 c) {
  constexpr std::u32string_view quotes = U"'`\u00B4\u2018\u2019\u201A\u201B\u2032\u02B9\u02BC";
  return quotes.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

bool is_double_quote(UChar32 c) {
  constexpr std::u32string_view quotes = U"\"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB";
  return quotes.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

// The plain character that stands for `c` where only its shape differs; 0 where `c` is dropped.
UChar32 plain(UChar32 c) {
  constexpr UChar32 minus_sign = 0x2212;
  constexpr UChar32 soft_hyphen = 0x00AD;
  if (c == soft_hyphen || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_FORMAT_CHAR)
    return 0;
  if (c == minus_sign || u_charType(c) == U_DASH_PUNCTUATION) return '-';
  if (is_single_quote(c)) return '\'';
  if (is_double_quote(c)) return '"';
  if (u_isUWhiteSpace(c) != 0) return ' ';
  return c;
}

std::string fold_beyond_ascii(std::string_view text) {
  const std::string valid = to_valid_utf8(text);
  icu::UnicodeString folded = icu::UnicodeString::fromUTF8(valid);
  folded.foldCase();
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString decomposed = nfkd().normalize(folded, status);
  if (U_FAILURE(status) != 0)
    throw Error{ErrorCode::internal, "ICU cannot normalise a text of {} bytes", text.size()};
  std::string out;
  out.reserve(text.size());
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = plain(decomposed.char32At(i));
    if (c == 0 || (c == ' ' && !out.empty() && out.back() == ' ')) continue;
    append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (ascii_blanks.find(c) != std::string_view::npos) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else {
      out += c == '`' ? '\'' : to_lower(c);
    }
  }
  return out;
}

bool is_word_character(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

// Length of the white space that starts at `at`: an ASCII blank or a no-break space; 0 for none.
std::size_t blank_at(std::string_view text, std::size_t at) {
  if (ascii_blanks.find(text[at]) != std::string_view::npos) return 1;
  constexpr std::string_view no_break = "\u00A0";
  constexpr std::string_view narrow_no_break = "\u202F";
  if (text.substr(at).starts_with(no_break)) return no_break.size();
  if (text.substr(at).starts_with(narrow_no_break)) return narrow_no_break.size();
  return 0;
}

}  // namespace

std::string fold(std::string_view text) {
  return is_ascii(text) ? fold_ascii(text) : fold_beyond_ascii(text);
}

std::string fold_to_words(std::string_view text) {
  const std::string folded = fold(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    if (is_word_character(point.value)) {
      out.append(folded, at, point.bytes);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += point.bytes;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string collapse_whitespace(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t blank = blank_at(text, at); blank > 0) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      at += blank;
    } else {
      out += text[at++];
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(ascii_blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(ascii_blanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string to_ascii_lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

bool starts_with_folded(std::string_view text, std::string_view folded_prefix) {
  return fold(text).starts_with(folded_prefix);
}

}  // namespace citewright
