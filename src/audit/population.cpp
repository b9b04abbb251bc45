// SPDX-License-Identifier: Apache-2.0
#include "population.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

struct GroupWord {
  std::string_view stem;
  Population group;
};

// Stems, as text::stem() gives them.
constexpr auto group_words = std::to_array<GroupWord>({
    {"patient", Population::people},
    {"peopl", Population::people},
    {"person", Population::people},
    {"human", Population::people},
    {"adult", Population::people},
    {"particip", Population::people},
    {"volunt", Population::people},
    {"volunteer", Population::people},
    {"men", Population::men},
    {"male", Population::men},
    {"boy", Population::men},
    {"father", Population::men},
    {"patern", Population::men},
    {"prostat", Population::men},
    {"women", Population::women},
    {"woman", Population::women},
    {"femal", Population::women},
    {"girl", Population::women},
    {"pregnanc", Population::women},
    {"pregnant", Population::women},
    {"matern", Population::women},
    {"mother", Population::women},
    {"postmenopaus", Population::women},
    {"menopaus", Population::women},
    {"child", Population::children},
    {"children", Population::children},
    {"infant", Population::children},
    {"pediatr", Population::children},
    {"paediatr", Population::children},
    {"adolesc", Population::children},
    {"neonat", Population::children},
    {"newborn", Population::children},
    {"babi", Population::children},
    {"toddler", Population::children},
    {"childhood", Population::children},
    {"teenag", Population::children},
    {"elderli", Population::old_people},
    {"older", Population::old_people},
    {"geriatr", Population::old_people},
    {"senior", Population::old_people},
    {"ag", Population::old_people},
    {"mice", Population::animals},
    {"mous", Population::animals},
    {"murin", Population::animals},
    {"rat", Population::animals},
    {"rodent", Population::animals},
    {"rabbit", Population::animals},
    {"zebrafish", Population::animals},
    {"drosophila", Population::animals},
    {"elegan", Population::animals},
    {"pig", Population::animals},
    {"porcin", Population::animals},
    {"monkei", Population::animals},
    {"macaqu", Population::animals},
    {"hamster", Population::animals},
    {"anim", Population::animals},
    {"yeast", Population::cells},
    {"vitro", Population::cells},
    {"cultur", Population::cells},
    {"fibroblast", Population::cells},
});

// The words, as written, by which a claim names a group and nothing else.
constexpr auto plain_groups = std::to_array<GroupWord>({
    {"children", Population::children},
    {"infants", Population::children},
    {"adolescents", Population::children},
    {"toddlers", Population::children},
    {"women", Population::women},
    {"girls", Population::women},
    {"men", Population::men},
    {"boys", Population::men},
});

// MeSH's check tags, folded.
constexpr auto check_tags = std::to_array<GroupWord>({
    {"humans", Population::people},
    {"adult", Population::people},
    {"middle aged", Population::people},
    {"young adult", Population::people},
    {"male", Population::men},
    {"female", Population::women},
    {"child", Population::children},
    {"child, preschool", Population::children},
    {"infant", Population::children},
    {"infant, newborn", Population::children},
    {"adolescent", Population::children},
    {"aged", Population::old_people},
    {"aged, 80 and over", Population::old_people},
    {"animals", Population::animals},
    {"mice", Population::animals},
    {"rats", Population::animals},
    {"cells, cultured", Population::cells},
    {"cell line", Population::cells},
});

void add_groups(std::string_view text, std::set<Population>& groups) {
  for (const text::Token& token : text::tokenize(text)) {
    const std::string stem = text::stem(token.folded);
    const auto* const row =
        std::find_if(group_words.begin(), group_words.end(),
                     [&stem](const GroupWord& word) { return word.stem == stem; });
    if (row != group_words.end()) groups.insert(row->group);
  }
}

bool is_of_people(Population group) {
  return group < Population::animals;
}

bool names_people(const std::set<Population>& groups) {
  return std::any_of(groups.begin(), groups.end(), is_of_people);
}

std::optional<Population> not_people(const Studied& studied) {
  if (names_people(studied.named)) return std::nullopt;
  for (const Population group : {Population::animals, Population::cells}) {
    const bool plain = studied.title.contains(group) || studied.has_check_tags;
    if (studied.named.contains(group) && plain) return group;
  }
  return std::nullopt;
}

// A group that the claim names in plain words and the work in none.
std::optional<PopulationConflict> unnamed_group(std::string_view claim, const Studied& studied) {
  for (const text::Token& token : text::tokenize(claim)) {
    const auto* const row =
        std::find_if(plain_groups.begin(), plain_groups.end(),
                     [&token](const GroupWord& word) { return word.stem == token.folded; });
    if (row == plain_groups.end() || studied.named.contains(row->group)) continue;
    const auto other =
        std::find_if(studied.named.begin(), studied.named.end(),
                     [](Population group) { return group != Population::old_people; });
    if (other != studied.named.end()) return PopulationConflict{row->group, *other};
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Population population) {
  constexpr auto names = std::to_array<std::string_view>(
      {"people", "children", "women", "men", "older people", "animals", "cells"});
  return names.at(static_cast<std::size_t>(population));
}

std::set<Population> populations_in(std::string_view text) {
  std::set<Population> groups;
  add_groups(text, groups);
  return groups;
}

Studied studied_in(const Record& record) {
  Studied studied;
  add_groups(record.title, studied.title);
  studied.named = studied.title;
  for (const AbstractSection& section : record.abstract) add_groups(section.text, studied.named);
  for (const AbstractSection& section : record.full_text) add_groups(section.text, studied.named);
  for (const MeshHeading& heading : record.mesh) {
    const std::string folded = fold(heading.descriptor);
    const auto* const tag = std::find_if(check_tags.begin(), check_tags.end(),
                                         [&](const GroupWord& row) { return row.stem == folded; });
    if (tag == check_tags.end()) continue;
    studied.named.insert(tag->group);
    studied.has_check_tags = true;
  }
  return studied;
}

std::optional<PopulationConflict> find_population_conflict(std::string_view claim,
                                                           const Studied& studied) {
  const std::set<Population> claimed = populations_in(claim);
  const bool claims_animals =
      claimed.contains(Population::animals) || claimed.contains(Population::cells);
  const auto person = std::find_if(claimed.begin(), claimed.end(), is_of_people);
  if (person != claimed.end() && !claims_animals) {
    if (const auto group = not_people(studied)) return PopulationConflict{*person, *group};
  }
  return unnamed_group(claim, studied);
}

}  // namespace citewright::audit
