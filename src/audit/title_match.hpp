// SPDX-License-Identifier: Apache-2.0
// A listed title against a record's: the same, cut short, worded otherwise, or another work's.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace citewright::audit {

enum class TitleRelation : std::uint8_t {
  same,       ///< equal but for case, punctuation, accents, markup, a final full stop
  reworded,   ///< the same work: nearly all words of the shorter one are in the longer one
  truncated,  ///< the listed title stops where the record's goes on
  differs,    ///< about half of the words agree: perhaps the same work, perhaps another
  other,      ///< another work's title
};

struct TitleMatch {
  TitleRelation relation = TitleRelation::other;
  std::string cut;        ///< truncated: the words that were cut, as the record has them
  double agreement = 0;   ///< share of the shorter title's content words in the other, 0–1
  bool open_end = false;  ///< the listed title says itself that it is cut: "…"
};

/// A plain string ratio cannot tell a title reworded from one cut short; which words are contained
/// in which can. Abbreviations that either title defines count as their long form. Titles that each
/// have a number the other lacks ("phase 2", "phase 3") are no rewordings of each other.
/// "RETRACTED:" before a title is no part of it.
[[nodiscard]] TitleMatch match_titles(std::string_view listed, std::string_view recorded);

/// The best match over the record's title, its vernacular title and, for a chapter, its book's.
[[nodiscard]] TitleMatch match_title(std::string_view listed, const Record& record);

/// The best match of the entry's title with the record's. Where the whole title of the record
/// stands in the entry's text and what was read as the listed title is a part of it or empty, the
/// two are the same: the entry was read wrongly, not written so.
[[nodiscard]] TitleMatch match_listed_title(const Reference& reference, const Record& record);

}  // namespace citewright::audit
