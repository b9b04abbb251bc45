// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/design_words.hpp"

#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>

namespace citewright::score {
namespace {

// Stems, sorted. Counted on CliniFact's training split: what abstracts of trial results have and
// those of the trials' background references lack.
constexpr auto trial_stems = std::to_array<std::string_view>(
    {"advers",   "arm",    "assign",    "baselin", "blind",   "clinicaltri", "efficaci",
     "endpoint", "enrol",  "multicent", "placebo", "primari", "random",      "randomis",
     "randomli", "safeti", "toler",     "trial",   "versu",   "vs"});
constexpr auto review_stems = std::to_array<std::string_view>(
    {"consensu", "guidelin", "literatur", "meta", "overview", "review", "systemat"});
constexpr auto comparison_stems = std::to_array<std::string_view>(
    {"inferior", "placebo", "random", "randomis", "randomli", "superior"});

std::set<std::string> stems_among(std::string_view text, std::span<const std::string_view> wanted) {
  std::set<std::string> found;
  for (const text::Token& token : text::tokenize(text)) {
    std::string stem = text::stem(token.folded);
    if (std::binary_search(wanted.begin(), wanted.end(), stem)) found.insert(std::move(stem));
  }
  return found;
}

}  // namespace

DesignWords design_of(const Work& work) {
  constexpr double enough = 8;
  DesignWords design;
  std::set<std::string> found;
  for (const Sentence& sentence : work.sentences) {
    // A trial says that it is one in its title or abstract.
    if (sentence.part == Part::body) break;
    std::set<std::string> here = stems_among(sentence.text, trial_stems);
    if (sentence.part == Part::title) {
      design.trial_in_title = !here.empty();
      design.review_in_title = !stems_among(sentence.text, review_stems).empty();
    }
    found.merge(here);
  }
  design.trial = std::min(1.0, static_cast<double>(found.size()) / enough);
  return design;
}

bool speaks_of_a_trial(std::string_view claim) {
  return !stems_among(claim, comparison_stems).empty();
}

}  // namespace citewright::score
