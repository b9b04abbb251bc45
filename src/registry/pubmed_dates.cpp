// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace citewright::registry {
namespace {

// 1 to 12 of "Feb", "February"; 0 for anything else.
int month_of(std::string_view word) {
  constexpr auto months = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  if (word.size() < 3) return 0;
  const auto found = std::find(months.begin(), months.end(), to_ascii_lower(word.substr(0, 3)));
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

// 1 to 31 of one or two digits; 0 for anything else.
int day_of(std::string_view word) {
  int day = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, day);
  const bool is_day =
      error == std::errc{} && stop == end && word.size() <= 2 && day >= 1 && day <= 31;
  return is_day ? day : 0;
}

// Takes the word at the start of `text`, and the blank after it.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of(" ;:.,"), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  if (text.starts_with(' ')) text.remove_prefix(1);
  return word;
}

}  // namespace

std::string printed_date(pugi::xml_node date) {
  if (std::string medline = child_text(date, "MedlineDate"); !medline.empty()) return medline;
  std::string printed;
  for (const char* part : {"Year", "Season", "Month", "Day"}) {
    const std::string text = child_text(date, part);
    if (!printed.empty() && !text.empty()) printed += ' ';
    printed += text;
  }
  return printed;
}

std::string iso_date(pugi::xml_node date) {
  constexpr int last_month = 12;
  const std::string year = child_text(date, "Year");
  int month = 0;
  const std::string digits = child_text(date, "Month");
  std::from_chars(digits.data(), digits.data() + digits.size(), month);
  const int day = day_of(child_text(date, "Day"));
  const bool is_year =
      year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
  if (!is_year || month < 1 || month > last_month || day == 0) return {};
  return fmt::format("{}-{:02}-{:02}", year, month, day);
}

std::optional<int> year_of(pugi::xml_node date) {
  if (const auto year = parse_year(child_text(date, "Year"))) return year;
  return find_year(child_text(date, "MedlineDate"));
}

void read_dates(pugi::xml_node article, Record& record) {
  const pugi::xml_node issue_date = article.child("Journal").child("JournalIssue").child("PubDate");
  record.date = printed_date(issue_date);
  record.year = year_of(issue_date);
  for (const pugi::xml_node date : article.children("ArticleDate")) {
    const std::optional<int> year = year_of(date);
    if (!record.year) {
      record.year = year;
      if (record.date.empty()) record.date = printed_date(date);
    } else if (year && year != record.year && !record.electronic_year) {
      record.electronic_year = year;
    }
  }
}

std::string date_in_source(std::string_view source) {
  const std::optional<int> year = find_year(source);
  if (!year) return {};
  std::string digits = std::to_string(*year);
  std::string_view rest = source.substr(source.find(digits) + digits.size());
  if (!rest.starts_with(' ')) return digits;
  rest.remove_prefix(1);
  const int month = month_of(take_word(rest));
  if (month == 0) return digits;
  const int day = day_of(take_word(rest));
  return day == 0 ? fmt::format("{}-{:02}", digits, month)
                  : fmt::format("{}-{:02}-{:02}", digits, month, day);
}

}  // namespace citewright::registry
