// SPDX-License-Identifier: Apache-2.0
#include "verb_forms.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

using enum WordClass;

bool is_vowel(char c) {
  return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

bool ends_in_consonant_y(std::string_view base) {
  return base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]);
}

bool hisses(std::string_view base) {
  constexpr auto endings = std::to_array<std::string_view>({"s", "x", "z", "ch", "sh", "o"});
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return base.ends_with(ending); });
}

// "stop", "permit", "travel": a single vowel and a single consonant at the end.
bool may_double(std::string_view base) {
  if (base.size() < 3) return false;
  const char last = base.back();
  const bool doubles = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y';
  return doubles && is_vowel(base[base.size() - 2]) && !is_vowel(base[base.size() - 3]);
}

std::string third_person(const std::string& base) {
  if (ends_in_consonant_y(base)) return base.substr(0, base.size() - 1) + "ies";
  return base + (hisses(base) ? "es" : "s");
}

std::string past(const std::string& base) {
  if (ends_in_consonant_y(base)) return base.substr(0, base.size() - 1) + "ied";
  return base + (base.ends_with('e') ? "d" : "ed");
}

std::string gerund(const std::string& base) {
  if (base.ends_with("ie")) return base.substr(0, base.size() - 2) + "ying";
  const bool drops_e = base.ends_with('e') && !base.ends_with("ee") && base.size() > 2;
  return (drops_e ? base.substr(0, base.size() - 1) : base) + "ing";
}

void add_forms(std::vector<VerbForm>& forms, const std::string& base) {
  forms.push_back({base, verb_base});
  forms.push_back({third_person(base), verb_third});
  forms.push_back({past(base), verb_past});
  forms.push_back({past(base), verb_participle});
  forms.push_back({gerund(base), verb_gerund});
  if (!may_double(base)) return;
  forms.push_back({base + base.back() + "ed", verb_past});
  forms.push_back({base + base.back() + "ed", verb_participle});
  forms.push_back({base + base.back() + "ing", verb_gerund});
}

struct Ending {
  std::string_view ending;
  WordClasses classes;
};
constexpr WordClasses past_or_participle = bit(verb_past) | bit(verb_participle);
constexpr auto endings = std::to_array<Ending>({
    {"ing", bit(verb_gerund)},
    {"izes", bit(verb_third) | bit(plain_verb)},
    {"ises", bit(verb_third) | bit(plain_verb)},
    {"ifies", bit(verb_third) | bit(plain_verb)},
    {"regulates", bit(verb_third) | bit(plain_verb)},
    {"ylates", bit(verb_third) | bit(plain_verb)},
    {"ivates", bit(verb_third) | bit(plain_verb)},
    {"ize", bit(verb_base) | bit(plain_verb)},
    {"ify", bit(verb_base) | bit(plain_verb)},
    {"ed", past_or_participle | bit(plain_verb)},
    {"ly", bit(adverb)},
    {"ous", bit(adjective)},
    {"ible", bit(adjective)},
    {"able", bit(adjective)},
    {"ful", bit(adjective)},
    {"less", bit(adjective)},
    {"ical", bit(adjective)},
});

}  // namespace

std::vector<VerbForm> regular_forms(std::string_view base) {
  std::vector<VerbForm> forms;
  add_forms(forms, std::string{base});
  constexpr std::size_t shortest_with_suffix = 6;
  if (base.size() >= shortest_with_suffix && base.ends_with("ise"))
    add_forms(forms, std::string{base.substr(0, base.size() - 2)} + "ze");
  return forms;
}

WordClasses classes_by_ending(std::string_view word) {
  constexpr std::size_t shortest_stem = 3;
  const bool compound = word.find('-') != std::string_view::npos;
  if (compound && (word.ends_with("ed") || word.ends_with("ing"))) return bit(adjective);
  for (const Ending& row : endings) {
    if (word.size() >= row.ending.size() + shortest_stem - 1 && word.ends_with(row.ending))
      return row.classes;
  }
  return 0;
}

}  // namespace citewright::extract
