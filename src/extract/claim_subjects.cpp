// SPDX-License-Identifier: Apache-2.0
#include "claim_subjects.hpp"

#include "claim_parts.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

using enum WordClass;

bool is_adverbial(const Word& word) {
  const bool weighs = (word.is(strong) || word.is(hedge)) && word.lower.ends_with("ly");
  return word.tag == Tag::adverb || word.lower == "also" || weighs;
}

bool is_pronoun_for_things(const Word& word) {
  return is_one_of(word, {"it", "they", "this", "these", "both", "that", "there"});
}

bool opens_adverbial(Words subject) {
  const Tag first = subject.front().tag;
  // "Very high readings": the adverb belongs to the adjective.
  if (first == Tag::adverb)
    return subject.size() < 2 || subject[1].before == ',' || subject[1].tag != Tag::adjective;
  return first == Tag::preposition || first == Tag::subordinator || first == Tag::participle;
}

// Where a noun phrase begins without a comma, behind a fronted one: "At this stage | fresh fibres",
// "In nine people out of ten | no single cause". 0 where there is none.
std::size_t second_phrase(Words subject) {
  if (subject.front().tag != Tag::preposition) return 0;
  for (std::size_t i = subject.size(); i-- > 2;) {
    const Tag before = subject[i - 1].tag;
    const bool closed = before == Tag::noun || before == Tag::number;
    const bool opens = subject[i].tag == Tag::determiner || subject[i].lower == "no";
    if (closed && (opens || subject[i].tag == Tag::adjective)) return i;
  }
  return 0;
}

Words without_fronted(Words subject) {
  if (!opens_adverbial(subject)) return subject;
  for (std::size_t i = subject.size(); i-- > 1;) {
    if (subject[i].before == ',') return subject.subspan(i);
  }
  return subject.subspan(second_phrase(subject));
}

// "Zinc, a mineral", "readings, above 180 mmHg", "tablets, which last"; "zinc, the iron and tea" is
// a list.
Words without_inserted(Words subject) {
  const bool lists =
      std::ranges::any_of(subject, [](const Word& word) { return word.tag == Tag::coordinator; });
  for (std::size_t i = 1; i < subject.size() && !lists; ++i) {
    const Word& word = subject[i];
    if (word.before == ',' &&
        (word.is(article) || word.tag == Tag::preposition || word.tag == Tag::relative))
      return subject.first(i);
  }
  return subject;
}

Words without_adverbs(Words subject) {
  while (subject.size() > 1 && is_adverbial(subject.back()))
    subject = subject.first(subject.size() - 1);
  return subject;
}

}  // namespace

ClauseSubject subject_of(Words words, const Clause& clause) {
  const Words before_verb = parts_of(words, clause).subject;
  if (before_verb.empty()) return {};
  const Words subject = without_adverbs(without_inserted(without_fronted(before_verb)));
  ClauseSubject found;
  found.range = {subject.front().range.begin, subject.back().range.end};
  const Word& last = subject.back();
  const bool one_word = subject.size() == 1;
  found.pronoun = one_word && is_pronoun_for_things(last);
  const bool vague = last.is(object_pronoun) || (one_word && last.is(WordClass::pronoun));
  found.names = !vague && last.tag != Tag::pronoun && !is_adverbial(last);
  return found;
}

}  // namespace citewright::extract
