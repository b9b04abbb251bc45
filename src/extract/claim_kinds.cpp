// SPDX-License-Identifier: Apache-2.0
#include "claim_kinds.hpp"

#include "claim_words.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

using enum WordClass;

std::vector<Word> words_of(std::string_view text) {
  return read_words(text, {0, text.size()}, {});
}

std::size_t count_of(Words words, WordClass word_class) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [&](const Word& word) { return word.is(word_class); }));
}

bool has(Words words, WordClass word_class) {
  return count_of(words, word_class) > 0;
}

Certainty certainty_of(Words claim, Words frame) {
  if (has(claim, hedge) || has(frame, hedge)) return Certainty::hedged;
  return has(claim, strong) || has(frame, strong) ? Certainty::strong : Certainty::plain;
}

bool is_negated(Words words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.is(negation) || word.lower.ends_with("n't") || word.lower == "neither" ||
           word.lower == "nothing" || word.lower == "cannot" || word.lower == "without";
  });
}

// The first word that says more or less decides: "reduces the rise".
Direction direction_of(Words words) {
  const auto found = std::find_if(words.begin(), words.end(), [](const Word& word) {
    return word.is(increase) || word.is(decrease);
  });
  const bool effect_named = std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.lower == "effect" || word.lower == "difference" || word.lower == "benefit";
  });
  if (is_negated(words) && (found != words.end() || effect_named)) return Direction::no_change;
  if (found == words.end()) return Direction::none;
  return found->is(increase) ? Direction::increase : Direction::decrease;
}

bool is_time_unit(const Quantity& quantity) {
  constexpr auto units = std::to_array<std::string_view>(
      {"second", "minute", "hour", "day", "night", "week", "month", "year", "decade"});
  return std::find(units.begin(), units.end(), quantity.unit) != units.end();
}

// A heading over harms; one that names a harm to be avoided ("Ways to limit scarring") is none.
bool is_about_harm(Words heading) {
  constexpr auto words = std::to_array<std::string_view>(
      {"adverse", "caution", "cautions", "complications", "contraindications", "danger", "dangers",
       "harm", "harms", "interactions", "precautions", "risks", "safe", "safety", "side",
       "warnings"});
  return std::any_of(heading.begin(), heading.end(), [&](const Word& word) {
    return std::find(words.begin(), words.end(), word.lower) != words.end();
  });
}

// "than" before a figure compares with nothing: "more than half of them".
bool names_reference(Words words, std::size_t i) {
  constexpr auto references = std::to_array<std::string_view>(
      {"comparable", "compared", "equally", "equivalent", "inferior", "similar", "similarly",
       "superior", "versus", "outperform", "outperformed", "outperforms", "twice", "leading"});
  const std::string& word = words[i].lower;
  if (std::find(references.begin(), references.end(), word) != references.end()) return true;
  const bool as_well_as = word == "well" && i > 0 && i + 1 < words.size() &&
                          words[i - 1].lower == "as" && words[i + 1].lower == "as";
  if (as_well_as) return true;
  std::size_t next = i + 1;
  if (next < words.size() && (words[next].lower == "a" || words[next].lower == "one")) ++next;
  const bool before_figure =
      next < words.size() && (words[next].tag == Tag::number || words[next].is(share));
  return word == "than" && !before_figure;
}

// Something set against something else, or said to be more or less of a kind.
bool compares(Words claim) {
  bool copula = false;
  for (std::size_t i = 0; i < claim.size(); ++i) {
    if (names_reference(claim, i)) return true;
    copula = copula || (claim[i].is(be) && claim[i].is(finite_auxiliary));
    if (copula && claim[i].is(comparative) && claim[i].lower != "than" && !claim[i].is(verb_base))
      return true;
  }
  return false;
}

ClaimKind kind_of(Words claim, Words subject, Words heading, std::span<const Quantity> quantities) {
  const bool timed = std::any_of(quantities.begin(), quantities.end(), is_time_unit);
  const bool figure = !quantities.empty() && !timed;
  const bool changes = has(claim, increase) || has(claim, decrease);
  if (is_about_harm(heading) || (has(claim, safety) && !has(claim, decrease)))
    return ClaimKind::safety;
  if (compares(claim) && !timed) return ClaimKind::comparison;
  const bool counts_people = has(subject, population) || has(claim, prevalence);
  if (counts_people && (figure || has(claim, prevalence) || has(subject, share)))
    return ClaimKind::prevalence;
  if (figure) return ClaimKind::number;
  const bool runs = has(claim, temporal) || !changes;
  if ((timed || has(claim, time_unit)) && runs) return ClaimKind::time_course;
  if (has(claim, mechanism)) return ClaimKind::mechanism;
  return ClaimKind::effect;
}

}  // namespace

ClaimTraits traits_of(std::string_view claim, std::string_view frame, std::string_view subject,
                      std::string_view heading, std::span<const Quantity> quantities) {
  const std::vector<Word> words = words_of(claim);
  return {kind_of(words, words_of(subject), words_of(heading), quantities), direction_of(words),
          certainty_of(words, words_of(frame))};
}

}  // namespace citewright::extract
