// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_likeness.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/reference_names.hpp"

#include "citewright/extract/identifiers.hpp"
#include "citewright/text/sentences.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

constexpr std::size_t longest_entry = 1'500;  // bytes; a longer text is no single entry
constexpr std::size_t seen = 4'000;           // bytes that are looked at

bool has_numbers_of_a_journal(std::string_view text) {
  static const Pattern form{
      R"(\b(?:1[89]|20)\d\d\b[^;]{0,20}; ?\d|\d ?\(\d[^)]{0,12}\) ?[:,] ?(?:pp?\.? ?)?[eES]?\d|\b[Vv]ol\.? ?\d|\bpp?\. ?[eES]?\d|)"
      R"(\b\d{1,4}: ?[eES]?\d+ ?[-–—]|\((?:1[89]|20)\d\d\):? ?\d|\b(?:1[89]|20)\d\d, \d{1,4}(?:\(\d+\))?[:,] ?[eES]?\d)"};
  return form.found_in(text);
}

bool has_year(std::string_view text) {
  static const Pattern form{R"(\b(?:1[89]|20)\d\d[a-z]?\b)"};
  return form.found_in(text);
}

bool has_address(std::string_view text) {
  static const Pattern form{R"(https?:|www\.|\bdoi\b|\bPMID\b|\bPMC\d)", Pattern::Case::any};
  return form.found_in(text);
}

}  // namespace

Likeness likeness_of(std::string_view text) {
  if (text.size() > longest_entry && is_prose(text.substr(0, longest_entry))) return Likeness::none;
  text = text.substr(0, seen);
  const bool address = has_address(text);
  if (address && !identifiers_in(text).empty()) return Likeness::strong;
  if (!has_year(text)) return address ? Likeness::possible : Likeness::none;
  if (has_numbers_of_a_journal(text)) return Likeness::strong;
  if (scan_names(text)) return Likeness::strong;
  return is_prose(text) ? Likeness::none : Likeness::possible;
}

Likeness likeness_of(const Block& block) {
  const Likeness by_text = likeness_of(std::string_view{block.text});
  if (by_text == Likeness::strong || is_prose(block.text)) return by_text;
  constexpr std::size_t most_links = 8;
  bool address = false;
  for (std::size_t i = 0; i < std::min(block.links.size(), most_links); ++i) {
    if (!identifiers_in(block.links[i].url).empty()) return Likeness::strong;
    address = address || block.links[i].url.starts_with("http");
  }
  return address ? std::max(by_text, Likeness::possible) : by_text;
}

bool is_prose(std::string_view text) {
  constexpr std::size_t fewest_words = 25;
  if (count_words(text) < fewest_words) return false;
  static const Pattern verbs{
      R"(\b(?:is|are|was|were|has|have|had|can|may|should|will|would|could|does|do|we|you|your|they|it|this|that|these|but|if|however|because|please)\b)"};
  std::size_t found = 0;
  for (std::size_t from = 0; found < 4; ++found) {
    const auto match = verbs.find(text, from);
    if (!match) break;
    from = match->range().end;
  }
  return found >= 4 || (found >= 2 && count_words(text) < 50);
}

}  // namespace citewright::extract
