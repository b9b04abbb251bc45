// SPDX-License-Identifier: Apache-2.0
// The word lists that claims are found by (claim_words/*.txt), ready to be looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

/// One bit each. The names are those of the lists, with "_" for "-".
enum class WordClass : std::uint8_t {
  determiner,
  article,
  pronoun,
  object_pronoun,
  preposition,
  subordinator,
  maybe_subordinator,
  relative,
  coordinator,
  modal,
  be,
  have,
  do_verb,
  finite_auxiliary,
  plural_auxiliary,
  negation,
  adverb,
  not_adverb,
  plural,
  singular_s,
  adjective,
  study,
  source_person,
  participant,
  method_noun,
  design,
  finding_noun,
  article_word,
  discourse,
  class_noun,
  weighty,
  claim_noun,
  duty,
  advice_word,
  professional,
  hedge,
  strong,
  increase,
  decrease,
  safety,
  mechanism,
  prevalence,
  comparative,
  time_unit,
  population,
  share,
  promise,
  examples,
  temporal,
  // of verbs, in every form
  report,
  instruct,
  instruct_or_state,
  method,
  plan,
  course,
  // verb forms
  verb_base,
  verb_third,
  verb_past,
  verb_participle,
  verb_gerund,
  // what else the base form is
  plain_verb,
  also_noun,
  mostly_noun,
  also_adjective,
  count,
};

using WordClasses = std::uint64_t;

[[nodiscard]] constexpr WordClasses bit(WordClass word_class) {
  return WordClasses{1} << static_cast<unsigned>(word_class);
}
static_assert(static_cast<unsigned>(WordClass::count) <= 64);

enum class PhraseClass : std::uint8_t {
  definition,
  advice,
  unknown,
  promise,
  article,
  instruction,
  opener,
  tail
};

struct Phrase {
  PhraseClass phrase_class;
  std::vector<std::string_view> words;
};

/// The classes of a lower-case word; of one in no list, what its ending tells ("-izes": a verb's
/// third person), or none.
[[nodiscard]] WordClasses classes_of(std::string_view lower_case_word);

/// The phrases that begin with a word, longest first.
[[nodiscard]] std::span<const Phrase> phrases_from(std::string_view lower_case_word);

}  // namespace citewright::extract
