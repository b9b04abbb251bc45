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

// "(1) wash, (2) dry": a number that opens what it counts.
bool enumerates(std::string_view text, TextRange range) {
  const std::string_view before = word_before(text, range.begin);
  if (before.empty()) return true;
  const bool after_pause = before.ends_with(':') || before.ends_with(',') ||
                           before.ends_with(';') || before == "and" || before == "or";
  return after_pause && is_letter_at(text, skip_blanks(text, range.end));
}

// "12 (9)", "45% (9)", "p = (3)": the bracket belongs to the value before it.
bool is_value(std::string_view word) {
  return !word.empty() &&
         (is_digit(word.back()) || word.back() == '%' || word.back() == '=' || word.back() == '*');
}

bool ends_a_clause(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  return at == text.size() || std::string_view{".,;:)!?"}.find(text[at]) != std::string_view::npos;
}

// "none (1), a little (2)": the next point of a scale.
bool counts_on(std::string_view text, const Citation& a, const Citation& b) {
  constexpr std::size_t longest_gap = 45;
  if (a.block != b.block || a.labels.size() != 1 || b.labels.size() != 1) return false;
  const auto steps = parse_labels(a.labels[0] + "-" + b.labels[0]);
  const TextRange gap{a.range.end, b.range.begin};
  return steps && steps->size() == 2 && gap.size() <= longest_gap &&
         !fold_to_words(gap.of(text)).empty() && gap.of(text).find('.') == std::string_view::npos;
}

struct Candidates {
  std::vector<Citation> marks;
  std::size_t at_clause_ends = 0;
};

// Drops what counts on from 1.
void drop_scales(Candidates& candidates, const Article& article) {
  auto& marks = candidates.marks;
  std::vector<bool> in_scale(marks.size(), false);
  for (std::size_t i = 1; i < marks.size(); ++i) {
    const bool started = in_scale[i - 1] || marks[i - 1].labels[0] == "1";
    if (started && counts_on(article.blocks[marks[i].block].text, marks[i - 1], marks[i])) {
      in_scale[i - 1] = true;
      in_scale[i] = true;
    }
  }
  std::size_t place = 0;
  std::erase_if(marks, [&](const Citation&) { return in_scale[place++]; });
}

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
    const std::string_view before = word_before(block.text, range.begin);
    const bool glued = range.begin > 0 && (is_letter_before(block.text, range.begin) ||
                                           block.text[range.begin - 1] == '_');
    if (glued || !labels || !list.has_all(*labels) || is_value(before) ||
        enumerates(block.text, range) || counts_something(before) ||
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

std::vector<Citation> find_bare_marks(const Article& article, std::span<const std::size_t> blocks,
                                      const ListForm& list) {
  if (!list.is_numbered()) return {};
  Candidates parenthesised;
  Candidates glued;
  for (const std::size_t index : blocks) {
    if (article.blocks[index].kind == BlockKind::table_row) continue;
    add_parenthesised(article.blocks[index], index, list, parenthesised);
    add_glued(article.blocks[index], index, list, glued);
  }
  drop_scales(parenthesised, article);
  const bool recurs = parenthesised.at_clause_ends >= 2 &&
                      2 * parenthesised.at_clause_ends >= parenthesised.marks.size();
  if (recurs) return parenthesised.marks;
  if (runs_through(glued.marks)) return glued.marks;
  return {};
}

}  // namespace citewright::extract
