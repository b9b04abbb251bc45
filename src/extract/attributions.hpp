// SPDX-License-Identifier: Apache-2.0
// Studies, journals, organisations and authors that a sentence names as its source.
#pragma once

#include "extract/proper_names.hpp"
#include "extract/study_words.hpp"

#include "citewright/model/citation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace citewright::extract {

/// Initials that the article itself spells out as a body's: "American Academy of Dermatology
/// (AAD)".
using DefinedBodies = std::unordered_set<std::string>;
void add_defined_bodies(std::string_view text, DefinedBodies& bodies);

/// One sentence taken apart: what it calls studies and what it names.
struct SentenceParts {
  std::string_view text;  ///< the block's, up to the sentence's end
  TextRange range;        ///< of the sentence in it
  std::vector<StudyPhrase> phrases;
  std::vector<NameRun> runs;

  /// What stands between the sentence's start (at most 240 bytes back) and `at`.
  [[nodiscard]] std::string_view before(std::size_t at) const;

  /// The last study phrase that ends at most 240 bytes before `at`, one that is not vague where
  /// there is one, and what stands between them.
  struct LeadingPhrase {
    const StudyPhrase* phrase = nullptr;
    std::string_view gap;
  };
  [[nodiscard]] std::optional<LeadingPhrase> phrase_before(std::size_t at) const;
};
[[nodiscard]] SentenceParts take_apart(const Block& block, TextRange sentence);

/// The attributions of a sentence, in order; route, range and what they name are set.
[[nodiscard]] std::vector<Citation> find_attributions(const SentenceParts& sentence,
                                                      const DefinedBodies& bodies);

/// A run as the journal, the body or the author its surroundings make it.
[[nodiscard]] std::optional<Citation> journal_attribution(const SentenceParts& sentence,
                                                          const NameRun& run);
[[nodiscard]] std::optional<Citation> body_attribution(const SentenceParts& sentence,
                                                       const NameRun& run,
                                                       const DefinedBodies& bodies);
[[nodiscard]] std::optional<Citation> author_attribution(const SentenceParts& sentence,
                                                         const NameRun& run);
/// "Lin and colleagues", "Dr Smith's 2015 trial".
[[nodiscard]] std::vector<Citation> group_attributions(const SentenceParts& sentence);

/// The study phrase's words, design and year into the citation; the range begins with it.
void take_phrase(Citation& citation, const StudyPhrase& phrase, std::string_view text);

/// A year that belongs to what ends at `at`: "(2021)", ", 2019", " in 2018"; its range's end.
struct YearAfter {
  int year = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::optional<YearAfter> year_after(std::string_view text, std::size_t at);
/// year_after() into the citation's year and range; then "reported in 2018", into its year alone.
void take_year_after(Citation& citation, std::string_view text);

/// A verb by which a source speaks follows: "found", "recommends", "has warned".
[[nodiscard]] bool is_speaking(std::string_view text, std::size_t at);

}  // namespace citewright::extract
