// SPDX-License-Identifier: Apache-2.0
// The numbers behind a journal's name: year, volume, issue, pages, in every order in use.
#pragma once

#include "citewright/model/place.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citewright::extract {

struct ReferenceTail {
  TextRange range;  ///< from the punctuation behind the journal's name to the last number
  std::optional<int> year;
  std::string volume;
  std::string issue;
  std::string pages;
  bool elsevier = false;  ///< "10 (2018) 16–20": such lists divide title and journal by a comma
};

/// The tail in `text` from `from` on; nullopt where there is none.
[[nodiscard]] std::optional<ReferenceTail> find_tail(std::string_view text, std::size_t from);

/// The year in "(2018)", "(2018a)", "(2018, March 3)", "(March 2018)", ". 2018." and its range, its
/// brackets and closing punctuation included; nullopt where `text` has none from `from` on.
struct WrittenYear {
  TextRange range;
  std::optional<int> year;  ///< nothing for "(in press)" and "(n.d.)"
};
[[nodiscard]] std::optional<WrittenYear> year_in_brackets(std::string_view text, std::size_t from);
[[nodiscard]] std::optional<WrittenYear> year_at(std::string_view text, std::size_t at);

/// "pp. 12-30" at the end of a text, as in references to chapters; "" where there is none.
[[nodiscard]] std::string pages_alone(std::string_view text);

/// The one year a text names, in whatever place; nullopt where it names none or several.
[[nodiscard]] std::optional<int> only_year(std::string_view text);
[[nodiscard]] std::optional<int> only_year_in_brackets(std::string_view text);

}  // namespace citewright::extract
