// SPDX-License-Identifier: Apache-2.0
#include "claim_clauses.hpp"

#include <algorithm>
#include <string_view>

namespace citewright::extract {
namespace {

using enum WordClass;

// A subject longer than this is a sentence that was read wrongly.
constexpr std::size_t longest_subject = 25;

// What has been read of a clause so far: its main verb, and whether a subordinate clause is open.
class ClauseState {
 public:
  void read(Words words, std::size_t i) {
    const Word& word = words[i];
    if (word.before != 0) pass_mark();
    if (word.tag == Tag::relative || word.tag == Tag::subordinator) {
      open(/*restrictive=*/word.before == 0 && word.tag == Tag::relative);
    } else if (word.is_verb()) {
      read_verb(words, i);
    }
  }

  [[nodiscard]] std::optional<std::size_t> verb() const { return verb_; }
  [[nodiscard]] bool in_subordinate() const { return open_; }
  [[nodiscard]] bool waits_for_verb() const { return open_ && !has_verb_; }

 private:
  void open(bool restrictive) {
    open_ = true;
    has_verb_ = false;
    restrictive_ = restrictive && !inserted_;
  }

  // A comma ends a fronted clause or an inserted one, not "who eat well, sleep enough and …".
  void pass_mark() {
    inserted_ = !verb_;
    if (open_ && has_verb_ && !verb_ && !restrictive_) open_ = false;
  }

  void read_verb(Words words, std::size_t i) {
    if (open_ && !has_verb_) {
      has_verb_ = true;
      return;
    }
    if (verb_) return;
    const bool joined_to_subordinate =
        open_ && restrictive_ &&
        (words[i].before != 0 || (i > 0 && words[i - 1].tag == Tag::coordinator));
    if (joined_to_subordinate) return;
    verb_ = i;
    open_ = false;
  }

  std::optional<std::size_t> verb_;
  bool open_ = false;
  bool has_verb_ = false;
  bool restrictive_ = false;
  bool inserted_ = false;  // a mark stands between the clause's start and here
};

bool is_joint(const Word& word) {
  return word.lower == "and" || word.lower == "but" || word.lower == "yet" || word.lower == "nor";
}

bool is_contrast(const Word& word) {
  return word.lower == "while" || word.lower == "whereas" || word.lower == "although" ||
         word.lower == "though";
}

bool is_filler(const Word& word) {
  return word.tag == Tag::adverb || word.tag == Tag::negation;
}

// Past adverbs and negations: "almost always results".
std::size_t skip_fillers(Words words, std::size_t at) {
  while (at < words.size() && words[at].before == 0 && is_filler(words[at])) ++at;
  return at;
}

// A word that no clause has between its first word and its verb.
bool ends_search(const Word& word) {
  if (word.before == ';' || word.before == ':' || word.tag == Tag::subordinator) return true;
  return word.before != 0 && (is_joint(word) || is_contrast(word) || word.tag == Tag::relative);
}

bool is_singular(const Word& verb) {
  return verb.is(verb_third) || verb.lower == "is" || verb.lower == "was" || verb.lower == "has";
}

// The verb of the clause that starts at `from`, its subject before it.
std::optional<std::size_t> clause_verb(Words words, std::size_t from) {
  const std::size_t end = std::min(words.size(), from + longest_subject);
  ClauseState state;
  std::optional<std::size_t> last_joint;
  for (std::size_t i = from; i < end; ++i) {
    if (i > from && ends_search(words[i])) return std::nullopt;
    if (is_joint(words[i])) last_joint = i;
    state.read(words, i);
    if (!state.verb()) continue;
    // "A and B and C does": a singular verb has the nearest noun alone for its subject.
    if (last_joint && is_singular(words[i]) && *last_joint + 1 < i) return std::nullopt;
    return i > from ? state.verb() : std::nullopt;
  }
  return std::nullopt;
}

bool is_base_form(const Word& verb) {
  return verb.is(verb_base) && !verb.is(finite_auxiliary) && !verb.is(verb_past);
}

// Whether a second predicate's verb agrees with the first one's: "helps … and eases", "can help …
// and make", "fell … and slept".
bool agree(const Word& first, const Word& second) {
  if (second.is(finite_auxiliary)) return true;
  if (first.is(modal)) return second.is(verb_base) || second.is(verb_third);
  if (is_base_form(second))
    return first.is(verb_base) || first.is(plural_auxiliary) || first.is(verb_past);
  if (second.is(verb_third))
    return first.is(verb_third) || first.is(finite_auxiliary) || first.is(verb_past);
  const bool first_past =
      first.is(verb_past) || first.lower == "was" || first.lower == "were" || first.lower == "did";
  return second.is(verb_past) && first_past && !(first.is(be) && second.is(verb_participle));
}

// Splits one sentence; see the header.
class Cutter {
 public:
  explicit Cutter(Words words) : words_{words} {}

  std::vector<Clause> cut() {
    start(0, false);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i > current_.begin && try_cut(i)) {
        i = current_.begin;
        if (i >= words_.size()) break;
      }
      state_.read(words_, i);
    }
    finish(words_.size(), 0);
    return std::move(clauses_);
  }

 private:
  void start(std::size_t begin, bool shares_subject) {
    current_ = {begin, begin, std::nullopt, shares_subject, 0};
    state_ = {};
  }

  void finish(std::size_t end, char mark) {
    current_.end = end;
    current_.verb = state_.verb();
    current_.mark_after = mark;
    if (end > current_.begin) clauses_.push_back(current_);
  }

  bool cut_before(std::size_t i, std::size_t next, bool shares_subject) {
    finish(i, words_[i].before);
    start(next, shares_subject);
    return true;
  }

  bool try_cut(std::size_t i) {
    const char mark = words_[i].before;
    if (mark == ';' || mark == ':') return try_mark(i);
    if (is_joint(words_[i])) return try_joint(i);
    if (is_contrast(words_[i]) && (mark != 0 || words_[i].lower == "whereas"))
      return try_contrast(i);
    if (mark == ',' || mark == '-') return try_comma(i);
    return false;
  }

  bool try_mark(std::size_t i) {
    const std::size_t next = i + (is_joint(words_[i]) ? 1 : 0);
    const bool clause_follows = clause_verb(words_, next).has_value();
    if (words_[i].before == ';' && state_.verb() && next < words_.size())
      return clause_follows && cut_before(i, next, false);
    if (!state_.verb() && words_[i].before == ':') return cut_before(i, next, false);
    const bool order = words_[next].is(instruct) || words_[next].is(instruct_or_state);
    const bool imperative = order && is_base_verb(words_[next]);
    return (clause_follows || imperative) && cut_before(i, next, false);
  }

  // "and", "but": a predicate of the same subject, or a clause with its own.
  bool try_joint(std::size_t i) {
    const bool set_off = words_[i].before != 0;
    if (!state_.verb() || state_.waits_for_verb()) return false;
    if (state_.in_subordinate() && !set_off) return false;
    const std::size_t next = i + 1;
    if (next >= words_.size()) return false;
    // "soothes and moistens skin": two verbs, one object.
    const bool one_object = *state_.verb() + 1 == i && !set_off;
    if (words_[next].before == 0 && predicate_follows(next))
      return !one_object && cut_before(i, next, true);
    const std::size_t subject = words_[next].lower == "that" ? next + 1 : next;
    const auto verb = clause_verb(words_, subject);
    if (!verb || !is_own_clause(subject, *verb)) return false;
    return cut_before(i, subject, false);
  }

  [[nodiscard]] bool predicate_follows(std::size_t next) const {
    const std::size_t at = skip_fillers(words_, next);
    if (at >= words_.size() || words_[at].before != 0) return false;
    const Word& verb = words_[at];
    const Word& first = words_[*state_.verb()];
    // "are cramps, nausea and taste disturbance": a list of nouns goes on.
    const bool listed_noun = first.is(be) && is_base_form(verb) && !verb.is(plain_verb);
    return verb.is_verb() && !listed_noun && agree(first, verb);
  }

  // No subject begins with a participle or an infinitive, and no clause with a conjunction.
  [[nodiscard]] bool is_own_clause(std::size_t subject, std::size_t verb) const {
    if (subject >= verb) return false;
    const Tag first = words_[subject].tag;
    if (first == Tag::infinitive_to || first == Tag::bare || first == Tag::relative) return false;
    const std::size_t at = skip_fillers(words_, subject);
    if (at >= verb || words_[at].tag == Tag::finite) return false;
    return words_[at].tag != Tag::participle || !words_[*state_.verb()].is(be);
  }

  bool try_contrast(std::size_t i) {
    if (!state_.verb() || i + 1 >= words_.size()) return false;
    const auto verb = clause_verb(words_, i + 1);
    return verb && cut_before(i, i + 1, false);
  }

  // "reduces pain, improves sleep and …"; "While salt raises it, potassium lowers it".
  bool try_comma(std::size_t i) {
    const bool contrast_first = is_contrast(words_[current_.begin]);
    if (contrast_first && !state_.verb() && fronted_clause_ends(i)) {
      current_.verb = std::nullopt;
      return cut_fronted(i);
    }
    if (!state_.verb() || state_.in_subordinate()) return false;
    const std::size_t at = skip_fillers(words_, i);
    if (at >= words_.size() || (at > i && words_[at].before != 0)) return false;
    const Word& verb = words_[at];
    const bool listed =
        verb.is_verb() && verb.is(verb_third) && agree(words_[*state_.verb()], verb);
    return listed && cut_before(i, i, true);
  }

  [[nodiscard]] bool fronted_clause_ends(std::size_t i) const {
    return clause_verb(words_, current_.begin + 1).value_or(i) < i &&
           clause_verb(words_, i).has_value();
  }

  bool cut_fronted(std::size_t i) {
    Clause fronted{current_.begin + 1, i, clause_verb(words_, current_.begin + 1), false, ','};
    clauses_.push_back(fronted);
    start(i, false);
    return true;
  }

  Words words_;
  Clause current_;
  ClauseState state_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> cut_clauses(Words words) {
  if (words.empty()) return {};
  return Cutter{words}.cut();
}

std::optional<std::size_t> main_verb(Words words, std::size_t begin, std::size_t end) {
  ClauseState state;
  const Words clause = words.subspan(0, end);
  for (std::size_t i = begin; i < end; ++i) state.read(clause, i);
  return state.verb();
}

}  // namespace citewright::extract
