// SPDX-License-Identifier: Apache-2.0
#include "direction.hpp"

#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace citewright::audit {
namespace {

using text::Token;

struct DirectionWord {
  std::string_view stem;
  Direction direction;
};

// Stems of words that say a quantity goes up or down. Words whose sense depends on the outcome
// ("improve", "worsen") are left out: "improved pain" is less pain.
constexpr auto direction_words = std::to_array<DirectionWord>({
    {"increas", Direction::increase},   {"rais", Direction::increase},
    {"elev", Direction::increase},      {"higher", Direction::increase},
    {"greater", Direction::increase},   {"more", Direction::increase},
    {"boost", Direction::increase},     {"enhanc", Direction::increase},
    {"stimul", Direction::increase},    {"promot", Direction::increase},
    {"acceler", Direction::increase},   {"augment", Direction::increase},
    {"upregul", Direction::increase},   {"decreas", Direction::decrease},
    {"reduc", Direction::decrease},     {"lower", Direction::decrease},
    {"less", Direction::decrease},      {"fewer", Direction::decrease},
    {"diminish", Direction::decrease},  {"inhibit", Direction::decrease},
    {"suppress", Direction::decrease},  {"attenu", Direction::decrease},
    {"declin", Direction::decrease},    {"slow", Direction::decrease},
    {"impair", Direction::decrease},    {"lessen", Direction::decrease},
    {"downregul", Direction::decrease}, {"minim", Direction::decrease},
});

constexpr auto negations =
    std::to_array<std::string_view>({"no", "not", "neither", "nor", "without", "never", "cannot",
                                     "fail", "unabl", "lack", "didn", "doesn"});

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Direction direction_of(std::string_view stem) {
  for (const DirectionWord& word : direction_words) {
    if (word.stem == stem) return word.direction;
  }
  return Direction::none;
}

// A comma, bracket or full stop between two tokens ends what a direction word governs.
bool clause_breaks(std::string_view sentence, const Token& before, const Token& after) {
  return sentence.substr(before.range.end, after.range.begin - before.range.end)
             .find_first_of(",;:()") != std::string_view::npos;
}

bool is_negated(std::span<const Token> tokens, std::size_t at) {
  constexpr std::size_t window = 4;
  for (std::size_t i = at > window ? at - window : 0; i < at; ++i) {
    if (is_one_of(negations, text::stem(tokens[i].folded)) ||
        is_one_of(negations, tokens[i].folded))
      return true;
  }
  return false;
}

// The first two content words after the direction word in the same clause.
void add_object(std::string_view sentence, std::span<const Token> tokens, std::size_t at,
                Change& change) {
  constexpr std::size_t window = 5;
  constexpr std::size_t most = 2;
  std::size_t end = at;
  for (std::size_t i = at + 1;
       i < tokens.size() && i <= at + window && change.outcome.size() < most; ++i) {
    if (clause_breaks(sentence, tokens[i - 1], tokens[i])) break;
    const std::string stem = text::stem(tokens[i].folded);
    if (direction_of(stem) != Direction::none) break;
    if (text::is_stop_word(tokens[i].folded)) continue;
    change.outcome.push_back(stem);
    end = i;
  }
  change.words = std::string{
      sentence.substr(tokens[at].range.begin, tokens[end].range.end - tokens[at].range.begin)};
}

bool shares_outcome(const Change& a, const Change& b) {
  return std::any_of(a.outcome.begin(), a.outcome.end(), [&b](const std::string& outcome) {
    return std::find(b.outcome.begin(), b.outcome.end(), outcome) != b.outcome.end();
  });
}

}  // namespace

std::vector<Change> find_changes(std::string_view sentence) {
  std::vector<Change> changes;
  const std::vector<Token> tokens = text::tokenize(sentence);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Direction direction = direction_of(text::stem(tokens[at].folded));
    if (direction == Direction::none || is_negated(tokens, at)) continue;
    Change change{direction, {}, {}};
    add_object(sentence, tokens, at, change);
    if (!change.outcome.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

std::optional<DirectionConflict> find_direction_conflict(std::string_view claim,
                                                         std::string_view evidence) {
  const std::vector<Change> stated = find_changes(evidence);
  for (const Change& claimed : find_changes(claim)) {
    const auto concerns = [&](const Change& change) { return shares_outcome(claimed, change); };
    const auto agrees = [&](const Change& change) {
      return concerns(change) && change.direction == claimed.direction;
    };
    if (std::any_of(stated.begin(), stated.end(), agrees)) continue;
    const auto opposite = std::find_if(stated.begin(), stated.end(), concerns);
    if (opposite != stated.end()) {
      return DirectionConflict{
          fmt::format(R"(The claim says "{}", the source "{}".)", claimed.words, opposite->words)};
    }
  }
  return std::nullopt;
}

}  // namespace citewright::audit
