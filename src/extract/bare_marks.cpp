// SPDX-License-Identifier: Apache-2.0
// Bare numbers that cite only because the whole article uses them so: "(3)" and "skin.3,4".
#include "extract/characters.hpp"
#include "extract/label_list.hpp"
#include "extract/markers.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace citewright::extract {
namespace {

bool counts_something(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"figure", "figures",  "fig",   "table", "tables", "section", "chapter", "step",
       "steps",  "phase",    "grade", "stage", "level",  "type",    "group",   "part",
       "box",    "equation", "one",   "two",   "three",  "four",    "five",    "six",
       "seven",  "eight",    "nine",  "ten",   "twelve", "twenty",  "item",    "question",
       "number", "vitamin",  "omega", "score", "age",    "aged",    "n",       "day",
       "days",   "week",     "weeks"});
  const std::string folded = to_ascii_lower(strip(word, ",;:.()[]"));
  return std::find(words.begin(), words.end(), folded) != words.end();
}

// "(1) wash, (2) dry": a number that opens what it counts.
bool enumerates(std::string_view text, TextRange range) {
  const std::string_view before = word_before(text, range.begin);
  if (before.empty()) return true;
  const bool after_pause = before.ends_with(':') || before.ends_with(',') ||
                           before.ends_with(';') || before == "and" || before == "or";
  return after_pause && is_letter_at(text, skip_blanks(text, range.end));
}

bool ends_a_clause(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  return at == text.size() || std::string_view{".,;:)!?"}.find(text[at]) != std::string_view::npos;
}

struct Candidates {
  std::vector<Citation> marks;
  std::size_t at_clause_ends = 0;
};

void add(Candidates& into, std::size_t block, TextRange range, std::vector<std::string> labels) {
  Citation citation;
  citation.block = block;
  citation.range = range;
  citation.labels = std::move(labels);
  into.marks.push_back(std::move(citation));
}

void add_parenthesised(const Block& block, std::size_t index, const ListForm& list,
                       Candidates& into) {
  static const Pattern form{fmt::format(R"(\(({})\))", label_list_expression())};
  for (auto match = form.find(block.text); match;
       match = form.find(block.text, match->range().end)) {
    const TextRange range = match->range();
    auto labels = parse_labels(match->text(1));
    if (!labels || !list.has_all(*labels) || enumerates(block.text, range) ||
        counts_something(word_before(block.text, range.begin)) ||
        is_letter_at(block.text, range.end)) {
      continue;
    }
    if (ends_a_clause(block.text, range.end)) ++into.at_clause_ends;
    add(into, index, range, std::move(*labels));
  }
}

// "skin.3,4 Next" and "…the skin3. Next": the number is glued to a word's or sentence's end.
void add_glued(const Block& block, std::size_t index, const ListForm& list, Candidates& into) {
  static const Pattern form{
      R"((?:\p{Ll}{2}|\))(?:[.,;]["”’]?(\d{1,3}(?:[,–-]\d{1,3})*)(?:\s+[\p{Lu}"“(]|\s*$|,?\s\p{Ll})|)"
      R"((?:\p{Ll}{2})(\d{1,3}(?:[,–-]\d{1,3})*)(?:[.;]\s|[.;]?$)))"};
  for (auto match = form.find(block.text); match;) {
    const std::size_t group = match->range(1).empty() ? 2 : 1;
    const TextRange range = match->range(group);
    auto labels = parse_labels(match->text(group));
    if (labels && list.has_all(*labels)) add(into, index, range, std::move(*labels));
    match = form.find(block.text, range.end);
  }
}

// Glued numbers are marks where they run through the list from its start.
bool runs_through(const std::vector<Citation>& marks) {
  std::set<std::string> seen;
  for (const Citation& mark : marks) seen.insert(mark.labels.begin(), mark.labels.end());
  return marks.size() >= 2 && seen.contains("1") && seen.contains("2");
}

}  // namespace

std::vector<Citation> find_bare_marks(const Article& article, std::span<const std::size_t> blocks,
                                      const ListForm& list) {
  if (!list.is_numbered()) return {};
  Candidates parenthesised;
  Candidates glued;
  for (const std::size_t index : blocks) {
    add_parenthesised(article.blocks[index], index, list, parenthesised);
    add_glued(article.blocks[index], index, list, glued);
  }
  const bool recurs = parenthesised.at_clause_ends >= 2 &&
                      2 * parenthesised.at_clause_ends >= parenthesised.marks.size();
  if (recurs) return parenthesised.marks;
  if (runs_through(glued.marks)) return glued.marks;
  return {};
}

}  // namespace citewright::extract
