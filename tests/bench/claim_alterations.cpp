// SPDX-License-Identifier: Apache-2.0
#include "bench/claim_alterations.hpp"

#include "extract/quantities.hpp"

#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace citewright::bench {
namespace {

struct Swap {
  std::string_view from;
  std::string_view to;
};

constexpr auto directions = std::to_array<Swap>({
    {"increases", "decreases"},   {"increased", "decreased"},   {"increase", "decrease"},
    {"increasing", "decreasing"}, {"decreases", "increases"},   {"decreased", "increased"},
    {"decrease", "increase"},     {"decreasing", "increasing"}, {"reduces", "increases"},
    {"reduced", "increased"},     {"reduce", "increase"},       {"reduction", "increase"},
    {"reducing", "increasing"},   {"higher", "lower"},          {"lower", "higher"},
    {"promotes", "inhibits"},     {"promoted", "inhibited"},    {"inhibits", "promotes"},
    {"inhibited", "promoted"},    {"improves", "worsens"},      {"improved", "worsened"},
    {"enhances", "reduces"},      {"enhanced", "reduced"},      {"suppresses", "promotes"},
    {"induces", "suppresses"},    {"elevated", "reduced"},      {"greater", "lower"},
    {"prevents", "promotes"},     {"impairs", "enhances"},      {"lowers", "raises"},
});

constexpr auto groups = std::to_array<std::string_view>(
    {"patients", "adults", "people", "humans", "individuals", "participants", "children", "infants",
     "women", "men", "mice", "rats", "mouse", "females", "males", "adolescents", "elderly"});

// A group's word to put in, and the words by which a source names that group.
struct Group {
  std::string_view word;
  std::array<std::string_view, 4> named_by;
};
constexpr auto replacements = std::to_array<Group>({
    {"children", {"child", "infant", "pediatric", "adolescent"}},
    {"women", {"women", "woman", "female", "pregnan"}},
    {"men", {" men", "male", "boy", "prostat"}},
});

std::string replaced(std::string_view claim, TextRange range, std::string_view by) {
  return std::string{claim.substr(0, range.begin)} + std::string{by} +
         std::string{claim.substr(range.end)};
}

std::optional<std::string_view> other_group(const std::string& source_words) {
  for (const Group& group : replacements) {
    const bool named = std::any_of(group.named_by.begin(), group.named_by.end(),
                                   [&source_words](std::string_view word) {
                                     return source_words.find(word) != std::string::npos;
                                   });
    if (!named) return group.word;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Alteration> alter_figures(std::string_view claim, const std::string& source_words) {
  constexpr std::string_view digits = "0123456789";
  constexpr double times = 1.7;
  std::vector<Alteration> out;
  for (const Quantity& quantity : extract::find_quantities(claim, {0, claim.size()})) {
    const std::size_t begin = claim.find_first_of(digits, quantity.range.begin);
    if (quantity.unit.empty() || quantity.low != quantity.high || begin >= quantity.range.end)
      continue;
    const std::size_t end =
        std::min(claim.find_first_not_of("0123456789.,", begin), quantity.range.end);
    const double value =
        std::strtod(std::string{claim.substr(begin, end - begin)}.c_str(), nullptr);
    const std::string other = fmt::format("{:.0f}", value * times + 2);
    if (source_words.find(other) == std::string::npos)
      out.push_back({replaced(claim, {begin, end}, other)});
  }
  return out;
}

std::vector<Alteration> flip_directions(std::string_view claim, const std::string& /*source*/) {
  for (const text::Token& token : text::tokenize(claim)) {
    const auto* const row = std::find_if(directions.begin(), directions.end(),
                                         [&](const Swap& one) { return one.from == token.folded; });
    if (row != directions.end()) return {{replaced(claim, token.range, row->to)}};
  }
  return {};
}

std::vector<Alteration> swap_people(std::string_view claim, const std::string& source_words) {
  const auto by = other_group(source_words);
  if (!by) return {};
  for (const text::Token& token : text::tokenize(claim)) {
    if (std::find(groups.begin(), groups.end(), token.folded) != groups.end())
      return {{replaced(claim, token.range, *by)}};
  }
  return {};
}

}  // namespace citewright::bench
