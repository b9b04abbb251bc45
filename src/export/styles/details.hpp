// SPDX-License-Identifier: Apache-2.0
// Pages, dates, editions and languages as the styles write them.
#pragma once

#include "export/work.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace citewright::exports::styles {

/// "284-7", "S93-9", "1151-68; discussion 1149-50": digits that repeat are left out.
[[nodiscard]] std::string shortened_pages(std::string_view pages);
/// "284-287", "S93-S99": every digit is there.
[[nodiscard]] std::string full_pages(std::string_view pages);
/// The same with a dash between: "284–287".
[[nodiscard]] std::string dashed_pages(std::string_view pages);

/// "284" and "287" of "284-7"; `first` is everything and `last` "" where it is no single range.
struct PageRange {
  std::string first;
  std::string last;
};
[[nodiscard]] PageRange page_range(std::string_view pages);

/// "e0193972", "a2752": what journals print in the place of pages.
[[nodiscard]] bool is_article_number(std::string_view pages);

/// A date of any registry's form ("2009 Jan 29", "2009-01-29", "2008 Spring"); months 1–12 and
/// days 1–31, 0 where not given.
struct PrintedDate {
  int year = 0;
  int month = 0;
  int day = 0;
  std::string rest;  ///< what follows the year where it is no month and day: "Jul-Aug", "Spring"
};
[[nodiscard]] PrintedDate parse_date(std::string_view text);
/// "2009 Jan 29"
[[nodiscard]] std::string year_first(const PrintedDate& date);
/// "January 29, 2009"
[[nodiscard]] std::string month_first(const PrintedDate& date);

/// "2nd ed." of "2nd ed.", "2", "2nd edition"; "" of "1".
[[nodiscard]] std::string edition_words(std::string_view edition);

/// "Norwegian" of "nor"; "" for English, and where the language is not known by its MEDLINE code.
[[nodiscard]] std::string_view foreign_language(std::string_view codes);

/// "J Clin Psychiatry" of "J. Clin. Psychiatry"; the full title where there is no abbreviation.
[[nodiscard]] std::string abbreviated_journal(const Work& work);

enum class WorkKind : std::uint8_t { article, book, chapter, other };
[[nodiscard]] WorkKind kind_of(const Work& work);

/// An article that a registry knows and that no issue has: no volume, issue or pages.
[[nodiscard]] bool is_ahead_of_print(const Work& work);

/// Its authors are its editors.
[[nodiscard]] bool is_edited_by_its_authors(const Work& work);

}  // namespace citewright::exports::styles
