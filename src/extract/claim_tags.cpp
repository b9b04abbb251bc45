// SPDX-License-Identifier: Apache-2.0
// Which words are finite verbs: word lists and endings first, then the words on either side.
#include "claim_words.hpp"
#include "verb_signs.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

using enum WordClass;

class Tagger {
 public:
  Tagger(std::span<Word> words, bool labelled) : words_{words}, labelled_{labelled} {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].before != 0 || words_[i].is(coordinator)) start_part(i);
      words_[i].tag = tag_at(i);
      note(i);
    }
  }

 private:
  // A comma, a conjunction or a relative pronoun may begin a clause with a verb of its own.
  void start_part(std::size_t i) {
    part_has_verb_ = false;
    if (words_[i].before == 0) return;
    part_begin_ = i;
    after_examples_ = lists_examples_;
    lists_examples_ = words_[i].lower == "such" || words_[i].is(examples);
  }

  void note(std::size_t i) {
    if (words_[i].tag == Tag::relative || words_[i].tag == Tag::subordinator) {
      part_has_verb_ = false;
      subordinate_waits_ = true;
      subordinate_inserted_ = words_[i].before != 0;
    }
    infinitive_open_ = words_[i].tag == Tag::infinitive_to || infinitive_open_;
    if (words_[i].tag != Tag::finite) return;
    infinitive_open_ = false;
    last_verb_ = i;
    // After "patients who improved" the main verb is still to come.
    part_has_verb_ = !subordinate_waits_ || main_seen_ || subordinate_inserted_;
    main_seen_ = main_seen_ || !subordinate_waits_;
    subordinate_waits_ = false;
  }

  // The last word before `i` that is no adverb or negation; nothing at the start or after a mark.
  [[nodiscard]] const Word* previous(std::size_t i) const {
    while (i > 0) {
      if (words_[i].before != 0) return nullptr;
      --i;
      if (words_[i].tag != Tag::adverb && words_[i].tag != Tag::negation) return &words_[i];
    }
    return nullptr;
  }

  [[nodiscard]] Tag tag_at(std::size_t i) const {
    const Word& word = words_[i];
    if (is_number(word)) return Tag::number;
    if (word.is(coordinator)) return Tag::coordinator;
    if (word.is(finite_auxiliary)) return auxiliary_tag(i);
    if (word.is(relative)) return relative_tag(i);
    if (word.is(maybe_subordinator)) return opens_clause(i) ? Tag::subordinator : Tag::preposition;
    if (word.is(subordinator)) return subordinator_tag(i);
    if (word.lower == "to") return is_infinitive(i) ? Tag::infinitive_to : Tag::preposition;
    if (word.is(negation)) return Tag::negation;
    if (word.is(be) || word.is(have)) return word.is(verb_gerund) ? Tag::gerund : Tag::bare;
    if (is_possessive(word)) return Tag::determiner;
    if (word.is(preposition)) return Tag::preposition;
    if (word.is(pronoun) && !word.is(determiner)) return Tag::pronoun;
    if (word.is(object_pronoun) && !word.is(determiner)) return Tag::pronoun;
    if (word.is(determiner)) return determiner_tag(i);
    if (has_verb_form(word)) return verb_tag(i);
    return open_class_tag(word);
  }

  [[nodiscard]] static Tag open_class_tag(const Word& word) {
    if (word.is(adjective)) return Tag::adjective;
    if (word.is(adverb) && !word.is(not_adverb)) return Tag::adverb;
    return Tag::noun;
  }

  // "can" and "will" are seldom nouns; "do" after "to" is no finite verb.
  [[nodiscard]] Tag auxiliary_tag(std::size_t i) const {
    const Word* before = previous(i);
    const bool month = words_[i].lower == "may" && words_[i].capital && before != nullptr &&
                       before->tag == Tag::preposition;
    if (month) return Tag::noun;
    const bool bare_form = words_[i].lower == "have" || words_[i].lower == "do";
    if (bare_form && before != nullptr && before->is(do_verb)) return Tag::bare;
    const bool nonfinite = before != nullptr &&
                           (before->tag == Tag::infinitive_to || before->is(modal)) &&
                           !words_[i].is(modal);
    return nonfinite ? Tag::bare : Tag::finite;
  }

  // "that group" is no relative clause; neither is the "that" of "such that".
  [[nodiscard]] Tag relative_tag(std::size_t i) const {
    if (words_[i].lower != "that") return Tag::relative;
    const Word* before = previous(i);
    const bool stands_for_noun =
        (before == nullptr && i == 0) || (before != nullptr && before->tag == Tag::preposition);
    return stands_for_noun ? Tag::determiner : Tag::relative;
  }

  // "though rare," and "while sleeping" have no verb of their own; "at once" is an adverb.
  [[nodiscard]] Tag subordinator_tag(std::size_t i) const {
    if (i > 0 && words_[i].lower == "once" && words_[i - 1].is(preposition)) return Tag::adverb;
    const Word* after = next_word(words_, i);
    if (after == nullptr) return Tag::preposition;
    const bool gerund_follows = after->is(verb_gerund) && words_[i].lower != "how";
    if (gerund_follows && !after->is(verb_base)) return Tag::preposition;
    return any_verb_follows(words_, i + 1) ? Tag::subordinator : Tag::preposition;
  }

  // "as the skin heals", "after they eat": a finite verb follows before the next mark.
  [[nodiscard]] bool opens_clause(std::size_t i) const {
    const bool as_a_result =
        i + 2 < words_.size() && words_[i].lower == "as" && words_[i + 1].lower == "a" &&
        (words_[i + 2].lower == "result" || words_[i + 2].lower == "consequence");
    if (as_a_result) return false;
    if (i > 0 && (words_[i - 1].lower == "such" || words_[i - 1].lower == "known" ||
                  words_[i - 1].lower == "well"))
      return false;
    if (last_verb_ == none && i > 0) return false;
    return verbish_follows(words_, i + 1);
  }

  [[nodiscard]] bool is_infinitive(std::size_t i) const {
    std::size_t j = i + 1;
    while (j < words_.size() && j < i + 3 && words_[j].is(adverb) && !words_[j].is(verb_base)) ++j;
    if (j >= words_.size()) return false;
    const Word& word = words_[j];
    return word.is(verb_base) || word.lower == "be" || word.lower == "have" || word.lower == "do";
  }

  [[nodiscard]] Tag determiner_tag(std::size_t i) const {
    const Word* after = next_word(words_, i);
    const bool alone = after == nullptr || after->is(finite_auxiliary) || after->is(preposition) ||
                       after->is(relative) || (after->is(adverb) && words_[i].is(pronoun));
    return alone && words_[i].is(pronoun) ? Tag::pronoun : Tag::determiner;
  }

  // ---- verbs ----

  // What cannot stand just before a finite verb.
  [[nodiscard]] bool forbids_verb(const Word* before) const {
    if (before == nullptr) return false;
    if (before->tag == Tag::determiner) return !before->is(pronoun) || before->is(article);
    // "what they expect makes them …": the verb before it belongs to a subordinate clause.
    if (before->tag == Tag::finite || before->tag == Tag::bare)
      return main_seen_ || last_verb_ == none;
    return before->tag == Tag::adjective || before->tag == Tag::preposition ||
           before->tag == Tag::infinitive_to;
  }

  [[nodiscard]] Tag verb_tag(std::size_t i) const {
    const Word& word = words_[i];
    if (word.is(verb_gerund)) return Tag::gerund;
    if (word.is(verb_base) && follows_auxiliary(i)) return Tag::bare;
    if (word.is(verb_base) && (!word.is(verb_past) || i == 0)) return base_tag(i);
    if (word.is(verb_third)) return third_tag(i);
    if (word.is(verb_past) || word.is(verb_participle)) return past_tag(i);
    return base_tag(i);
  }

  [[nodiscard]] bool follows_auxiliary(std::size_t i) const {
    const Word* before = previous(i);
    if (before == nullptr) return false;
    return before->tag == Tag::infinitive_to || before->is(modal) || before->is(do_verb) ||
           before->lower == "help" || before->lower == "helps" || before->lower == "helped";
  }

  [[nodiscard]] bool noun_use_is_likelier(std::size_t i) const {
    const Word& word = words_[i];
    if (!is_noun_homograph(word)) return false;
    if (takes_object(words_, i)) return false;
    const Word* before = previous(i);
    if (before != nullptr && before->tag == Tag::pronoun) return false;
    const Word* after = next_word(words_, i);
    if (before != nullptr && before->tag == Tag::relative)
      return opens_content_clause(before) && after != nullptr && after->is(preposition);
    if (after == nullptr || after->lower == "of" || after->lower == "such" ||
        after->is(coordinator))
      return true;
    if (after->is(subordinator)) return before == nullptr || !is_plural(*before);
    if (after->is(finite_auxiliary) || part_has_verb_) return true;
    return word.is(mostly_noun) || strong_verb_follows(words_, i + 1);
  }

  // The "that" of "found that demand for it rose", not that of "strategies that rest on it".
  [[nodiscard]] bool opens_content_clause(const Word* that) const {
    return that != words_.data() && (that - 1)->is(report);
  }

  [[nodiscard]] Tag third_tag(std::size_t i) const {
    const Word* before = previous(i);
    if (forbids_verb(before)) return Tag::noun;
    if (i == 0 && !labelled_) return Tag::noun;
    if (before != nullptr && before->tag == Tag::subordinator) return Tag::noun;
    // "In all cases the …"
    const bool governed = before != nullptr && before->is(determiner) && before != words_.data() &&
                          (before - 1)->tag == Tag::preposition;
    if (governed && is_noun_homograph(words_[i])) return Tag::noun;
    if (before != nullptr && before->tag == Tag::gerund && is_noun_homograph(words_[i]) &&
        (main_seen_ || strong_verb_follows(words_, i + 1)))
      return Tag::noun;
    const bool needed = subordinate_waits_ && before != nullptr && before->tag == Tag::noun &&
                        !is_plural(*before) && !strong_verb_follows(words_, i + 1);
    return !needed && noun_use_is_likelier(i) ? Tag::noun : Tag::finite;
  }

  [[nodiscard]] Tag past_tag(std::size_t i) const {
    const Word& word = words_[i];
    const Word* before = previous(i);
    if (before != nullptr && (before->is(be) || before->is(have))) return Tag::participle;
    if (forbids_verb(before)) return Tag::participle;
    if (!word.is(verb_past)) return Tag::participle;
    if (!word.is(verb_participle)) return Tag::finite;
    if (before == nullptr) {
      // "The trial, which recruited men, found …".
      const Word* after = next_word(words_, i);
      const bool main = i > 0 && !main_seen_ && after != nullptr && !after->is(preposition);
      return main && last_verb_ != none ? Tag::finite : Tag::participle;
    }
    if (before->tag == Tag::finite || before->tag == Tag::bare) return Tag::participle;
    if (before->tag == Tag::coordinator) return follows_past() ? Tag::finite : Tag::participle;
    if (before->tag == Tag::relative) return Tag::finite;
    if (lists_examples_ || in_fronted_phrase(i)) return Tag::participle;
    if (before->tag == Tag::pronoun && before->is(pronoun) && !before->is(determiner))
      return Tag::finite;
    if (follows_governed_form(before)) return Tag::participle;
    if (before->tag == Tag::participle || before->tag == Tag::gerund)
      return part_has_verb_ || main_seen_ ? Tag::participle : Tag::finite;
    if (part_has_verb_ || verbish_follows(words_, i + 1)) return Tag::participle;
    return another_past_follows(words_, i) ? Tag::participle : Tag::finite;
  }

  // "In a trial published in a journal, patients …": the clause is still to come.
  [[nodiscard]] bool in_fronted_phrase(std::size_t i) const {
    const Word* after = next_word(words_, i);
    if (after == nullptr || !after->is(preposition)) return false;
    if (words_[part_begin_].tag != Tag::preposition) return false;
    const std::size_t end = std::min(words_.size(), i + look_ahead);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (words_[j].before == ',') return !words_[j].is(coordinator) && !words_[j].is(verb_gerund);
      if (words_[j].is(finite_auxiliary)) return false;
    }
    return false;
  }

  // "By staying hydrated", "with untreated advanced disease".
  [[nodiscard]] bool follows_governed_form(const Word* before) const {
    const bool verbal = before->tag == Tag::gerund || before->tag == Tag::participle;
    return verbal && before != words_.data() && before->before == 0 &&
           (before - 1)->tag == Tag::preposition;
  }

  [[nodiscard]] bool follows_past() const {
    return last_verb_ != none && (words_[last_verb_].is(verb_past));
  }

  [[nodiscard]] Tag base_tag(std::size_t i) const {
    const Word& word = words_[i];
    const Word* before = previous(i);
    if (before == nullptr) return i == 0 ? opening_base_tag() : base_after_mark(i);
    if (forbids_verb(before)) return open_or_noun(word);
    if (before->tag == Tag::coordinator) return after_coordinator(i);
    if (before->tag == Tag::relative || before->tag == Tag::subordinator) {
      const bool adjective = word.is(also_adjective) && !takes_object(words_, i);
      return adjective || noun_use_is_likelier(i) ? open_or_noun(word) : Tag::finite;
    }
    if (causes_bare_verb() || follows_causing_gerund(i))
      return word.is(also_adjective) ? Tag::adjective : Tag::bare;
    const bool plural_subject = is_plural(*before) || before->is(plural);
    if (plural_subject) return noun_use_is_likelier(i) ? open_or_noun(word) : Tag::finite;
    if (takes_object(words_, i) && !part_has_verb_ && !word.is(mostly_noun)) return Tag::finite;
    if (!part_has_verb_ && !main_seen_ && heads_plural_subject(i, word)) return Tag::finite;
    // A singular noun before it: one of several joined by "and", or no verb at all.
    const bool joined = joined_subject(i) && !is_noun_homograph(word) && !word.is(also_adjective);
    return joined && !part_has_verb_before(i) ? Tag::finite : open_or_noun(word);
  }

  // "Wash the skin" is an order, "Sleep quality improved" is none.
  [[nodiscard]] Tag opening_base_tag() const {
    const Word& word = words_[0];
    const bool ambiguous = is_noun_homograph(word) || word.is(also_adjective);
    if (!ambiguous || takes_object(words_, 0)) return Tag::finite;
    if (words_.size() > 1 && words_[1].lower == "of") return Tag::noun;
    if (word.lower == "help" && words_.size() > 1 && words_[1].is(verb_base)) return Tag::finite;
    return verbish_follows(words_, 1) ? open_or_noun(word) : Tag::finite;
  }

  // "Trials, among them a large one, point to …".
  [[nodiscard]] Tag base_after_mark(std::size_t i) const {
    const Word& word = words_[i];
    if (infinitive_open_ && main_seen_) return Tag::bare;
    if (takes_object(words_, i)) return Tag::finite;
    if (word.is(also_adjective)) return Tag::adjective;
    if (!is_noun_homograph(word)) return Tag::finite;
    const Word* after = next_word(words_, i);
    const bool verb = !main_seen_ && !word.is(mostly_noun) && after != nullptr &&
                      (after->lower == "to" || after_examples_);
    return verb ? Tag::finite : Tag::noun;
  }

  [[nodiscard]] static Tag open_or_noun(const Word& word) {
    return word.is(adjective) || word.is(also_adjective) ? Tag::adjective : Tag::noun;
  }

  // "Mutations in RIM1 raise levels": a verb form only, or a plural noun further back.
  [[nodiscard]] bool heads_plural_subject(std::size_t i, const Word& word) const {
    if (word.is(also_adjective) || word.is(mostly_noun)) return false;
    if (!is_noun_homograph(word)) return true;
    const Word* after = next_word(words_, i);
    if (after == nullptr || after->is(preposition) || after->is(coordinator) ||
        after->is(finite_auxiliary) || strong_verb_follows(words_, i + 1))
      return false;
    const std::size_t begin = i > look_ahead ? i - look_ahead : 0;
    for (std::size_t j = i; j-- > begin;) {
      if (words_[j].before != 0 || words_[j].is(coordinator)) return false;
      if (words_[j].tag == Tag::preposition && j > 0 && is_plural(words_[j - 1])) return true;
    }
    return false;
  }

  // "and keep skin hydrated": a verb unless it reads like one more noun.
  [[nodiscard]] Tag after_coordinator(std::size_t i) const {
    const Word& word = words_[i];
    if (!is_noun_homograph(word) && !word.is(also_adjective)) return Tag::finite;
    if (takes_object(words_, i)) return Tag::finite;
    const Word* after = next_word(words_, i);
    if (word.is(mostly_noun) || after == nullptr || after->is(preposition) ||
        after->is(coordinator) || after->is(finite_auxiliary) || word.is(also_adjective))
      return open_or_noun(word);
    return strong_verb_follows(words_, i + 1) ? open_or_noun(word) : Tag::finite;
  }

  // "makes the heart work harder", "lets the skin heal".
  [[nodiscard]] bool causes_bare_verb() const {
    if (last_verb_ == none || !part_has_verb_) return false;
    const std::string& verb = words_[last_verb_].lower;
    return verb.starts_with("help") || verb.starts_with("let") || verb.starts_with("make") ||
           verb == "made" || words_[last_verb_].is(modal);
  }

  // "helping the body hold on", "letting the skin heal".
  [[nodiscard]] bool follows_causing_gerund(std::size_t i) const {
    constexpr std::size_t longest_object = 5;
    for (std::size_t j = i; j-- > 0 && j + longest_object >= i;) {
      if (words_[j + 1].before != 0 || words_[j].is_verb()) return false;
      const std::string& word = words_[j].lower;
      if (word == "helping" || word == "letting" || word == "making") return true;
    }
    return false;
  }

  [[nodiscard]] bool joined_subject(std::size_t i) const {
    const std::size_t begin = i > look_ahead ? i - look_ahead : 0;
    for (std::size_t j = i; j-- > begin;) {
      if (words_[j].tag == Tag::finite) return false;
      if (words_[j].lower == "and" && j + 6 >= i) return true;
      if (words_[j].tag == Tag::relative || words_[j].tag == Tag::subordinator) return false;
    }
    return false;
  }

  [[nodiscard]] bool part_has_verb_before(std::size_t i) const {
    return part_has_verb_ && last_verb_ != none && last_verb_ < i;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::span<Word> words_;
  bool labelled_;
  std::size_t last_verb_ = none;
  std::size_t part_begin_ = 0;
  bool part_has_verb_ = false;         // since the last mark, conjunction or relative pronoun
  bool infinitive_open_ = false;       // "to support …" since the last finite verb
  bool main_seen_ = false;             // a finite verb outside every subordinate clause
  bool subordinate_inserted_ = false;  // it stands between marks: "the trial, which …, found"
  bool subordinate_waits_ = false;     // a subordinate clause has no verb yet
  bool after_examples_ = false;
  bool lists_examples_ = false;  // "…, such as those published in …"
};

}  // namespace

void tag_words(std::span<Word> words, bool labelled) {
  Tagger{words, labelled}.run();
}

bool is_base_verb(const Word& word) {
  return word.is(verb_base) && !word.is(finite_auxiliary);
}

}  // namespace citewright::extract
