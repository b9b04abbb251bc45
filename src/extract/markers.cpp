// SPDX-License-Identifier: Apache-2.0
// Marks in brackets, and footnote marks.
#include "extract/markers.hpp"

#include "extract/characters.hpp"
#include "extract/label_list.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace citewright::extract {
namespace {

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_year(std::string_view label) {
  return label.size() == 4 && number_of(label) >= 1500 && number_of(label) <= 2100;
}

// What stands before a bracket that holds an interval, a dose, a count.
bool announces_a_measure(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"ci", "iqr", "range", "interval", "median", "mean", "sd", "scale", "score", "age", "aged",
       "between", "=", "n", "±", "≤", "≥", "<", ">"});
  const std::string folded = to_ascii_lower(strip(word, ",;:.()"));
  return std::find(words.begin(), words.end(), folded) != words.end() || word.ends_with('=');
}

// "45 [38–52]": a number and the interval it lies in.
bool encloses_number_before(std::string_view word, const std::vector<std::string>& labels) {
  const std::string_view digits = strip(word, "(%");
  if (!all_digits(digits) || digits.size() > 6 || labels.size() < 2) return false;
  const int value = number_of(digits);
  return number_of(labels.front()) <= value && value <= number_of(labels.back());
}

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) &&
         word.find_first_not_of("0123456789.,·") == std::string_view::npos;
}

// "60 [9] years", "5.5 [3] vs 9 [4]": a mean and its deviation.
bool is_spread(std::string_view text, TextRange range) {
  static const Pattern unit{
      R"(\s*(?:mg|g|kg|mL|L|mmol|mm|cm|kPa|mmHg|years?|months?|weeks?|days?|hours?|min(?:utes)?|vs\.?|versus|points?|%)\b|\s*%)"};
  static const Pattern announced{R"(\[(?:SD|SE|SEM|IQR|range)\])"};
  constexpr std::size_t look_back = 160;
  if (!is_number(word_before(text, range.begin))) return false;
  const std::size_t begin = range.begin < look_back ? 0 : range.begin - look_back;
  return unit.match_at(text, range.end) ||
         announced.found_in(text.substr(begin, range.begin - begin));
}

// "r[62]", "x[3]", "F([1,12])"
bool is_index(std::string_view text, TextRange range) {
  if (text[range.begin - 1] == '(' && range.begin > 1 && !is_blank(text[range.begin - 2]))
    return true;
  const std::string_view before = word_before(text, range.begin);
  return !is_blank(text[range.begin - 1]) && strip(before, "(").size() == 1 &&
         is_letter_before(text, range.begin);
}

bool is_isotope(std::string_view text, TextRange range) {
  const bool opens_word = is_blank(text[range.begin - 1]) || text[range.begin - 1] == '(';
  return opens_word && is_letter_at(text, range.end);
}

bool is_mark(std::string_view text, TextRange range, const std::vector<std::string>& labels,
             const ListForm& list) {
  if (range.begin == 0) return false;  // it has nothing before it to cite for
  if (std::any_of(labels.begin(), labels.end(), is_year) && !list.has_all(labels)) return false;
  const std::string_view before = word_before(text, range.begin);
  return !announces_a_measure(before) && !encloses_number_before(before, labels) &&
         !is_isotope(text, range) && !is_spread(text, range) && !is_index(text, range);
}

Citation marker(TextRange range, std::vector<std::string> labels) {
  Citation citation;
  citation.range = range;
  citation.labels = std::move(labels);
  return citation;
}

void add_numbers(const Block& block, const ListForm& list, std::vector<Citation>& found) {
  static const Pattern form{fmt::format(
      R"(\[\s*({0})\s*(?:[,:]\s*pp?\.\s*[\d–-]+\s*)?\]|[\[(][Rr]ef(?:erence)?s?\.?\s*({0})\s*[\])])",
      label_list_expression())};
  for (auto match = form.find(block.text); match;
       match = form.find(block.text, match->range().end)) {
    auto labels = parse_labels(match->text(1).empty() ? match->text(2) : match->text(1));
    if (labels && is_mark(block.text, match->range(), *labels, list))
      found.push_back(marker(match->range(), std::move(*labels)));
  }
}

// "[note 2]" and "[a]" count where the article has such notes.
void add_notes(const Block& block, const ListForm& list, std::vector<Citation>& found) {
  static const Pattern form{
      R"(\[\s*((?:note|nb|n|fn|footnote)\s?\.?\s?\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\s*\])"};
  for (auto match = form.find(block.text); match;
       match = form.find(block.text, match->range().end)) {
    const std::string label{match->text(1)};
    if (match->range().begin > 0 && (list.has_label(label) || list.has_note(label)))
      found.push_back(marker(match->range(), {label}));
  }
}

}  // namespace

std::vector<Citation> find_bracketed_marks(const Block& block, const ListForm& list) {
  std::vector<Citation> found;
  for (const FootnoteMark& mark : block.footnote_marks)
    found.push_back(marker(mark.text, {mark.label}));
  add_numbers(block, list, found);
  add_notes(block, list, found);
  return found;
}

}  // namespace citewright::extract
