// SPDX-License-Identifier: Apache-2.0
// Raised numbers: which of them cite, and which are powers, ions and isotopes.
#include "extract/characters.hpp"
#include "extract/label_list.hpp"
#include "extract/markers.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The letters and digits that end at `at`, without a blank.
std::string_view stem_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0) {
    const std::size_t previous = previous_code_point(text, begin);
    if (!is_letter_at(text, previous) && !is_digit(text[previous])) break;
    begin = previous;
  }
  return text.substr(begin, at - begin);
}

bool is_unit(std::string_view stem) {
  constexpr auto units = std::to_array<std::string_view>(
      {"m", "cm", "mm", "km", "dm", "nm", "µm", "μm", "um", "in", "ft", "yd", "s", "sec", "kPa"});
  return is_one_of(units, stem);
}

// "vitamin C³" cites; "R²" does not.
bool is_letter_name(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"vitamin", "vitamins", "hepatitis", "influenza", "group",
                                       "type", "factor", "class", "coenzyme", "plan", "part"});
  return is_one_of(words, to_ascii_lower(word));
}

// "(x − 36.57)²"
bool is_after_formula(std::string_view text, std::size_t at) {
  static const Pattern form{R"(\([\w\s.·]*[+*/=−–-][\w\s.+*/=·−–-]*\)$)"};
  constexpr std::size_t longest_formula = 40;
  const std::size_t begin = at < longest_formula ? 0 : at - longest_formula;
  return at > 0 && text[at - 1] == ')' && form.found_in(text.substr(begin, at - begin));
}

bool is_small_power(const std::vector<std::string>& labels) {
  return labels.size() == 1 && labels[0].size() == 1 && labels[0][0] <= '4';
}

bool is_power_of_number(std::string_view number, const std::vector<std::string>& labels,
                        const ListForm& list) {
  if (number.size() == 4) return false;  // a year
  return number == "10" || !list.has_all(labels);
}

bool is_raised_otherwise(std::string_view text, TextRange range,
                         const std::vector<std::string>& labels, const ListForm& list) {
  if (range.begin == 0 || is_letter_at(text, range.end)) return true;
  const std::string_view stem = stem_before(text, range.begin);
  if (stem.empty()) return is_small_power(labels) && is_after_formula(text, range.begin);
  // "Met¹⁴⁹": a residue; where there is no list, nothing counts that far.
  if (list.empty() && labels.front().size() > 2) return true;
  if (all_digits(stem)) return is_power_of_number(stem, labels, list);
  if (!is_small_power(labels)) return false;
  if (is_unit(stem)) return true;
  const auto stem_begin = static_cast<std::size_t>(stem.data() - text.data());
  return count_code_points(stem) == 1 && !is_letter_name(word_before(text, stem_begin));
}

void add_mark(const Block& block, TextRange range, std::string_view plain, const ListForm& list,
              std::vector<Citation>& found) {
  static const Pattern form{
      fmt::format(R"(^\s*[\[(]?\s*({})\s*[\])]?\s*,?\s*$)", label_list_expression())};
  const auto match = form.find(plain);
  if (!match) return;
  auto labels = parse_labels(match->text(1));
  if (!labels || is_raised_otherwise(block.text, range, *labels, list)) return;
  Citation citation;
  citation.range = range;
  citation.labels = std::move(*labels);
  found.push_back(std::move(citation));
}

void add_lettered_mark(const Block& block, TextRange range, const ListForm& list,
                       std::vector<Citation>& found) {
  const std::string label{strip(range.of(block.text), "[]()")};
  if (label.empty() || label.size() > 3 || all_digits(label) || range.begin == 0) return;
  if (!list.has_label(label) && !list.has_note(label)) return;
  Citation citation;
  citation.range = range;
  citation.labels = {label};
  found.push_back(std::move(citation));
}

// The plain form of a superscript digit, minus or separator; 0 for anything else.
char plain_of(char32_t value) {
  if (value == 0xB9) return '1';
  if (value == 0xB2 || value == 0xB3) return value == 0xB2 ? '2' : '3';
  if (value == 0x2070) return '0';
  if (value >= 0x2074 && value <= 0x2079) return static_cast<char>('0' + (value - 0x2070));
  if (value == 0x207A) return '+';
  if (value == 0x207B) return '-';
  return 0;
}

// A run such as "³,⁴" or "²⁻⁴" that starts at `begin`, in plain characters; its end.
struct RaisedRun {
  std::string plain;
  std::size_t end = 0;
};
RaisedRun raised_run(std::string_view text, std::size_t begin) {
  RaisedRun run{"", begin};
  std::string pending;  // separators count only before another raised digit
  for (std::size_t at = begin; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    if (const char plain = plain_of(point.value); plain != 0) {
      run.plain += pending + plain;
      run.end = at;
      pending.clear();
    } else if (!run.plain.empty() && pending.size() < 3 &&
               (point.value == ',' || point.value == ' ' || point.value == 0x2013)) {
      pending += point.value == 0x2013 ? '-' : static_cast<char>(point.value);
    } else {
      break;
    }
  }
  return run;
}

void add_raised_characters(const Block& block, const ListForm& list, std::vector<Citation>& found) {
  static const Pattern raised{"[¹²³⁰⁴-⁹⁺⁻]"};
  for (auto match = raised.find(block.text); match;) {
    const std::size_t begin = match->range().begin;
    const RaisedRun run = raised_run(block.text, begin);
    add_mark(block, {begin, run.end}, run.plain, list, found);
    match = raised.find(block.text, run.end);
  }
}

}  // namespace

std::vector<Citation> find_raised_marks(const Block& block, const ListForm& list) {
  std::vector<Citation> found;
  for (const TextRange range : block.superscripts) {
    add_mark(block, range, range.of(block.text), list, found);
    add_lettered_mark(block, range, list, found);
  }
  add_raised_characters(block, list, found);
  return found;
}

}  // namespace citewright::extract
