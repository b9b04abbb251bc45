// SPDX-License-Identifier: Apache-2.0
// The words of closed classes: each list says what its words are, the neighbours which of two.
#include "tag_state.hpp"
#include "verb_signs.hpp"

namespace citewright::extract {
namespace {

using enum WordClass;

// "can" and "will" are seldom nouns; "do" after "to" is no finite verb.
Tag auxiliary_tag(const TagState& state, std::size_t i) {
  const Word* before = state.previous(i);
  const bool month = state.words[i].lower == "may" && state.words[i].capital && before != nullptr &&
                     before->tag == Tag::preposition;
  if (month) return Tag::noun;
  const bool bare_form = state.words[i].lower == "have" || state.words[i].lower == "do";
  if (bare_form && before != nullptr && before->is(do_verb)) return Tag::bare;
  const bool nonfinite = before != nullptr &&
                         (before->tag == Tag::infinitive_to || before->is(modal)) &&
                         !state.words[i].is(modal);
  return nonfinite ? Tag::bare : Tag::finite;
}

// "that group" is no relative clause; neither is the "that" of "such that".
Tag relative_tag(const TagState& state, std::size_t i) {
  if (state.words[i].lower != "that") return Tag::relative;
  const Word* before = state.previous(i);
  const bool stands_for_noun =
      (before == nullptr && i == 0) || (before != nullptr && before->tag == Tag::preposition);
  return stands_for_noun ? Tag::determiner : Tag::relative;
}

// "though rare," and "while sleeping" have no verb of their own; "at once" is an adverb.
Tag subordinator_tag(const TagState& state, std::size_t i) {
  if (i > 0 && state.words[i].lower == "once" && state.words[i - 1].is(preposition))
    return Tag::adverb;
  const Word* after = next_word(state.words, i);
  if (after == nullptr) return Tag::preposition;
  const bool gerund_follows = after->is(verb_gerund) && state.words[i].lower != "how";
  if (gerund_follows && !after->is(verb_base)) return Tag::preposition;
  return any_verb_follows(state.words, i + 1) ? Tag::subordinator : Tag::preposition;
}

// "as the skin heals", "after they eat": a finite verb follows before the next mark.
bool opens_clause(const TagState& state, std::size_t i) {
  const bool as_a_result =
      i + 2 < state.words.size() && state.words[i].lower == "as" &&
      state.words[i + 1].lower == "a" &&
      (state.words[i + 2].lower == "result" || state.words[i + 2].lower == "consequence");
  if (as_a_result) return false;
  if (i > 0 && (state.words[i - 1].lower == "such" || state.words[i - 1].lower == "known" ||
                state.words[i - 1].lower == "well"))
    return false;
  if (state.last_verb == TagState::none && i > 0) return false;
  return verbish_follows(state.words, i + 1);
}

bool is_infinitive(const TagState& state, std::size_t i) {
  std::size_t j = i + 1;
  while (j < state.words.size() && j < i + 3 && state.words[j].is(adverb) &&
         !state.words[j].is(verb_base))
    ++j;
  if (j >= state.words.size()) return false;
  const Word& word = state.words[j];
  return word.is(verb_base) || word.lower == "be" || word.lower == "have" || word.lower == "do";
}

Tag determiner_tag(const TagState& state, std::size_t i) {
  const Word* after = next_word(state.words, i);
  const bool alone = after == nullptr || after->is(finite_auxiliary) || after->is(preposition) ||
                     after->is(relative) || (after->is(adverb) && state.words[i].is(pronoun));
  return alone && state.words[i].is(pronoun) ? Tag::pronoun : Tag::determiner;
}

// The words that join or open clauses.
std::optional<Tag> clause_word_tag(const TagState& state, std::size_t i) {
  const Word& word = state.words[i];
  if (word.is(coordinator)) return Tag::coordinator;
  if (word.is(finite_auxiliary)) return auxiliary_tag(state, i);
  if (word.is(relative)) return relative_tag(state, i);
  if (word.is(maybe_subordinator))
    return opens_clause(state, i) ? Tag::subordinator : Tag::preposition;
  if (word.is(subordinator)) return subordinator_tag(state, i);
  if (word.lower == "to") return is_infinitive(state, i) ? Tag::infinitive_to : Tag::preposition;
  return std::nullopt;
}

}  // namespace

std::optional<Tag> function_word_tag(const TagState& state, std::size_t i) {
  const Word& word = state.words[i];
  if (is_number(word)) return Tag::number;
  if (const auto tag = clause_word_tag(state, i)) return tag;
  if (word.is(negation)) return Tag::negation;
  if (word.is(be) || word.is(have)) return word.is(verb_gerund) ? Tag::gerund : Tag::bare;
  if (is_possessive(word)) return Tag::determiner;
  if (word.is(preposition)) return Tag::preposition;
  if (word.is(determiner)) return determiner_tag(state, i);
  if (word.is(pronoun) || word.is(object_pronoun)) return Tag::pronoun;
  return std::nullopt;
}

}  // namespace citewright::extract
