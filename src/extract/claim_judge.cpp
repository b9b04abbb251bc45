// SPDX-License-Identifier: Apache-2.0
#include "claim_judge.hpp"

#include "claim_parts.hpp"
#include "claim_studies.hpp"
#include "verb_signs.hpp"

#include <algorithm>
#include <string_view>

namespace citewright::extract {
namespace {

using enum WordClass;

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

// "your", "before each meal", "daily", "for ten minutes": how the reader is to do it.
bool tells_reader_how(const Parts& parts) {
  for (std::size_t i = 0; i < parts.rest.size(); ++i) {
    const Word& word = parts.rest[i];
    if (is_one_of(word, {"you", "your", "yourself", "yours", "daily", "twice", "gently",
                         "regularly", "always", "before", "every", "each"}))
      return true;
    const bool figure = word.is(time_unit) && i > 0 && parts.rest[i - 1].tag == Tag::number;
    const bool tool = i == 0 && word.lower == "with";
    if (figure || tool) return true;
  }
  return false;
}

bool is_imperative(const Parts& parts, const ClauseContext& context) {
  const std::size_t verb = parts.subject.size();
  const bool base =
      is_base_verb(*parts.verb) || is_one_of(*parts.verb, {"do", "don't", "be", "have"});
  if (!base || !opens_predicate(parts.clause, verb)) return false;
  if (!context.labelled || verb > 0 || !context.plural_label) return true;
  return parts.verb->is(instruct) || (parts.verb->is(instruct_or_state) && tells_reader_how(parts));
}

bool speaks_to_reader(const Parts& parts) {
  const Words subject = bare_subject(parts.subject);
  if (is_one_of(parts.clause.front(), {"here", "here's"})) return true;
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

// "can be taken with food", "may be stored for a week": leave to do it.
bool permits(const Parts& parts) {
  if (!is_one_of(*parts.verb, {"can", "may"}) || parts.rest.size() < 2) return false;
  const Word& act = parts.rest[1];
  const bool handled =
      is_one_of(act, {"added", "applied", "cleaned", "eaten", "kept", "mixed", "repeated", "rinsed",
                      "sealed", "stopped", "stored", "swallowed", "taken", "washed", "worn"});
  return parts.rest[0].lower == "be" && handled;
}

bool gives_advice(const Parts& parts) {
  if (permits(parts)) return true;
  if (parts.verb->is(duty) || parts.verb->is(advice_word)) return true;
  const bool suggests_doing = is_one_of(*parts.verb, {"suggest", "suggests", "suggested"}) &&
                              !parts.rest.empty() && parts.rest.front().tag == Tag::gerund;
  if (suggests_doing) return true;
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
  constexpr std::size_t short_rest = 3;
  const bool counts_items =
      !subject.empty() && is_one_of(subject.front(), {"several", "many", "other", "these", "two",
                                                      "three", "four", "five"});
  if (context.introduces_list && counts_items && parts.rest.size() <= short_rest) return true;
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

// ---- definitions ----

// "that improves", "which helps": an effect in a clause of its own.
bool has_effect_clause(Words rest) {
  for (std::size_t i = 0; i + 1 < rest.size(); ++i) {
    if (rest[i].tag != Tag::relative) continue;
    std::size_t j = i + 1;
    while (j < rest.size() && rest[j].tag == Tag::adverb) ++j;
    if (j == rest.size() || rest[j].tag != Tag::finite) continue;
    while (j + 1 < rest.size() && rest[j].is(modal) && rest[j + 1].tag == Tag::bare) ++j;
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

// "a gentle way to ease pain", "an option for easing it": praised for an effect.
bool names_purpose(Words rest) {
  for (std::size_t i = 0; i + 2 < rest.size(); ++i) {
    const bool way = is_one_of(rest[i], {"way", "ways", "means", "option", "options", "choice",
                                         "strategy", "remedy", "tool", "ally", "alternative"});
    if (!way) continue;
    const Word& verb = rest[i + 2];
    const bool verb_follows = (rest[i + 1].lower == "to" && verb.tag == Tag::bare) ||
                              (rest[i + 1].lower == "for" && verb.tag == Tag::gerund);
    if (verb_follows && !verb.is(method)) return true;
  }
  return false;
}

// "are tiny insects that live in hair": a class of things, told by a clause of its own.
bool names_class(const Parts& parts, Words complement) {
  if (parts.verb->lower != "are" || complement.empty() || complement.size() == parts.rest.size())
    return false;
  const bool plain = std::all_of(complement.begin(), complement.end(), [](const Word& word) {
    return word.tag == Tag::adjective || word.tag == Tag::noun || word.tag == Tag::participle;
  });
  return plain && is_plural(complement.back()) &&
         parts.rest[complement.size()].tag == Tag::relative;
}

// "It is a myth that …": what follows is what is claimed.
bool weighs_a_statement(Words subject, Words rest) {
  constexpr std::size_t near = 6;
  const Words soon = rest.subspan(0, std::min(near, rest.size()));
  return subject.size() == 1 && subject.front().lower == "it" &&
         std::any_of(soon.begin(), soon.end(), [](const Word& word) {
           return is_one_of(word, {"myth", "misconception", "fallacy", "fact"});
         });
}

// "a common condition that occurs when …": how common it is does not make it a claim.
bool describes_condition(const Parts& parts, Words complement) {
  if (!is_one_of(*parts.verb, {"is", "are"}) || complement.empty()) return false;
  const bool condition =
      is_one_of(complement.back(), {"condition", "conditions", "disease", "diseases", "disorder",
                                    "disorders", "illness", "complaint", "infection"});
  const std::size_t after = complement.size();
  return condition && after < parts.rest.size() && parts.rest[after].tag == Tag::relative &&
         !has_effect_clause(parts.rest);
}

bool is_definition(const Parts& parts) {
  const Words complement = core_of(parts.rest);
  const Words subject = bare_subject(parts.subject);
  const std::size_t fronted = parts.subject.size() - subject.size();
  if (const auto phrase = find_phrase(parts.clause.subspan(fronted), PhraseClass::definition);
      phrase && phrase->at <= subject.size() + 1 && !any_is(complement, weighty))
    return true;
  if (!is_one_of(*parts.verb, {"is", "are"}) || parts.rest.empty()) return false;
  if (!subject.empty() && subject.front().lower == "there") return false;
  if (describes_condition(parts, complement)) return true;
  if (names_purpose(parts.rest) || weighs_a_statement(subject, parts.rest)) return false;
  if (names_class(parts, complement))
    return !any_is(complement, claim_noun) && !has_effect_clause(parts.rest);
  const bool noun_follows =
      is_one_of(parts.rest.front(), {"a", "an", "the", "one", "when", "where"});
  if (!noun_follows) return false;
  return !any_is(complement, weighty) && !any_is(complement, claim_noun) &&
         !any_is(complement, comparative) && !has_effect_clause(parts.rest);
}

// A labelled fragment without a verb of its own: "A mark of a renewing epidermis that is …".
bool fragment_states(Words clause) {
  constexpr std::size_t shortest = 4;
  // "Linked to low iron", "Essential for healthy eyes"
  const bool predicate = clause.size() >= shortest && clause[1].is(preposition) &&
                         (clause.front().tag == Tag::participle || clause.front().is(weighty));
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
