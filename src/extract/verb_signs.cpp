// SPDX-License-Identifier: Apache-2.0
#include "verb_signs.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

using enum WordClass;

constexpr WordClasses finite_forms = bit(verb_base) | bit(verb_third);
constexpr WordClasses any_verb =
    bit(verb_base) | bit(verb_third) | bit(verb_past) | bit(verb_participle) | bit(verb_gerund);

bool has_any(const Word& word, WordClasses classes) {
  return (word.classes & classes) != 0;
}

// A verb that no reader takes for a noun, where a verb may stand.
bool is_strong_verb(Words words, std::size_t i) {
  const Word& word = words[i];
  if (word.is(finite_auxiliary)) return true;
  const Word& before = words[i - 1];
  const bool may_follow = !before.is(preposition) && !before.is(adjective) &&
                          (!before.is(determiner) || before.is(pronoun)) && before.lower != "to" &&
                          !is_possessive(before);
  if (!may_follow || is_noun_homograph(word)) return false;
  if (word.is(verb_third)) return true;
  if (word.is(verb_past) && !word.is(verb_participle)) return true;
  return word.is(verb_base) && !word.is(also_adjective) && is_plural(before);
}

// A verb in the same part of the sentence that `accepts` finds good enough.
template <typename Accepts>
bool verb_follows(Words words, std::size_t from, Accepts accepts) {
  const std::size_t end = std::min(words.size(), from + look_ahead);
  for (std::size_t j = from; j < end; ++j) {
    const Word& word = words[j];
    if (word.before != 0 || word.is(relative) || word.is(subordinator) || word.is(coordinator))
      return false;
    if (j > 0 && accepts(j)) return true;
  }
  return false;
}

}  // namespace

bool is_number(const Word& word) {
  return word.lower.front() >= '0' && word.lower.front() <= '9';
}

bool is_noun_homograph(const Word& word) {
  return word.is(also_noun) || word.is(mostly_noun);
}

bool is_plural(const Word& word) {
  if (word.is(plural)) return true;
  if (word.lower.ends_with("illi") || word.lower.ends_with("occi")) return true;  // "bacilli"
  if (word.is(singular_s) || !word.lower.ends_with('s')) return false;
  return !word.lower.ends_with("ss") && !word.lower.ends_with("us") &&
         !word.lower.ends_with("is") && !word.lower.ends_with("'s");
}

bool is_possessive(const Word& word) {
  return word.lower.ends_with("'s") || word.lower.ends_with("s'");
}

bool has_verb_form(const Word& word) {
  return has_any(word, any_verb);
}

const Word* next_word(Words words, std::size_t i) {
  return i + 1 < words.size() && words[i + 1].before == 0 ? &words[i + 1] : nullptr;
}

// What follows reads like an object or a complement of a verb.
bool takes_object(Words words, std::size_t i) {
  const Word* after = next_word(words, i);
  if (after == nullptr || after->is(coordinator) || after->lower == "of") return false;
  if (after->is(finite_auxiliary) || after->lower == "such") return false;
  return after->is(determiner) || after->is(object_pronoun) || after->is(relative) ||
         (is_number(*after) && !words[i].is(mostly_noun));
}

bool strong_verb_follows(Words words, std::size_t from) {
  return verb_follows(words, from, [words](std::size_t j) { return is_strong_verb(words, j); });
}

bool verbish_follows(Words words, std::size_t from) {
  return verb_follows(words, from, [words](std::size_t j) {
    const Word& before = words[j - 1];
    if (before.lower == "to") return false;
    if (is_strong_verb(words, j) || (takes_object(words, j) && has_any(words[j], finite_forms)))
      return true;
    if (before.is(preposition) || before.is(article) || before.is(adjective) || before.is(be))
      return false;
    const bool open_end = j + 1 == words.size() || !words[j + 1].is(preposition);
    if (words[j].is(verb_past) && !words[j].is(also_noun) && open_end) return true;
    if (words[j].is(verb_third) && !words[j].is(mostly_noun) && !is_plural(before)) return true;
    return words[j].is(verb_base) && !words[j].is(mostly_noun) && is_plural(before);
  });
}

bool any_verb_follows(Words words, std::size_t from) {
  const std::size_t end = std::min(words.size(), from + look_ahead);
  for (std::size_t j = from; j < end; ++j) {
    if (words[j].before != 0 && j > from) return false;
    if (words[j].is(finite_auxiliary) ||
        has_any(words[j], bit(verb_base) | bit(verb_third) | bit(verb_past)))
      return true;
  }
  return end == from + look_ahead;
}

// "patients treated with zinc recovered": the first of two is the participle.
bool another_past_follows(Words words, std::size_t i) {
  const Word* after = next_word(words, i);
  if (after == nullptr || !after->is(preposition)) return false;
  const std::size_t end = std::min(words.size(), i + look_ahead);
  for (std::size_t j = i + 2; j < end; ++j) {
    if (words[j].before != 0 || words[j].is(relative) || words[j].is(maybe_subordinator))
      return false;
    if (words[j].is(be) && words[j].is(finite_auxiliary) && !words[j - 1].is(pronoun)) return true;
    if (words[j].is(coordinator)) continue;
    const bool past = words[j].is(verb_past) && !words[j - 1].is(preposition) &&
                      !words[j - 1].is(determiner) && !words[j - 1].is(adjective);
    if (past && j + 1 < words.size() && !words[j].is(verb_base)) return true;
  }
  return false;
}

}  // namespace citewright::extract
