// SPDX-License-Identifier: Apache-2.0
// Whom a claim is about and whom a work studied.
#pragma once

#include "citewright/model/record.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace citewright::audit {

enum class Population : std::uint8_t { people, children, women, men, old_people, animals, cells };

/// "children", "animals", "cells"
[[nodiscard]] std::string_view to_string(Population population);

/// The groups that the words of a text name.
[[nodiscard]] std::set<Population> populations_in(std::string_view text);

/// What a record says of whom it studied: all its text, and MeSH's check tags.
struct Studied {
  std::set<Population> named;   ///< anywhere in title, abstract, full text and MeSH
  std::set<Population> title;   ///< in the title
  bool has_check_tags = false;  ///< MeSH says whom
};

[[nodiscard]] Studied studied_in(const Record& record);

struct PopulationConflict {
  Population claimed;
  Population studied;
};

/// Set where the claim names a group that the work never does, and the work is plainly about
/// another one: animals or cells and no people at all, or one sex or age where the claim is about
/// the other. Silent where the work names no group.
[[nodiscard]] std::optional<PopulationConflict> find_population_conflict(std::string_view claim,
                                                                         const Studied& studied);

}  // namespace citewright::audit
