// SPDX-License-Identifier: Apache-2.0
// What a word and the words on either side of it tell of whether it is a verb, before anything is
// tagged.
#pragma once

#include "claim_words.hpp"

namespace citewright::extract {

/// How far a look at what follows goes, in words; clauses are shorter.
inline constexpr std::size_t look_ahead = 25;

[[nodiscard]] bool is_number(const Word& word);      ///< begins with a digit
[[nodiscard]] bool is_plural(const Word& word);      ///< of a noun, by list or ending
[[nodiscard]] bool is_possessive(const Word& word);  ///< "skin's"
/// The base form is a noun too: "cause", "work".
[[nodiscard]] bool is_noun_homograph(const Word& word);
/// Listed as a verb, in any form.
[[nodiscard]] bool has_verb_form(const Word& word);

/// The word behind words[i]; nothing after a mark or at the end.
[[nodiscard]] const Word* next_word(Words words, std::size_t i);

/// What follows words[i] reads like the object of a verb: "the", "it", a figure.
[[nodiscard]] bool takes_object(Words words, std::size_t i);

// Each looks from `from` to the next mark, conjunction or relative pronoun, `look_ahead` words at
// most.

/// A verb that no reader takes for a noun: "is", "may", "improves", "fell".
[[nodiscard]] bool strong_verb_follows(Words words, std::size_t from);
/// A strong verb, or a form that reads like the verb of what stands before it.
[[nodiscard]] bool verbish_follows(Words words, std::size_t from);
/// Anything that has a finite verb's form, to the next mark.
[[nodiscard]] bool any_verb_follows(Words words, std::size_t from);
/// "patients treated with zinc recovered": words[i] is the first of two past forms.
[[nodiscard]] bool another_past_follows(Words words, std::size_t i);

}  // namespace citewright::extract
