// SPDX-License-Identifier: Apache-2.0
// What is known of a sentence while its words are tagged, one after the other.
#pragma once

#include "claim_words.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace citewright::extract {

struct TagState {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::span<Word> words;
  bool labelled = false;
  std::size_t last_verb = none;
  std::size_t part_begin = 0;
  bool part_has_verb = false;         ///< since the last mark, conjunction or relative pronoun
  bool infinitive_open = false;       ///< "to support …" since the last finite verb
  bool main_seen = false;             ///< a finite verb outside every subordinate clause
  bool subordinate_inserted = false;  ///< it stands between marks: "the trial, which …, found"
  bool subordinate_waits = false;     ///< a subordinate clause has no verb yet
  bool after_examples = false;
  bool lists_examples = false;  ///< "…, such as those published in …"

  /// A comma, a conjunction or a relative pronoun may begin a clause with a verb of its own.
  void start_part(std::size_t i);

  /// words[i] has its tag.
  void note(std::size_t i);

  /// The last word before `i` that is no adverb or negation; nothing at the start or after a mark.
  [[nodiscard]] const Word* previous(std::size_t i) const;
};

/// The tag of a word that its list decides, with its neighbours: auxiliaries, conjunctions,
/// pronouns, prepositions, determiners, figures; nothing for a word that may be a noun or a verb.
[[nodiscard]] std::optional<Tag> function_word_tag(const TagState& state, std::size_t i);

}  // namespace citewright::extract
