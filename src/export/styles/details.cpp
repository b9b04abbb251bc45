// SPDX-License-Identifier: Apache-2.0
#include "details.hpp"

#include "rich_text.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace citewright::exports::styles {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int number_in(std::string_view text) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end ? value : 0;
}

constexpr auto months =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July",
                                     "August", "September", "October", "November", "December"});

int month_of(std::string_view word) {
  if (!word.empty() && is_digit(word.front())) {
    const int month = number_in(word);
    return month >= 1 && month <= 12 ? month : 0;
  }
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool fits = word.size() >= 3 && months.at(i).starts_with(word);
    if (fits) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::string_view month_name(int month) {
  return months.at(static_cast<std::size_t>(month) - 1);
}

std::string_view ordinal_ending(int number) {
  const int tens = number % 100;
  if (tens >= 11 && tens <= 13) return "th";
  constexpr auto endings = std::to_array<std::string_view>({"th", "st", "nd", "rd"});
  const int ones = number % 10;
  return ones < 4 ? endings.at(static_cast<std::size_t>(ones)) : "th";
}

struct LanguageRow {
  std::string_view codes;  // MEDLINE's and the two-letter one
  std::string_view name;
};
constexpr auto languages = std::to_array<LanguageRow>({
    {"ara ar", "Arabic"},     {"bul bg", "Bulgarian"}, {"cat ca", "Catalan"},
    {"chi zh", "Chinese"},    {"cze cs", "Czech"},     {"dan da", "Danish"},
    {"dut nl", "Dutch"},      {"est et", "Estonian"},  {"fin fi", "Finnish"},
    {"fre fr", "French"},     {"ger de", "German"},    {"gre el", "Greek"},
    {"heb he", "Hebrew"},     {"hun hu", "Hungarian"}, {"ice is", "Icelandic"},
    {"ind id", "Indonesian"}, {"ita it", "Italian"},   {"jpn ja", "Japanese"},
    {"kor ko", "Korean"},     {"lav lv", "Latvian"},   {"lit lt", "Lithuanian"},
    {"nor no", "Norwegian"},  {"per fa", "Persian"},   {"pol pl", "Polish"},
    {"por pt", "Portuguese"}, {"rum ro", "Romanian"},  {"rus ru", "Russian"},
    {"hrv hr", "Croatian"},   {"srp sr", "Serbian"},   {"slo sk", "Slovak"},
    {"slv sl", "Slovenian"},  {"spa es", "Spanish"},   {"swe sv", "Swedish"},
    {"tha th", "Thai"},       {"tur tr", "Turkish"},   {"ukr uk", "Ukrainian"},
    {"vie vi", "Vietnamese"},
});

bool has_type(const Work& work, std::string_view wanted) {
  return std::any_of(work.types.begin(), work.types.end(), [&](const std::string& type) {
    return to_ascii_lower(type).find(wanted) != std::string::npos;
  });
}

}  // namespace

PrintedDate parse_date(std::string_view text) {
  const std::string date = tidy(text);
  constexpr std::size_t year_digits = 4;
  PrintedDate parsed;
  if (date.size() < year_digits) return parsed;
  parsed.year = number_in(std::string_view{date}.substr(0, year_digits));
  if (parsed.year == 0 || date.size() == year_digits) return parsed;
  const std::string rest = date.substr(year_digits + 1);
  const std::size_t cut = std::min(rest.find_first_of(" -"), rest.size());
  const int month = month_of(std::string_view{rest}.substr(0, cut));
  const int day = cut < rest.size() ? number_in(std::string_view{rest}.substr(cut + 1)) : 0;
  if (month == 0 || (cut < rest.size() && (day < 1 || day > 31))) {
    parsed.rest = rest;
    return parsed;
  }
  parsed.month = month;
  parsed.day = day;
  return parsed;
}

std::string year_first(const PrintedDate& date) {
  if (date.year == 0) return "";
  if (!date.rest.empty()) return fmt::format("{} {}", date.year, date.rest);
  if (date.month == 0) return fmt::format("{}", date.year);
  const std::string_view month = month_name(date.month).substr(0, 3);
  return date.day == 0 ? fmt::format("{} {}", date.year, month)
                       : fmt::format("{} {} {}", date.year, month, date.day);
}

std::string month_first(const PrintedDate& date) {
  if (date.year == 0) return "";
  if (date.month == 0)
    return date.rest.empty() ? fmt::format("{}", date.year)
                             : fmt::format("{} {}", date.rest, date.year);
  return date.day == 0 ? fmt::format("{} {}", month_name(date.month), date.year)
                       : fmt::format("{} {}, {}", month_name(date.month), date.day, date.year);
}

std::string edition_words(std::string_view edition) {
  std::string words = tidy(edition);
  if (const int number = number_in(words); number > 0)
    return number == 1 ? "" : fmt::format("{}{} ed.", number, ordinal_ending(number));
  for (const std::string_view ending : {" edition", " Edition", " ed.", " ed", " Ed.", " Ed"}) {
    if (!words.ends_with(ending)) continue;
    words.resize(words.size() - ending.size());
    break;
  }
  return words.empty() ? "" : words + " ed.";
}

std::string_view foreign_language(std::string_view codes) {
  const std::string code = to_ascii_lower(codes.substr(0, codes.find(',')));
  if (code.size() < 2) return "";
  const auto* const row =
      std::find_if(languages.begin(), languages.end(), [&](const LanguageRow& candidate) {
        return code.size() == 3 ? candidate.codes.starts_with(code)
                                : candidate.codes.substr(4) == code.substr(0, 2);
      });
  return row == languages.end() ? "" : row->name;
}

std::string abbreviated_journal(const Work& work) {
  if (work.journal_abbreviation.empty()) return tidy(work.journal);
  std::string name = tidy(work.journal_abbreviation);
  std::erase(name, '.');
  return name;
}

WorkKind kind_of(const Work& work) {
  if (!work.book_title.empty()) return WorkKind::chapter;
  if (!work.journal.empty()) return WorkKind::article;
  const bool is_book = !work.publisher.empty() || !work.edition.empty() || has_type(work, "book") ||
                       has_type(work, "monograph");
  return is_book ? WorkKind::book : WorkKind::other;
}

bool is_ahead_of_print(const Work& work) {
  return work.from_record && kind_of(work) == WorkKind::article && work.volume.empty() &&
         work.issue.empty() && work.pages.empty() && work.ids.doi.has_value();
}

bool is_edited_by_its_authors(const Work& work) {
  return !work.editors.empty() && work.editors == work.authors;
}

}  // namespace citewright::exports::styles
