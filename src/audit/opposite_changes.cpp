// SPDX-License-Identifier: Apache-2.0
#include "opposite_changes.hpp"

#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace citewright::audit {
namespace {

using text::Token;

// What a word says of an outcome: up or down in amount, or for better or worse.
enum class Axis : std::uint8_t { amount, value };

struct Sense {
  std::string_view stem;
  Axis axis;
  int sign;  // +1 up or better, −1 down or worse
};

constexpr auto senses = std::to_array<Sense>({
    {"increas", Axis::amount, 1},    {"rais", Axis::amount, 1},      {"rise", Axis::amount, 1},
    {"rose", Axis::amount, 1},       {"elev", Axis::amount, 1},      {"higher", Axis::amount, 1},
    {"greater", Axis::amount, 1},    {"boost", Axis::amount, 1},     {"enhanc", Axis::amount, 1},
    {"stimul", Axis::amount, 1},     {"promot", Axis::amount, 1},    {"acceler", Axis::amount, 1},
    {"augment", Axis::amount, 1},    {"upregul", Axis::amount, 1},   {"induc", Axis::amount, 1},
    {"prolong", Axis::amount, 1},    {"longer", Axis::amount, 1},    {"facilit", Axis::amount, 1},
    {"stronger", Axis::amount, 1},   {"decreas", Axis::amount, -1},  {"reduc", Axis::amount, -1},
    {"reduct", Axis::amount, -1},    {"lower", Axis::amount, -1},    {"less", Axis::amount, -1},
    {"fewer", Axis::amount, -1},     {"diminish", Axis::amount, -1}, {"inhibit", Axis::amount, -1},
    {"suppress", Axis::amount, -1},  {"attenu", Axis::amount, -1},   {"declin", Axis::amount, -1},
    {"slow", Axis::amount, -1},      {"impair", Axis::amount, -1},   {"fell", Axis::amount, -1},
    {"shorten", Axis::amount, -1},   {"shorter", Axis::amount, -1},  {"abolish", Axis::amount, -1},
    {"downregul", Axis::amount, -1}, {"prevent", Axis::amount, -1},  {"block", Axis::amount, -1},
    {"improv", Axis::value, 1},      {"better", Axis::value, 1},     {"worsen", Axis::value, -1},
    {"wors", Axis::value, -1},       {"poorer", Axis::value, -1},    {"deterior", Axis::value, -1},
});

constexpr auto negations =
    std::to_array<std::string_view>({"no", "not", "neither", "nor", "never", "cannot", "fail",
                                     "unabl", "didn", "doesn", "without"});

// The agent is taken away: the sign of what follows says the opposite of the agent's own effect.
constexpr auto losses = std::to_array<std::string_view>(
    {"defici",   "knockout",  "knock",   "knockdown", "lack",    "loss",   "lose",
     "null",     "delet",     "absenc",  "absent",    "silenc",  "deplet", "antagonist",
     "antagon",  "inhibitor", "inhibit", "blockad",   "block",   "ablat",  "withdraw",
     "withdraw", "mutant",    "mutat",   "without",   "placebo", "abrog",  "resist",
     "restrict", "shrna",     "sirna",   "suppress",  "disrupt", "impair"});

struct Stated {
  Axis axis = Axis::amount;
  int sign = 0;
  bool negated = false;
  std::set<std::string> outcome;  // stems
  TextRange range;
};

struct Reading {
  std::vector<Stated> changes;
  std::set<std::string> content;  // stems without direction words
  std::set<std::string> losses;
};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Sense* sense_of(std::string_view stem) {
  const auto* const found = std::find_if(senses.begin(), senses.end(),
                                         [stem](const Sense& row) { return row.stem == stem; });
  return found == senses.end() ? nullptr : found;
}

// A sentence's tokens with their stems.
struct Words {
  std::string_view sentence;
  std::vector<Token> tokens;
  std::vector<std::string> stems;

  explicit Words(std::string_view text) : sentence{text}, tokens{text::tokenize(text)} {
    for (const Token& token : tokens) stems.push_back(text::stem(token.folded));
  }

  [[nodiscard]] bool breaks_after(std::size_t at) const {
    if (at + 1 >= tokens.size()) return true;
    const std::size_t end = tokens[at].range.end;
    return sentence.substr(end, tokens[at + 1].range.begin - end).find_first_of(",;:()") !=
           std::string_view::npos;
  }
};

bool is_negated(const Words& words, std::size_t at) {
  constexpr std::size_t window = 4;
  for (std::size_t i = at > window ? at - window : 0; i < at; ++i) {
    if (is_one_of(negations, words.stems[i])) return true;
  }
  return false;
}

// "fell", "was reduced in", "higher than": nothing is said to be changed after the word, so what is
// said of stands before it.
bool looks_back(const Words& words, std::size_t at) {
  constexpr auto after = std::to_array<std::string_view>(
      {"by", "with", "from", "to", "after", "than", "during", "among", "when", "following",
       "compared", "and", "at", "over"});
  constexpr auto forms =
      std::to_array<std::string_view>({"is", "are", "was", "were", "be", "been"});
  if (words.breaks_after(at)) return true;
  if (is_one_of(after, words.tokens[at + 1].folded)) return true;
  const bool passive = (at > 0 && is_one_of(forms, words.tokens[at - 1].folded)) ||
                       (at > 1 && is_one_of(forms, words.tokens[at - 2].folded) &&
                        words.tokens[at - 1].folded.ends_with("ly"));
  const std::string& next = words.tokens[at + 1].folded;
  return passive && (next == "in" || next == "on");
}

bool carries_content(const Words& words, std::size_t at) {
  constexpr std::size_t shortest = 2;
  return words.tokens[at].folded.size() >= shortest &&
         !text::is_stop_word(words.tokens[at].folded) && !is_one_of(negations, words.stems[at]) &&
         !words.tokens[at].folded.ends_with("ly");
}

std::set<std::string> outcome_after(const Words& words, std::size_t at, TextRange& range) {
  constexpr std::size_t window = 7;
  constexpr std::size_t most = 3;
  std::set<std::string> outcome;
  for (std::size_t i = at + 1; i < words.tokens.size() && i <= at + window; ++i) {
    if (words.breaks_after(i - 1) || sense_of(words.stems[i]) != nullptr) break;
    if (!carries_content(words, i)) continue;
    outcome.insert(words.stems[i]);
    range.end = words.tokens[i].range.end;
    if (outcome.size() == most) break;
  }
  return outcome;
}

std::set<std::string> outcome_before(const Words& words, std::size_t at, TextRange& range) {
  constexpr std::size_t window = 7;
  constexpr std::size_t most = 3;
  std::set<std::string> outcome;
  for (std::size_t i = at; i-- > 0 && i + window >= at;) {
    if (words.breaks_after(i) || sense_of(words.stems[i]) != nullptr) break;
    if (!carries_content(words, i)) continue;
    outcome.insert(words.stems[i]);
    range.begin = words.tokens[i].range.begin;
    if (outcome.size() == most) break;
  }
  return outcome;
}

Reading read(std::string_view sentence) {
  Reading reading;
  const Words words{sentence};
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    if (is_one_of(losses, words.stems[at])) reading.losses.insert(words.stems[at]);
    const Sense* sense = sense_of(words.stems[at]);
    if (sense == nullptr) {
      if (carries_content(words, at)) reading.content.insert(words.stems[at]);
      continue;
    }
    Stated stated{sense->axis, sense->sign, is_negated(words, at), {}, words.tokens[at].range};
    stated.outcome = looks_back(words, at) ? outcome_before(words, at, stated.range)
                                           : outcome_after(words, at, stated.range);
    if (!stated.outcome.empty()) reading.changes.push_back(std::move(stated));
  }
  return reading;
}

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&b](const std::string& one) { return b.contains(one); }));
}

// Half or more of the smaller side's outcome words are the other's too.
bool same_outcome(const Stated& a, const Stated& b) {
  const std::size_t fewer = std::min(a.outcome.size(), b.outcome.size());
  return a.axis == b.axis && 2 * shared(a.outcome, b.outcome) >= fewer;
}

// The share of the claim's content words that the sentence has; 0 where too few to be about it.
double likeness(const Reading& claim, const Reading& sentence) {
  constexpr double least_share = 0.4;
  constexpr std::size_t least_words = 2;
  const std::size_t words = shared(claim.content, sentence.content);
  const double share = static_cast<double>(words) / static_cast<double>(claim.content.size());
  return words >= least_words && share >= least_share ? share : 0;
}

}  // namespace

std::optional<OppositeChange> find_opposite_change(std::string_view claim,
                                                   std::span<const Passage> passages) {
  const Reading claimed = read(claim);
  std::vector<Reading> sentences;
  for (const Passage& passage : passages) sentences.push_back(read(passage.text));
  for (const Stated& change : claimed.changes) {
    if (change.negated) continue;
    double agreeing = 0;
    double opposing = 0;
    std::optional<OppositeChange> opposite;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      const double like = likeness(claimed, sentences[i]);
      if (like <= 0) continue;
      for (const Stated& stated : sentences[i].changes) {
        if (!same_outcome(change, stated)) continue;
        const bool unclear = stated.negated || sentences[i].losses != claimed.losses;
        if (unclear || stated.sign == change.sign) {
          agreeing = std::max(agreeing, like);
        } else if (like > opposing) {
          opposing = like;
          opposite = OppositeChange{std::string{change.range.of(claim)},
                                    std::string{stated.range.of(passages[i].text)}, i};
        }
      }
    }
    if (opposite && opposing > agreeing) return opposite;
  }
  return std::nullopt;
}

}  // namespace citewright::audit
