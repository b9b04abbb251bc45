// SPDX-License-Identifier: Apache-2.0
// The words of a sentence as claim extraction sees them, and which of them are finite verbs.
#pragma once

#include "claim_lexicon.hpp"

#include "citewright/model/place.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

enum class Tag : std::uint8_t {
  noun,
  adjective,
  adverb,
  determiner,
  pronoun,
  preposition,
  coordinator,
  subordinator,
  relative,
  infinitive_to,
  negation,
  finite,      ///< a verb that makes a predicate, auxiliaries included
  bare,        ///< a base form after "to", a modal or "help"
  participle,  ///< "treated", attributive or passive
  gerund,
  number,
};

struct Word {
  TextRange range;    ///< in the block's text
  std::string lower;  ///< ASCII letters lower-case, apostrophes plain
  WordClasses classes = 0;
  Tag tag = Tag::noun;
  char before = 0;  ///< the mark between it and the word before: one of ",;:-" ("-" a dash), or 0
  bool capital = false;

  [[nodiscard]] bool is(WordClass word_class) const { return (classes & bit(word_class)) != 0; }
  [[nodiscard]] bool is_verb() const { return tag == Tag::finite; }
};

using Words = std::span<const Word>;

/// The words of `text` in `sentence`, tagged. What stands in brackets, and the words in `skipped`
/// (citation marks, sorted), is left out. Linear in the sentence.
[[nodiscard]] std::vector<Word> read_words(std::string_view text, TextRange sentence,
                                           std::span<const TextRange> skipped,
                                           bool labelled = false);

/// Tags words anew, as if the first of them began a sentence; a labelled one may begin with its
/// verb
/// ("Zinc: Helps …").
void tag_words(std::span<Word> words, bool labelled);

/// The verb that a clause opens with is in base form and no auxiliary: "Wash", "Deliver".
[[nodiscard]] bool is_base_verb(const Word& word);

/// The first place at or after `from` where a phrase of the class stands, and its length in words.
struct PhraseMatch {
  std::size_t at = 0;
  std::size_t length = 0;
};
[[nodiscard]] std::optional<PhraseMatch> find_phrase(Words words, PhraseClass phrase_class);
/// The longest phrase of the class that starts at `at`; 0 where there is none.
[[nodiscard]] std::size_t phrase_at(Words words, std::size_t at, PhraseClass phrase_class);

}  // namespace citewright::extract
