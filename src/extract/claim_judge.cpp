// SPDX-License-Identifier: Apache-2.0
#include "claim_judge.hpp"

#include <algorithm>
#include <string_view>

namespace citewright::extract {
namespace {

using enum WordClass;

bool any_is(Words words, WordClass word_class) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.is(word_class); });
}

bool is_one_of(const Word& word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word.lower) != list.end();
}

// One clause in three parts: subject, main verb, what follows.
struct Parts {
  Words clause;
  Words subject;
  const Word* verb = nullptr;
  Words rest;  // after the main verb
};

Parts parts_of(Words words, const Clause& clause) {
  Parts parts;
  parts.clause = words.subspan(clause.begin, clause.end - clause.begin);
  if (!clause.verb) return parts;
  parts.verb = &words[*clause.verb];
  parts.subject = words.subspan(clause.begin, *clause.verb - clause.begin);
  parts.rest = words.subspan(*clause.verb + 1, clause.end - *clause.verb - 1);
  return parts;
}

// The subject without a fronted adverbial: "In children, severe deficiency" → "severe deficiency".
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

// The noun a subject is built on: its last word before "of", "that", "with"….
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

// ---- addressing the reader ----

bool opens_predicate(Words clause, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0;) {
    if (clause[i + 1].before != 0) return true;
    const bool filler =
        clause[i].tag == Tag::adverb || clause[i].tag == Tag::negation ||
        is_one_of(clause[i], {"please", "always", "never", "just", "simply", "then"});
    if (!filler) return false;
  }
  return true;
}

bool is_imperative(const Parts& parts, const ClauseContext& context) {
  const std::size_t verb = parts.subject.size();
  const bool base =
      is_base_verb(*parts.verb) || is_one_of(*parts.verb, {"do", "don't", "be", "have"});
  if (!base || !opens_predicate(parts.clause, verb)) return false;
  if (!context.labelled || verb > 0) return true;
  return parts.verb->is(instruct) || !context.plural_label;
}

bool speaks_to_reader(const Parts& parts) {
  const Words subject = bare_subject(parts.subject);
  if (subject.empty()) return false;
  if (is_one_of(subject.back(), {"everybody", "everyone", "somebody", "someone", "nobody"}))
    return true;
  if (subject.front().lower == "you" || subject.back().lower == "you") {
    const bool may_happen = is_one_of(*parts.verb, {"may", "might", "could"});
    constexpr std::size_t near = 3;
    const Words soon = parts.rest.subspan(0, std::min(near, parts.rest.size()));
    const bool felt = std::any_of(soon.begin(), soon.end(), [](const Word& word) {
      return is_one_of(word, {"feel", "notice", "experience", "develop", "get", "lose", "gain"});
    });
    return !(may_happen && felt);
  }
  const bool yours = subject.front().lower == "your" || subject.front().lower == "a";
  return is_one_of(subject.front(), {"we", "i", "let's", "you'll", "you're", "we'll", "we've"}) ||
         (yours && subject.size() > 1 && subject[1].is(professional));
}

bool gives_advice(const Parts& parts) {
  if (parts.verb->is(duty) || parts.verb->is(advice_word)) return true;
  const auto phrase = find_phrase(parts.clause, PhraseClass::advice);
  if (!phrase) return false;
  // "is important to know", not "is important to health".
  const Word& last = parts.clause[phrase->at + phrase->length - 1];
  return last.lower != "to" || last.tag == Tag::infinitive_to;
}

bool promises(const Parts& parts) {
  return any_is(parts.clause, promise) ||
         find_phrase(parts.clause, PhraseClass::promise).has_value();
}

// ---- about the article, the matter, the study ----

bool is_about_article(const Parts& parts) {
  if (find_phrase(parts.clause, PhraseClass::article)) return true;
  const Words subject = bare_subject(parts.subject);
  for (std::size_t i = 0; i + 1 < subject.size(); ++i) {
    const bool pointing = is_one_of(subject[i], {"this", "our", "the", "these"});
    const Word& noun = subject[std::min(subject.size() - 1, i + 1)];
    const Word& later = subject[std::min(subject.size() - 1, i + 2)];
    if (subject[i].lower == "the") continue;
    if (pointing && (noun.is(article_word) || later.is(article_word))) return true;
  }
  return false;
}

bool is_copula(const Word& verb) {
  return verb.is(be);
}

bool includes(const Word& verb) {
  return is_one_of(verb, {"include", "includes", "included", "comprise", "comprises"});
}

// "risk factors" are no factors of the article's own.
bool is_compound(Words subject, const Word* head) {
  return head != subject.data() && (head - 1)->tag == Tag::noun && head->before == 0;
}

// "is another matter", "is a different story"
bool ends_in_discourse(Words rest) {
  constexpr std::size_t longest = 3;
  return !rest.empty() && rest.size() <= longest &&
         is_one_of(rest.back(), {"matter", "story", "question", "thing", "point"});
}

bool is_transition(const Parts& parts, const ClauseContext& context) {
  const Word& last = parts.clause.back();
  if (context.introduces_list && (parts.rest.empty() || includes(*parts.verb) || includes(last) ||
                                  last.is(be) || last.lower == "following"))
    return true;
  if (is_copula(*parts.verb) && ends_in_discourse(parts.rest)) return true;
  const Words subject = bare_subject(parts.subject);
  const Word* head = head_of(subject);
  if (subject.size() == 1 && subject.front().lower == "there") {
    constexpr std::size_t near = 5;
    const Words noun = parts.rest.subspan(0, std::min(near, parts.rest.size()));
    return !any_is(noun, negation) && (any_is(noun, class_noun) || any_is(noun, discourse));
  }
  if (head == nullptr || !head->is(discourse) || is_compound(subject, head)) return false;
  return is_copula(*parts.verb) || includes(*parts.verb) ||
         find_phrase(parts.clause, PhraseClass::unknown).has_value();
}

bool is_open_question(const Parts& parts) {
  if (is_one_of(parts.clause.front(), {"whether", "what", "how", "why"})) return true;
  return find_phrase(parts.clause, PhraseClass::unknown).has_value();
}

bool is_past(const Word& verb) {
  return verb.is(verb_past) || is_one_of(verb, {"was", "were", "had"});
}

// "were followed", "was measured": the participle after a past "be", adverbs between passed over.
const Word* passive_verb(const Parts& parts) {
  if (!is_one_of(*parts.verb, {"was", "were", "been"})) return nullptr;
  for (const Word& word : parts.rest) {
    if (word.tag == Tag::participle) return &word;
    if (word.tag != Tag::adverb && word.tag != Tag::negation) return nullptr;
  }
  return nullptr;
}

bool counts_studies(Words subject) {
  return !subject.empty() &&
         (subject.front().tag == Tag::number || (subject.size() > 1 && subject[1].lower == "of"));
}

bool tells_method(const Parts& parts) {
  const Words subject = bare_subject(parts.subject);
  const Word* head = head_of(subject);
  if (head == nullptr) return false;
  if (const Word* passive = passive_verb(parts)) return passive->is(method) && !passive->is(report);
  const bool doer = head->is(participant) || head->is(study) || head->is(source_person) ||
                    subject.back().lower == "al";
  const bool of_studies =
      head->is(study) && !head->is(finding_noun) &&
      is_one_of(*parts.verb, {"come", "comes", "came", "vary", "differ", "exist", "ran", "lasted",
                              "began", "continue", "focus"});
  if (of_studies) return true;
  const bool of_method = parts.verb->is(method) && !parts.verb->is(report);
  if (doer && of_method && (is_past(*parts.verb) || head->is(source_person))) return true;
  return head->is(study) && !head->is(finding_noun) && !counts_studies(subject) &&
         is_one_of(*parts.verb, {"was", "were"});
}

// ---- definitions ----

// "that improves", "which helps": an effect in a clause of its own.
bool has_effect_clause(Words rest) {
  for (std::size_t i = 0; i + 1 < rest.size(); ++i) {
    if (rest[i].tag != Tag::relative) continue;
    std::size_t j = i + 1;
    while (j < rest.size() && rest[j].tag == Tag::adverb) ++j;
    if (j == rest.size() || rest[j].tag != Tag::finite) continue;
    const Word& verb = rest[j];
    const bool idle = verb.is(finite_auxiliary) ||
                      is_one_of(verb, {"comes",    "come",    "contains", "contain", "consists",
                                       "uses",     "use",     "includes", "occurs",  "occur",
                                       "involves", "belongs", "means",    "refers",  "carries",
                                       "carry",    "lives",   "live",     "grows",   "grow"});
    if (!idle) return true;
  }
  return false;
}

// What follows the verb up to the first mark or relative clause.
Words core_of(Words rest) {
  std::size_t end = rest.empty() ? 0 : 1;
  while (end < rest.size() && rest[end].tag != Tag::relative && rest[end].before == 0) ++end;
  return rest.subspan(0, end);
}

bool is_definition(const Parts& parts) {
  const Words complement = core_of(parts.rest);
  if (const auto phrase = find_phrase(parts.clause, PhraseClass::definition);
      phrase && phrase->at <= parts.subject.size() + 1 && !any_is(complement, weighty))
    return true;
  if (!is_one_of(*parts.verb, {"is", "are"}) || parts.rest.empty()) return false;
  const Words subject = bare_subject(parts.subject);
  if (!subject.empty() && subject.front().lower == "there") return false;
  const bool noun_follows =
      is_one_of(parts.rest.front(), {"a", "an", "the", "one", "when", "where"});
  if (!noun_follows) return false;
  return !any_is(complement, weighty) && !any_is(complement, claim_noun) &&
         !any_is(complement, comparative) && !has_effect_clause(parts.rest);
}

// A labelled fragment without a verb of its own: "A mark of a renewing epidermis that is …".
bool fragment_states(Words clause) {
  constexpr std::size_t shortest = 4;
  const bool predicate = clause.size() >= shortest && clause.front().tag == Tag::participle &&
                         clause[1].is(preposition);  // "Linked to low iron"
  if (predicate) return true;
  if (clause.size() < shortest || !clause.front().is(article) || clause.front().lower == "your")
    return false;
  const bool subordinate_verb =
      std::any_of(clause.begin(), clause.end(), [](const Word& word) { return word.is_verb(); });
  const bool told = any_is(clause, claim_noun) || any_is(clause, weighty) || subordinate_verb;
  return told && !find_phrase(clause, PhraseClass::promise);
}

}  // namespace

ClauseUse judge_clause(Words words, const Clause& clause, const ClauseContext& context) {
  const Parts parts = parts_of(words, clause);
  if (parts.verb == nullptr) {
    return context.labelled && fragment_states(parts.clause) ? ClauseUse::claim
                                                             : ClauseUse::passed_over;
  }
  const bool own_subject = !clause.shares_subject;
  if (own_subject && (is_imperative(parts, context) || speaks_to_reader(parts) ||
                      is_about_article(parts) || tells_method(parts)))
    return ClauseUse::passed_with_subject;
  if (gives_advice(parts) || promises(parts)) return ClauseUse::passed_with_subject;
  if (is_open_question(parts) || is_transition(parts, context) || is_definition(parts))
    return ClauseUse::passed_over;
  const bool empty_predicate =
      parts.rest.empty() && parts.subject.empty() && !clause.shares_subject && !context.labelled;
  return empty_predicate ? ClauseUse::passed_over : ClauseUse::claim;
}

}  // namespace citewright::extract
