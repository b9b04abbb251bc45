// SPDX-License-Identifier: Apache-2.0
// Runs of capitalised words, and what their form says they name: a journal, an organisation, a
// place.
#pragma once

#include "citewright/model/article.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct NameRun {
  TextRange range;          ///< without a leading "the"
  std::size_t words = 0;    ///< capitalised ones
  bool emphasised = false;  ///< set in italics or bold, as a whole
};

/// The capitalised runs of text[within], in order: "Lasers in Medical Science", "World Health
/// Organization". Small words join where a capitalised word follows; a word that is capitalised
/// only because it opens the sentence ("In", "Research in …") begins none. An emphasised run of the
/// block is taken as it stands.
[[nodiscard]] std::vector<NameRun> name_runs(const Block& block, TextRange within);

/// Contains a word that only journal titles have ("Journal", "Annals", "JAMA", "Lancet").
[[nodiscard]] bool has_journal_word(std::string_view name);
/// Its words end or begin as journal titles do: "Magnesium Research", "Advances in …", "… Surgery".
[[nodiscard]] bool ends_like_journal(std::string_view name);
/// Contains a word that bodies are called by ("Academy", "University", "Centers").
[[nodiscard]] bool has_organisation_word(std::string_view name);
/// One of the bodies that health texts name by their initials or by one word ("WHO", "Cochrane").
[[nodiscard]] bool is_known_body(std::string_view name);
/// All capitals, at least two: "EFSA".
[[nodiscard]] bool is_acronym(std::string_view name);

/// Cannot be a family name: months, weekdays, "Figure", sentence openers, all-capital words.
[[nodiscard]] bool is_no_surname(std::string_view word);
[[nodiscard]] bool is_month(std::string_view word);

}  // namespace citewright::extract
