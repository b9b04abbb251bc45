// SPDX-License-Identifier: Apache-2.0
#include "details.hpp"
#include "rich_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace citewright::exports::styles {
namespace {

constexpr std::string_view en_dash = "–";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_word(char c) {
  return is_digit(c) || is_letter(c);
}

/// "S93": letters, then digits to the end.
struct PageNumber {
  std::string_view prefix;
  std::string_view digits;
};

PageNumber split_page(std::string_view page) {
  std::size_t letters = 0;
  while (letters < page.size() && is_letter(page[letters])) ++letters;
  return {page.substr(0, letters), page.substr(letters)};
}

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The last page with all its digits: "287" of ("284", "7"), "S99" of ("S93", "9").
std::string completed(std::string_view first, std::string_view last) {
  const PageNumber a = split_page(first);
  const PageNumber b = split_page(last);
  const bool same_series = b.prefix.empty() || b.prefix == a.prefix;
  if (!are_digits(a.digits) || !are_digits(b.digits) || !same_series) return std::string{last};
  std::string digits{b.digits};
  if (digits.size() < a.digits.size())
    digits.insert(0, a.digits.substr(0, a.digits.size() - digits.size()));
  return std::string{a.prefix} + digits;
}

/// The last page without what it shares with the first: "7" of ("284", "287"), "12" of ("S6",
/// "S12").
std::string cut(std::string_view first, std::string_view last) {
  const std::string whole = completed(first, last);
  const PageNumber a = split_page(first);
  const PageNumber b = split_page(whole);
  if (!are_digits(a.digits) || !are_digits(b.digits) || a.prefix != b.prefix) return whole;
  if (a.digits.size() != b.digits.size()) return std::string{b.digits};
  std::size_t same = 0;
  while (same + 1 < a.digits.size() && a.digits[same] == b.digits[same]) ++same;
  return std::string{b.digits.substr(same)};
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

/// How many bytes of a hyphen or dash stand at `at`.
std::size_t dash_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 1) == "-") return 1;
  return text.substr(at).starts_with(en_dash) ? en_dash.size() : 0;
}

template <typename Last>
std::string each_range(std::string_view given, std::string_view dash, Last last_of) {
  const std::string tidied = tidy(given);
  const std::string_view text = tidied;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first_end = word_end(text, at);
    if (first_end == at) {
      out += text[at++];
      continue;
    }
    const std::string_view first = text.substr(at, first_end - at);
    out += first;
    at = first_end;
    const std::size_t dash_size = at < text.size() ? dash_at(text, at) : 0;
    const std::size_t last_end = word_end(text, at + dash_size);
    if (dash_size == 0 || last_end == at + dash_size) continue;
    out += dash;
    out += last_of(first, text.substr(at + dash_size, last_end - at - dash_size));
    at = last_end;
  }
  return out;
}

}  // namespace

std::string shortened_pages(std::string_view pages) {
  return each_range(pages, "-", cut);
}

std::string full_pages(std::string_view pages) {
  return each_range(pages, "-", completed);
}

std::string dashed_pages(std::string_view pages) {
  return each_range(pages, en_dash, completed);
}

PageRange page_range(std::string_view pages) {
  std::string whole = full_pages(pages);
  const std::size_t dash = word_end(whole, 0);
  const bool is_range = dash > 0 && dash + 1 < whole.size() && whole[dash] == '-' &&
                        word_end(whole, dash + 1) == whole.size();
  if (!is_range) return {std::move(whole), ""};
  return {whole.substr(0, dash), whole.substr(dash + 1)};
}

bool is_article_number(std::string_view pages) {
  const PageNumber number = split_page(pages);
  const bool small_letter =
      number.prefix.size() == 1 && number.prefix.front() >= 'a' && number.prefix.front() <= 'z';
  return small_letter && are_digits(number.digits);
}

}  // namespace citewright::exports::styles
