// SPDX-License-Identifier: Apache-2.0
#include "citewright/text/sentences.hpp"

#include "abbreviations.hpp"

#include "citewright/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

namespace citewright::text {
namespace {

using Marks = std::span<const TextRange>;

bool is_one_of(std::u32string_view set, char32_t value) {
  return set.find(value) != std::u32string_view::npos;
}

constexpr std::u32string_view full_width_stops = U"。！？｡";
constexpr std::u32string_view stops = U".?!…。！？｡؟।";
constexpr std::u32string_view closers = U")]}\"'”’»›）」』";
constexpr std::u32string_view openers = U"([{\"'“‘„«‹¿¡（「『-–—•*";
constexpr std::u32string_view superscript_digits = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Most characters are; asking this first keeps the scan quick.
bool is_plain_letter(char32_t value) {
  return value == ' ' || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

std::size_t skip(std::string_view text, std::size_t at, std::u32string_view set) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (!is_one_of(set, point.value)) break;
    at += point.bytes;
  }
  return at;
}

// Past "³", "¹,²", "¹⁻³".
std::size_t skip_superscripts(std::string_view text, std::size_t at) {
  while (true) {
    const std::size_t next = skip(text, at, superscript_digits);
    if (next == at) return at;
    at = next;
    const std::size_t separator = skip(text, at, U",-–");
    if (skip(text, separator, superscript_digits) > separator) at = separator;
  }
}

bool is_blank(char32_t value) {
  return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (!is_blank(point.value)) break;
    at += point.bytes;
  }
  return at;
}

TextRange trimmed(std::string_view text, TextRange range) {
  while (range.end > range.begin) {
    const std::size_t last = previous_code_point(text, range.end);
    if (!is_blank(code_point_at(text, last).value)) break;
    range.end = last;
  }
  return range;
}

// The end of a bracketed citation mark "[3]", "[3, 5–7]", "[^a]", "(3)" that starts at `at`; `at`
// where there is none.
std::size_t bracketed_mark(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 40;
  if (at >= text.size() || (text[at] != '[' && text[at] != '(')) return at;
  const bool square = text[at] == '[';
  const std::size_t close = text.substr(at, longest).find(square ? ']' : ')');
  if (close == std::string_view::npos || close < 2) return at;
  const std::string_view inside = text.substr(at + 1, close - 1);
  if (square && inside.front() == '^') return at + close + 1;
  constexpr std::string_view allowed = "0123456789,;-–— ";
  const bool numbers =
      is_digit(inside.front()) && inside.find_first_not_of(allowed) == std::string_view::npos;
  constexpr std::size_t longest_round = 3;  // "(3)", never "(2019)"
  return numbers && (square || inside.size() <= longest_round) ? at + close + 1 : at;
}

// The end of a known mark that starts at `at`; `at` where there is none.
std::size_t known_mark(Marks marks, std::size_t at) {
  const auto found = std::lower_bound(marks.begin(), marks.end(), TextRange{at, at});
  return found != marks.end() && found->begin == at ? found->end : at;
}

// The end of bare reference numbers run on to a stop, as copied superscripts are ("skin.3,4 Next");
// `at` where there are none.
std::size_t run_on_numbers(std::string_view text, std::size_t stop, std::size_t at) {
  if (stop == 0 || at >= text.size() || !is_digit(text[at]) || is_digit(text[stop - 1])) return at;
  const std::size_t end = std::min(text.find_first_not_of("0123456789,-–", at), text.size());
  constexpr std::size_t longest = 12;
  const bool alone = end == text.size() || text[end] == ' ';
  return alone && end - at <= longest ? end : at;
}

// Past the quotes, brackets and citation marks that follow a stop without a blank.
std::size_t skip_tail(std::string_view text, Marks marks, std::size_t stop, std::size_t at) {
  while (true) {
    std::size_t next = skip(text, at, closers);
    next = std::max(next, known_mark(marks, next));
    next = skip_superscripts(text, next);
    next = bracketed_mark(text, next);
    if (next == at) next = run_on_numbers(text, stop, at);
    if (next == at) return at;
    at = next;
  }
}

// The end of "(Lin et al., 2018)" at `at`; `at` where there is no such bracket.
std::size_t bracketed_year(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 120;
  if (at >= text.size() || text[at] != '(') return at;
  const std::size_t close = text.substr(at, longest).find(')');
  if (close == std::string_view::npos) return at;
  const std::string_view inside = text.substr(at + 1, close - 1);
  if (inside.ends_with('.')) return at;  // a sentence of its own
  for (std::size_t i = 0; i + 4 <= inside.size(); ++i) {
    const bool century = inside.substr(i).starts_with("19") || inside.substr(i).starts_with("20");
    if (century && is_digit(inside[i + 2]) && is_digit(inside[i + 3])) return at + close + 1;
  }
  return at;
}

// Past citation marks set off by a blank: "skin. [3] Next", "skin. (Lin, 2018) Next".
std::size_t skip_detached_marks(std::string_view text, Marks marks, std::size_t end) {
  while (true) {
    const std::size_t at = skip_blanks(text, end);
    std::size_t next = known_mark(marks, at);
    if (next == at && at < text.size() && text[at] == '[') next = bracketed_mark(text, at);
    if (next == at) next = bracketed_year(text, at);
    if (next == at) return end;
    end = skip(text, next, U".,;");
  }
}

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    if (u_isalnum(static_cast<UChar32>(point.value)) == 0) break;
    end += point.bytes;
  }
  return text.substr(at, end - at);
}

// "pH", "mRNA": words that keep their small first letter where a sentence begins; so do Greek
// letters set before a name ("α-tocopherol").
bool keeps_small_letter(std::string_view text, std::size_t at, CodePoint first) {
  const std::size_t next = at + first.bytes;
  if (next >= text.size()) return false;
  constexpr char32_t first_greek = 0x0370, last_greek = 0x03FF;
  if (first.value >= first_greek && first.value <= last_greek) return text[next] == '-';
  return u_isupper(static_cast<UChar32>(code_point_at(text, next).value)) != 0;
}

bool can_start_sentence(std::string_view text, std::size_t at) {
  at = skip(text, at, openers);
  at = skip_blanks(text, at);
  if (at >= text.size()) return true;
  const CodePoint point = code_point_at(text, at);
  const auto value = static_cast<UChar32>(point.value);
  if (u_islower(value) != 0) return keeps_small_letter(text, at, point);
  return u_isalnum(value) != 0 || u_charType(value) == U_OTHER_NUMBER;
}

bool starts_with_number(std::string_view text, std::size_t at) {
  const std::string_view word = word_at(text, at);
  return std::any_of(word.begin(), word.end(), is_digit);
}

// Whether the abbreviation before the stop forbids that a sentence ends there.
bool abbreviation_joins(std::string_view text, std::size_t begin, std::size_t stop,
                        std::size_t tail, std::size_t next) {
  const StopKind kind = classify_stop(text.substr(begin, stop - begin));
  if (kind == StopKind::plain) return false;
  if (kind == StopKind::joins) return true;
  const std::size_t first = skip(text, next, U"([\"“‘");
  if (kind == StopKind::joins_number) return starts_with_number(text, first);
  const bool inside_brackets = tail > stop + 1 && text[stop + 1] == ')';
  return inside_brackets || !is_sentence_starter(word_at(text, first));
}

// A blank forgotten after the stop: "…healthy skin.The treatment…", but not "Node.js".
bool blank_is_missing(std::string_view text, std::size_t stop, std::size_t tail) {
  constexpr std::size_t letters_before = 3;
  if (stop < letters_before || !is_sentence_starter(word_at(text, tail))) return false;
  const std::string_view before = text.substr(stop - letters_before, letters_before);
  return std::all_of(before.begin(), before.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Where the sentence begun at `begin` ends, if the stops in [stop, stops_end) end it; else 0.
std::size_t sentence_end(std::string_view text, Marks marks, std::size_t begin,
                         TextRange stop_run) {
  const std::size_t tail = skip_tail(text, marks, stop_run.begin, stop_run.end);
  if (tail >= text.size()) return text.size();
  const char32_t stop = code_point_at(text, stop_run.begin).value;
  const bool blank_follows = is_blank(code_point_at(text, tail).value);
  if (!blank_follows) {
    const bool split =
        is_one_of(full_width_stops, stop) || blank_is_missing(text, stop_run.begin, tail);
    return split ? tail : 0;
  }
  const std::size_t end = skip_detached_marks(text, marks, tail);
  const std::size_t next = skip_blanks(text, end);
  if (next < text.size() && !can_start_sentence(text, next)) return 0;
  const bool single_dot = stop == '.' && stop_run.size() == 1;
  if (single_dot && end == tail && abbreviation_joins(text, begin, stop_run.begin, tail, next)) {
    return 0;
  }
  return end;
}

}  // namespace

std::vector<TextRange> split_sentences(std::string_view text, std::span<const TextRange> marks) {
  std::vector<TextRange> sentences;
  std::size_t begin = skip_blanks(text, 0);
  for (std::size_t at = begin; at < text.size();) {
    if (const std::size_t after = known_mark(marks, at); after > at) {
      at = after;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (is_plain_letter(point.value) || !is_one_of(stops, point.value)) {
      at += point.bytes;
      continue;
    }
    const TextRange stop_run{at, skip(text, at, stops)};
    at = stop_run.end;
    if (const std::size_t end = sentence_end(text, marks, begin, stop_run); end > 0) {
      sentences.push_back({begin, end});
      begin = at = skip_blanks(text, end);
    }
  }
  if (begin < text.size()) sentences.push_back(trimmed(text, {begin, text.size()}));
  return sentences;
}

}  // namespace citewright::text
