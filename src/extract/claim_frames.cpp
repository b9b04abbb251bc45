// SPDX-License-Identifier: Apache-2.0
#include "claim_frames.hpp"

#include "claim_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace citewright::extract {
namespace {

using enum WordClass;

// A connective is set off by a comma, unless it is a conjunction that opens the sentence.
std::size_t skip_opener(Words words, std::size_t begin, std::size_t end) {
  const std::size_t length = phrase_at(words.subspan(0, end), begin, PhraseClass::opener);
  if (length == 0 || begin + length >= end) return begin;
  const bool conjunction =
      length == 1 && (words[begin].is(coordinator) || words[begin].lower == "so");
  return conjunction || words[begin + length].before != 0 ? begin + length : begin;
}

bool is_speech(std::string_view word) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"added", "adds", "commented", "explained", "explains", "said", "says", "told"});
  return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

bool is_according_to(Words words, std::size_t at) {
  return at + 1 < words.size() && words[at].lower == "according" && words[at + 1].lower == "to";
}

// "…, said the lead author", "…, she added": who said it, after what was said.
bool names_speaker(Words words, std::size_t at, std::size_t end) {
  constexpr std::size_t longest_name = 12;
  if (end - at > longest_name) return false;
  const auto says = [&](std::size_t i) { return i < end && is_speech(words[i].lower); };
  const bool pronoun = words[at].tag == Tag::pronoun && at + 2 >= end;
  return says(at) || (pronoun && says(at + 1));
}

std::size_t next_comma(Words words, std::size_t from, std::size_t end) {
  while (from < end && words[from].before != ',') ++from;
  return from;
}

std::size_t without_tail(Words words, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest_tail = 3;
  for (std::size_t length = 1; length <= longest_tail && begin + length < end; ++length) {
    const std::size_t at = end - length;
    const bool set_off = words[at].before != 0 || words[at].lower == "such";
    if (set_off && phrase_at(words.subspan(0, end), at, PhraseClass::tail) == length) return at;
  }
  return end;
}

// "found" or, of "have found", "found"; past adverbs.
std::optional<std::size_t> reporting_verb(Words words, const Clause& clause) {
  std::size_t at = *clause.verb;
  if (words[at].is(have)) {
    ++at;
    while (at < clause.end && (words[at].tag == Tag::adverb || words[at].lower == "also")) ++at;
    if (at >= clause.end || words[at].tag != Tag::participle) return std::nullopt;
  }
  if (words[at].is(report)) return at;
  return std::nullopt;
}

bool is_name(const Word& word) {
  return word.capital || word.tag == Tag::coordinator || word.lower == "et" || word.lower == "al" ||
         word.lower == "colleagues";
}

// Studies, researchers, organisations, names: who can have found something.
bool is_source(Words subject) {
  if (subject.empty()) return false;
  if (std::all_of(subject.begin(), subject.end(), is_name)) {
    return subject.size() > 1 || subject.front().is(source_person) || subject.front().is(study);
  }
  return std::any_of(subject.begin(), subject.end(),
                     [](const Word& word) { return word.is(study) || word.is(source_person); });
}

// "Eight of the ten trials": the count is what is claimed.
bool counts(Words subject) {
  return subject.size() > 1 && subject[1].lower == "of" &&
         (subject[0].tag == Tag::number || subject[0].tag == Tag::determiner);
}

// "it is thought that", "it has been shown that"
std::optional<std::size_t> impersonal_that(Words words, const Clause& clause) {
  if (words[clause.begin].lower != "it" || *clause.verb != clause.begin + 1) return std::nullopt;
  const std::size_t end = std::min(clause.end, clause.begin + 6);
  bool reported = false;
  for (std::size_t i = *clause.verb + 1; i < end; ++i) {
    if (words[i].lower == "that" && reported) return i;
    reported = reported || words[i].is(report) || words[i].lower == "known";
  }
  return std::nullopt;
}

// "that" within a few words of the reporting verb: "found in two trials that".
std::optional<std::size_t> that_after(Words words, std::size_t verb, std::size_t end) {
  constexpr std::size_t near = 6;
  for (std::size_t i = verb + 1; i < std::min(end, verb + near); ++i) {
    if (words[i].lower != "that") continue;
    const bool of_noun = i > verb + 1 && words[i - 1].tag == Tag::noun &&
                         words[i - 1].before == 0 && words[i - 2].tag != Tag::preposition &&
                         i > verb + 2;
    if (!of_noun) return i;
  }
  return std::nullopt;
}

}  // namespace

Clause without_connectives(Words words, Clause clause) {
  while (true) {
    const std::size_t begin = skip_opener(words, clause.begin, clause.end);
    if (begin == clause.begin) break;
    clause.begin = begin;
  }
  if (is_according_to(words, clause.begin)) {
    const std::size_t comma = next_comma(words, clause.begin, clause.end);
    if (comma < clause.end) clause.begin = comma;
  }
  for (std::size_t i = clause.begin + 1; i < clause.end; ++i) {
    if (words[i].before != 0 && (is_according_to(words, i) || names_speaker(words, i, clause.end)))
      clause.end = i;
  }
  clause.end = without_tail(words, clause.begin, clause.end);
  clause.verb = main_verb(words, clause.begin, clause.end);
  return clause;
}

std::optional<Frame> find_frame(Words words, const Clause& clause) {
  if (!clause.verb) return std::nullopt;
  if (const auto that = impersonal_that(words, clause)) return Frame{*that + 1, true};
  const auto verb = reporting_verb(words, clause);
  if (!verb) return std::nullopt;
  const Words subject = words.subspan(clause.begin, *clause.verb - clause.begin);
  if (!clause.shares_subject && !is_source(subject)) return std::nullopt;
  if (const auto that = that_after(words, *verb, clause.end)) {
    if (clause.shares_subject) return std::nullopt;
    return Frame{*that + 1, true};
  }
  const bool own_plan =
      !subject.empty() && (subject.back().lower == "we" || subject.back().lower == "i");
  if (clause.shares_subject || own_plan || counts(subject)) return std::nullopt;
  // "they suggest getting up": advice, no finding.
  const bool advises = words[*verb].lower.starts_with("suggest") && *verb + 1 < clause.end &&
                       words[*verb + 1].tag == Tag::gerund && !any_is(subject, study);
  if (advises) return std::nullopt;
  const auto finding = main_verb(words, *verb + 1, clause.end);
  const bool own_clause = finding && *finding > *verb + 1;
  return own_clause ? Frame{*verb + 1, true} : Frame{*clause.verb, false};
}

}  // namespace citewright::extract
