// SPDX-License-Identifier: Apache-2.0
#include "claim_studies.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

using enum WordClass;

bool is_past(const Word& verb) {
  return verb.is(verb_past) || is_one_of(verb, {"was", "were", "had"});
}

// "more", "lower", "fell": what was compared or changed is a finding.
bool tells_change(Words words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    const bool of_design = is_one_of(word, {"compared", "versus", "than", "similar", "equally"});
    return (word.is(comparative) || word.is(increase) || word.is(decrease)) && !of_design;
  });
}

// "were followed", "have been examined": the participle after a past "be", adverbs passed over.
const Word* passive_verb(const Parts& parts) {
  const bool perfect = is_one_of(*parts.verb, {"has", "have", "had"});
  if (!perfect && !is_one_of(*parts.verb, {"was", "were"})) return nullptr;
  bool been = !perfect;
  for (const Word& word : parts.rest) {
    if (!been && word.lower == "been") {
      been = true;
    } else if (word.tag == Tag::participle) {
      return been ? &word : nullptr;
    } else if (word.tag != Tag::adverb && word.tag != Tag::negation && word.lower != "all" &&
               word.lower != "each" && word.lower != "first") {
      return nullptr;
    }
  }
  return nullptr;
}

// "using a questionnaire", "by means of", "according to": how something was found out.
bool names_instrument(Words rest) {
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (is_one_of(rest[i], {"using", "via"})) return true;
    if (rest[i].lower == "according" || (rest[i].lower == "means" && i > 0)) return true;
    const bool with = is_one_of(rest[i], {"with", "by", "from", "into", "for", "on", "in"});
    if (with &&
        any_is(rest.subspan(i + 1, std::min<std::size_t>(4, rest.size() - i - 1)), method_noun))
      return true;
  }
  return false;
}

bool is_doer(const Word& word) {
  return word.is(participant) || word.is(study) || word.is(source_person) || word.is(method_noun);
}

bool is_method_passive(const Parts& parts, const Word& head, const Word& passive) {
  const bool negated = any_is(parts.subject, negation) || parts.subject.front().lower == "few";
  if (negated || passive.is(increase) || passive.is(decrease)) return false;
  // "was recorded", "were identified" tell a finding as often as a step.
  const bool of_step = passive.is(method) && !passive.is(report);
  const bool perfect = !is_one_of(*parts.verb, {"was", "were"});
  if (of_step) return !perfect || is_doer(head) || names_instrument(parts.rest);
  if (perfect) return false;
  const bool on_whom = head.is(participant) || head.is(study) || head.is(method_noun);
  const bool found = is_one_of(passive, {"identified", "detected", "presented", "documented"});
  const bool either = passive.is(method) && (on_whom || !found) && !any_is(parts.clause, safety);
  const bool by_instrument = names_instrument(parts.rest) && !passive.is(report);
  return either || (by_instrument && !tells_change(parts.clause));
}

// The noun that is counted: "Most of the studies", "each of them"; the head where nothing is.
const Word* counted_head(Words subject) {
  if (subject.size() < 3 || subject[1].lower != "of") return head_of(subject);
  const bool quantifier = subject[0].tag == Tag::number || subject[0].is(determiner);
  return quantifier ? head_of(subject.subspan(2)) : head_of(subject);
}

bool counts_studies(Words subject) {
  return !subject.empty() &&
         (subject.front().tag == Tag::number || (subject.size() > 1 && subject[1].lower == "of"));
}

// "The primary outcome was pain", "the median age was 57 years", "trials lasted six weeks".
bool describes_design(const Parts& parts, Words subject, const Word& head) {
  const bool of_design = head.is(study) || head.is(method_noun);
  if (!of_design || head.is(finding_noun)) return false;
  const bool runs = parts.verb->is(course);
  if (head.is(study) && runs && !counts_studies(subject)) return true;
  const bool is = is_one_of(*parts.verb, {"was", "were"});
  if (!is && !(runs && is_past(*parts.verb))) return false;
  if (counts_studies(subject)) return any_is(parts.rest, design);
  return head.is(study) || !tells_change(parts.rest);
}

// "Researchers followed 200 patients", "they wore a sensor", "Two nurses plan a trial".
bool does_step(const Parts& parts, Words subject, const Word& head) {
  const Word& verb = *parts.verb;
  const bool by_name = subject.back().lower == "al" || subject.back().lower == "colleagues";
  const bool pronoun = is_one_of(head, {"they", "all", "each", "both", "half", "them", "others"});
  const bool doer = is_doer(head) || by_name || pronoun;
  if (!doer) return false;
  if (head.is(source_person) && !head.is(participant) && verb.is(plan)) return true;
  const bool person = head.is(source_person) || head.is(professional) || head.is(participant);
  if (verb.is(plan) && person && !tells_change(parts.rest)) return true;
  if (!verb.is(method) || verb.is(report)) return false;
  if (!is_past(verb)) return head.is(source_person) && !pronoun;
  return head.is(study) || !tells_change(parts.rest);
}

// "This was a cohort study", "cases were 507 patients", "subjects were the pupils of one school".
bool introduces_study(const Parts& parts, Words subject) {
  if (!is_one_of(*parts.verb, {"was", "were"}) || subject.empty() || parts.rest.size() < 2)
    return false;
  constexpr std::size_t longest_name = 6;
  const Words name = parts.rest.subspan(0, std::min(longest_name, parts.rest.size()));
  const bool names_study = any_is(name, study) && !any_is(name, negation);
  const bool pointing = subject.size() == 1 && is_one_of(subject[0], {"this", "it", "ours"});
  if (pointing && names_study) return true;
  const Word* head = head_of(subject);
  const bool enumerates = name.front().tag == Tag::number || name.front().tag == Tag::determiner;
  return head != nullptr && head->is(participant) && enumerates && any_is(name, participant);
}

}  // namespace

bool tells_method(const Parts& parts) {
  const Words subject = bare_subject(parts.subject);
  // "Of these, 4744 completed a form": the figure stands for people.
  const bool only_figure = subject.size() == 1 && subject.front().tag == Tag::number;
  if (only_figure && parts.verb->is(method) && !parts.verb->is(report) && is_past(*parts.verb))
    return !tells_change(parts.rest);
  if (introduces_study(parts, subject)) return true;
  const Word* head = counted_head(subject);
  if (head == nullptr) return false;
  if (const Word* passive = passive_verb(parts)) {
    return is_method_passive(parts, *head, *passive) || describes_design(parts, subject, *head);
  }
  return describes_design(parts, subject, *head) || does_step(parts, subject, *head);
}

}  // namespace citewright::extract
