// SPDX-License-Identifier: Apache-2.0
#include "concept_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace citewright::retrieval {
namespace {

struct Spelling {
  std::string_view from;
  std::string_view to;
};

// Anywhere in a word.
constexpr auto spellings = std::to_array<Spelling>(
    {{"ae", "e"}, {"oe", "e"}, {"our", "or"}, {"sulph", "sulf"}, {"isation", "ization"}});

// At its end.
constexpr auto endings = std::to_array<Spelling>({{"ise", "ize"},
                                                  {"ised", "ized"},
                                                  {"ising", "izing"},
                                                  {"yse", "yze"},
                                                  {"ysed", "yzed"},
                                                  {"tre", "ter"},
                                                  {"lling", "ling"},
                                                  {"lled", "led"}});

// Plural endings, the first that fits; `to` takes the place of `from`.
constexpr auto plurals = std::to_array<Spelling>({{"ies", "y"},
                                                  {"sses", "ss"},
                                                  {"shes", "sh"},
                                                  {"ches", "ch"},
                                                  {"xes", "x"},
                                                  {"sis", "se"},
                                                  {"ss", "ss"},
                                                  {"us", "us"},
                                                  {"is", "is"},
                                                  {"s", ""}});

constexpr auto everyday_words = std::to_array<std::string_view>(
    {"ability",     "act",         "acting",     "age",         "aim",        "aged",
     "air",         "animal",      "area",       "article",     "attention",  "author",
     "back",        "base",        "behavior",   "book",        "can",        "cat",
     "change",      "cold",        "comment",    "community",   "comparison", "culture",
     "data",        "database",    "disease",    "editorial",   "effect",     "elements",
     "environment", "exposure",    "face",       "factor",      "family",     "fat",
     "fear",        "fire",        "force",      "form",        "friend",     "goal",
     "gene",        "growth",      "guideline",  "hand",        "history",    "human",
     "impact",      "individual",  "intention",  "interview",   "knowledge",  "lead",
     "learning",    "letter",      "light",      "link",        "logic",      "love",
     "mass",        "may",         "mean",       "method",      "methods",    "model",
     "motion",      "name",        "names",      "need",        "nature",     "news",
     "normal",      "observation", "occupation", "patient",     "people",     "perception",
     "play",        "population",  "power",      "practice",    "press",      "probability",
     "problem",     "process",     "program",    "publication", "report",     "research",
     "risk",        "role",        "rest",       "review",      "sample",     "science",
     "set",         "sex",         "sound",      "speed",       "state",      "statistic",
     "story",       "study",       "survey",     "syndrome",    "target",     "time",
     "toll",        "touch",       "trust",      "universe",    "use",        "view",
     "walk",        "war",         "will",       "word",        "work",       "writing"});

constexpr std::size_t shortest_changed = 6;  // "shoes", "hour" and "rise" stay as they are

void replace_all(std::string& word, const Spelling& spelling) {
  for (std::size_t at = word.find(spelling.from); at != std::string::npos;
       at = word.find(spelling.from, at + spelling.to.size()))
    word.replace(at, spelling.from.size(), spelling.to);
}

void replace_end(std::string& word, const Spelling& spelling) {
  word.replace(word.size() - spelling.from.size(), spelling.from.size(), spelling.to);
}

void make_singular(std::string& word) {
  constexpr std::size_t shortest_plural = 4;
  if (word.size() < shortest_plural) return;
  const auto* const plural =
      std::find_if(plurals.begin(), plurals.end(),
                   [&word](const Spelling& row) { return word.ends_with(row.from); });
  if (plural != plurals.end()) replace_end(word, *plural);
}

}  // namespace

std::string concept_word(std::string folded) {
  make_singular(folded);
  if (folded.size() + 1 < shortest_changed) return folded;
  for (const Spelling& spelling : spellings) replace_all(folded, spelling);
  const auto* const ending =
      std::find_if(endings.begin(), endings.end(),
                   [&folded](const Spelling& row) { return folded.ends_with(row.from); });
  if (ending != endings.end()) replace_end(folded, *ending);
  return folded;
}

bool is_everyday_word(std::string_view folded) {
  return std::find(everyday_words.begin(), everyday_words.end(), folded) != everyday_words.end();
}

}  // namespace citewright::retrieval
