// SPDX-License-Identifier: Apache-2.0
#include "claim_parts.hpp"

#include <algorithm>

namespace citewright::extract {

Parts parts_of(Words words, const Clause& clause) {
  Parts parts;
  parts.clause = words.subspan(clause.begin, clause.end - clause.begin);
  if (!clause.verb) return parts;
  parts.verb = &words[*clause.verb];
  parts.subject = words.subspan(clause.begin, *clause.verb - clause.begin);
  parts.rest = words.subspan(*clause.verb + 1, clause.end - *clause.verb - 1);
  return parts;
}

Words bare_subject(Words subject) {
  if (subject.empty()) return subject;
  const Tag first = subject.front().tag;
  const bool fronted = first == Tag::preposition || first == Tag::subordinator ||
                       first == Tag::participle || first == Tag::adverb ||
                       first == Tag::infinitive_to || first == Tag::gerund;
  if (!fronted) return subject;
  for (std::size_t i = subject.size(); i-- > 1;) {
    if (subject[i].before == ',') return subject.subspan(i);
  }
  return subject;
}

const Word* head_of(Words subject) {
  const Word* head = nullptr;
  for (const Word& word : subject) {
    if (word.tag == Tag::preposition || word.tag == Tag::relative ||
        word.tag == Tag::infinitive_to || (word.before != 0 && head != nullptr))
      break;
    if (word.tag == Tag::noun || word.tag == Tag::pronoun || word.tag == Tag::determiner)
      head = &word;
  }
  return head;
}

bool any_is(Words words, WordClass word_class) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.is(word_class); });
}

bool is_one_of(const Word& word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word.lower) != list.end();
}

}  // namespace citewright::extract
