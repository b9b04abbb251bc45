// SPDX-License-Identifier: Apache-2.0
// Which words are finite verbs: word lists and endings first, then the words on either side.
#include "claim_words.hpp"
#include "tag_state.hpp"
#include "verb_signs.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

using enum WordClass;

class Tagger {
 public:
  Tagger(std::span<Word> words, bool labelled) : state_{words, labelled} {}

  void run() {
    for (std::size_t i = 0; i < state_.words.size(); ++i) {
      if (state_.words[i].before != 0 || state_.words[i].is(coordinator)) state_.start_part(i);
      state_.words[i].tag = tag_at(i);
      state_.note(i);
    }
  }

 private:
  [[nodiscard]] Tag tag_at(std::size_t i) const {
    if (const auto tag = function_word_tag(state_, i)) return *tag;
    return has_verb_form(state_.words[i]) ? verb_tag(i) : open_class_tag(state_.words[i]);
  }

  [[nodiscard]] static Tag open_class_tag(const Word& word) {
    if (word.is(adjective)) return Tag::adjective;
    if (word.is(adverb) && !word.is(not_adverb)) return Tag::adverb;
    return Tag::noun;
  }

  // What cannot stand just before a finite verb.
  [[nodiscard]] bool forbids_verb(const Word* before) const {
    if (before == nullptr) return false;
    if (before->tag == Tag::determiner) return !before->is(pronoun) || before->is(article);
    // "what they expect makes them …": the verb before it belongs to a subordinate clause.
    if (before->tag == Tag::finite || before->tag == Tag::bare)
      return state_.main_seen || state_.last_verb == TagState::none;
    return before->tag == Tag::adjective || before->tag == Tag::preposition ||
           before->tag == Tag::infinitive_to;
  }

  [[nodiscard]] Tag verb_tag(std::size_t i) const {
    const Word& word = state_.words[i];
    if (word.is(verb_gerund)) return Tag::gerund;
    if (word.is(verb_base) && follows_auxiliary(i)) return Tag::bare;
    if (word.is(verb_base) && (!word.is(verb_past) || i == 0)) return base_tag(i);
    if (word.is(verb_third)) return third_tag(i);
    if (word.is(verb_past) || word.is(verb_participle)) return past_tag(i);
    return base_tag(i);
  }

  [[nodiscard]] bool follows_auxiliary(std::size_t i) const {
    const Word* before = state_.previous(i);
    if (before == nullptr) return false;
    return before->tag == Tag::infinitive_to || before->is(modal) || before->is(do_verb) ||
           before->lower == "help" || before->lower == "helps" || before->lower == "helped";
  }

  [[nodiscard]] bool noun_use_is_likelier(std::size_t i) const {
    const Word& word = state_.words[i];
    if (!is_noun_homograph(word)) return false;
    if (takes_object(state_.words, i)) return false;
    const Word* before = state_.previous(i);
    if (before != nullptr && before->tag == Tag::pronoun) return false;
    const Word* after = next_word(state_.words, i);
    if (before != nullptr && before->tag == Tag::relative)
      return opens_content_clause(before) && after != nullptr && after->is(preposition);
    if (after == nullptr || after->lower == "of" || after->lower == "such" ||
        after->is(coordinator))
      return true;
    if (after->is(subordinator)) return before == nullptr || !is_plural(*before);
    if (after->is(finite_auxiliary) || state_.part_has_verb) return true;
    return word.is(mostly_noun) || strong_verb_follows(state_.words, i + 1);
  }

  // The "that" of "found that demand for it rose", not that of "strategies that rest on it".
  [[nodiscard]] bool opens_content_clause(const Word* that) const {
    return that != state_.words.data() && (that - 1)->is(report);
  }

  [[nodiscard]] Tag third_tag(std::size_t i) const {
    const Word* before = state_.previous(i);
    if (forbids_verb(before)) return Tag::noun;
    if (i == 0 && !state_.labelled) return Tag::noun;
    if (before != nullptr && before->tag == Tag::subordinator) return Tag::noun;
    // "In all cases the …"
    const bool governed = before != nullptr && before->is(determiner) &&
                          before != state_.words.data() && (before - 1)->tag == Tag::preposition;
    if (governed && is_noun_homograph(state_.words[i])) return Tag::noun;
    if (before != nullptr && before->tag == Tag::gerund && is_noun_homograph(state_.words[i]) &&
        (state_.main_seen || strong_verb_follows(state_.words, i + 1)))
      return Tag::noun;
    const bool needed = state_.subordinate_waits && before != nullptr && before->tag == Tag::noun &&
                        !is_plural(*before) && !strong_verb_follows(state_.words, i + 1);
    return !needed && noun_use_is_likelier(i) ? Tag::noun : Tag::finite;
  }

  [[nodiscard]] Tag past_tag(std::size_t i) const {
    const Word& word = state_.words[i];
    const Word* before = state_.previous(i);
    if (before != nullptr && (before->is(be) || before->is(have))) return Tag::participle;
    if (forbids_verb(before)) return Tag::participle;
    if (!word.is(verb_past)) return Tag::participle;
    if (!word.is(verb_participle)) return Tag::finite;
    return before == nullptr ? past_after_mark(i) : past_after(*before, i);
  }

  // "The trial, which recruited men, found …".
  [[nodiscard]] Tag past_after_mark(std::size_t i) const {
    const Word* after = next_word(state_.words, i);
    const bool main = i > 0 && !state_.main_seen && after != nullptr && !after->is(preposition);
    return main && state_.last_verb != TagState::none ? Tag::finite : Tag::participle;
  }

  // A form that is past tense and participle alike.
  [[nodiscard]] Tag past_after(const Word& before, std::size_t i) const {
    if (before.tag == Tag::finite || before.tag == Tag::bare) return Tag::participle;
    if (before.tag == Tag::coordinator) return follows_past() ? Tag::finite : Tag::participle;
    if (before.tag == Tag::relative) return Tag::finite;
    if (state_.lists_examples || in_fronted_phrase(i)) return Tag::participle;
    if (before.tag == Tag::pronoun && before.is(pronoun) && !before.is(determiner))
      return Tag::finite;
    if (follows_governed_form(&before)) return Tag::participle;
    if (before.tag == Tag::participle || before.tag == Tag::gerund)
      return state_.part_has_verb || state_.main_seen ? Tag::participle : Tag::finite;
    if (state_.part_has_verb || verbish_follows(state_.words, i + 1)) return Tag::participle;
    return another_past_follows(state_.words, i) ? Tag::participle : Tag::finite;
  }

  // "In a trial published in a journal, patients …": the clause is still to come.
  [[nodiscard]] bool in_fronted_phrase(std::size_t i) const {
    const Word* after = next_word(state_.words, i);
    if (after == nullptr || !after->is(preposition)) return false;
    if (state_.words[state_.part_begin].tag != Tag::preposition) return false;
    const std::size_t end = std::min(state_.words.size(), i + look_ahead);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (state_.words[j].before == ',')
        return !state_.words[j].is(coordinator) && !state_.words[j].is(verb_gerund);
      if (state_.words[j].is(finite_auxiliary)) return false;
    }
    return false;
  }

  // "By staying hydrated", "with untreated advanced disease".
  [[nodiscard]] bool follows_governed_form(const Word* before) const {
    const bool verbal = before->tag == Tag::gerund || before->tag == Tag::participle;
    return verbal && before != state_.words.data() && before->before == 0 &&
           (before - 1)->tag == Tag::preposition;
  }

  [[nodiscard]] bool follows_past() const {
    return state_.last_verb != TagState::none && state_.words[state_.last_verb].is(verb_past);
  }

  [[nodiscard]] Tag base_tag(std::size_t i) const {
    const Word& word = state_.words[i];
    const Word* before = state_.previous(i);
    if (before == nullptr) return i == 0 ? opening_base_tag() : base_after_mark(i);
    if (forbids_verb(before)) return open_or_noun(word);
    if (before->tag == Tag::coordinator) return after_coordinator(i);
    if (before->tag == Tag::relative || before->tag == Tag::subordinator) {
      const bool adjective = word.is(also_adjective) && !takes_object(state_.words, i);
      return adjective || noun_use_is_likelier(i) ? open_or_noun(word) : Tag::finite;
    }
    if (causes_bare_verb() || follows_causing_gerund(i))
      return word.is(also_adjective) ? Tag::adjective : Tag::bare;
    return has_subject(*before, i) ? Tag::finite : open_or_noun(word);
  }

  // What stands before words[i], a base form, can be the subject of a verb in the plural.
  [[nodiscard]] bool has_subject(const Word& before, std::size_t i) const {
    const Word& word = state_.words[i];
    if (is_plural(before) || before.is(plural)) return !noun_use_is_likelier(i);
    if (state_.part_has_verb) return false;
    if (takes_object(state_.words, i) && !word.is(mostly_noun)) return true;
    if (!state_.main_seen && heads_plural_subject(i, word)) return true;
    // A singular noun before it: one of several joined by "and", or no verb at all.
    return joined_subject(i) && !is_noun_homograph(word) && !word.is(also_adjective);
  }

  // "Wash the skin" is an order, "Sleep quality improved" is none.
  [[nodiscard]] Tag opening_base_tag() const {
    const Word& word = state_.words[0];
    const bool ambiguous = is_noun_homograph(word) || word.is(also_adjective);
    if (!ambiguous || takes_object(state_.words, 0)) return Tag::finite;
    if (state_.words.size() > 1 && state_.words[1].lower == "of") return Tag::noun;
    if (word.lower == "help" && state_.words.size() > 1 && state_.words[1].is(verb_base))
      return Tag::finite;
    return verbish_follows(state_.words, 1) ? open_or_noun(word) : Tag::finite;
  }

  // "Trials, among them a large one, point to …".
  [[nodiscard]] Tag base_after_mark(std::size_t i) const {
    const Word& word = state_.words[i];
    if (state_.infinitive_open && state_.main_seen) return Tag::bare;
    if (takes_object(state_.words, i)) return Tag::finite;
    if (word.is(also_adjective)) return Tag::adjective;
    if (!is_noun_homograph(word)) return Tag::finite;
    const Word* after = next_word(state_.words, i);
    const bool verb = !state_.main_seen && !word.is(mostly_noun) && after != nullptr &&
                      (after->lower == "to" || state_.after_examples);
    return verb ? Tag::finite : Tag::noun;
  }

  [[nodiscard]] static Tag open_or_noun(const Word& word) {
    return word.is(adjective) || word.is(also_adjective) ? Tag::adjective : Tag::noun;
  }

  // "Mutations in RIM1 raise levels": a verb form only, or a plural noun further back.
  [[nodiscard]] bool heads_plural_subject(std::size_t i, const Word& word) const {
    if (word.is(also_adjective) || word.is(mostly_noun)) return false;
    if (!is_noun_homograph(word)) return true;
    const Word* after = next_word(state_.words, i);
    if (after == nullptr || after->is(preposition) || after->is(coordinator) ||
        after->is(finite_auxiliary) || strong_verb_follows(state_.words, i + 1))
      return false;
    const std::size_t begin = i > look_ahead ? i - look_ahead : 0;
    for (std::size_t j = i; j-- > begin;) {
      if (state_.words[j].before != 0 || state_.words[j].is(coordinator)) return false;
      if (state_.words[j].tag == Tag::preposition && j > 0 && is_plural(state_.words[j - 1]))
        return true;
    }
    return false;
  }

  // "and keep skin hydrated": a verb unless it reads like one more noun.
  [[nodiscard]] Tag after_coordinator(std::size_t i) const {
    const Word& word = state_.words[i];
    if (!is_noun_homograph(word) && !word.is(also_adjective)) return Tag::finite;
    if (takes_object(state_.words, i)) return Tag::finite;
    const Word* after = next_word(state_.words, i);
    if (word.is(mostly_noun) || after == nullptr || after->is(preposition) ||
        after->is(coordinator) || after->is(finite_auxiliary) || word.is(also_adjective))
      return open_or_noun(word);
    return strong_verb_follows(state_.words, i + 1) ? open_or_noun(word) : Tag::finite;
  }

  // "makes the heart work harder", "lets the skin heal".
  [[nodiscard]] bool causes_bare_verb() const {
    if (state_.last_verb == TagState::none || !state_.part_has_verb) return false;
    const std::string& verb = state_.words[state_.last_verb].lower;
    return verb.starts_with("help") || verb.starts_with("let") || verb.starts_with("make") ||
           verb == "made" || state_.words[state_.last_verb].is(modal);
  }

  // "helping the body hold on", "letting the skin heal".
  [[nodiscard]] bool follows_causing_gerund(std::size_t i) const {
    constexpr std::size_t longest_object = 5;
    for (std::size_t j = i; j-- > 0 && j + longest_object >= i;) {
      if (state_.words[j + 1].before != 0 || state_.words[j].is_verb()) return false;
      const std::string& word = state_.words[j].lower;
      if (word == "helping" || word == "letting" || word == "making") return true;
    }
    return false;
  }

  [[nodiscard]] bool joined_subject(std::size_t i) const {
    const std::size_t begin = i > look_ahead ? i - look_ahead : 0;
    for (std::size_t j = i; j-- > begin;) {
      if (state_.words[j].tag == Tag::finite) return false;
      if (state_.words[j].lower == "and" && j + 6 >= i) return true;
      if (state_.words[j].tag == Tag::relative || state_.words[j].tag == Tag::subordinator)
        return false;
    }
    return false;
  }

  TagState state_;
};

}  // namespace

void tag_words(std::span<Word> words, bool labelled) {
  Tagger{words, labelled}.run();
}

bool is_base_verb(const Word& word) {
  return word.is(verb_base) && !word.is(finite_auxiliary);
}

}  // namespace citewright::extract
