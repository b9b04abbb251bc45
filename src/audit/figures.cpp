// SPDX-License-Identifier: Apache-2.0
#include "figures.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

namespace citewright::audit {
namespace {

struct NumberWord {
  std::string_view word;
  double value;
};
constexpr auto number_words = std::to_array<NumberWord>({
    {"one", 1},         {"two", 2},         {"three", 3},        {"four", 4},
    {"five", 5},        {"six", 6},         {"seven", 7},        {"eight", 8},
    {"nine", 9},        {"ten", 10},        {"eleven", 11},      {"twelve", 12},
    {"half", 0.5},      {"third", 1.0 / 3}, {"thirds", 1.0 / 3}, {"quarter", 0.25},
    {"quarters", 0.25}, {"fifth", 0.2},     {"fifths", 0.2},     {"twenty", 20},
    {"thirty", 30},     {"forty", 40},      {"fifty", 50},       {"sixty", 60},
    {"seventy", 70},    {"eighty", 80},     {"ninety", 90},      {"hundred", 100},
});

bool is_fraction_word(double value) {
  return value < 1;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "1,024" → "1024", "1 024" with a thin blank likewise, "14·7" → "14.7": as the claim's own figures
// are read.
std::string with_plain_numbers(std::string_view sentence) {
  constexpr auto groups = std::to_array<std::string_view>({",", "\u2009", "\u202F", "\u00A0"});
  constexpr auto points = std::to_array<std::string_view>({"\u00B7", "\u2219", "\u22C5"});
  constexpr std::size_t group = 3;
  const auto digits_at = [sentence](std::size_t at) {
    std::size_t count = 0;
    while (at + count < sentence.size() && is_digit(sentence[at + count])) ++count;
    return count;
  };
  const auto starts_here = [sentence](std::size_t at, std::span<const std::string_view> marks) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](std::string_view one) {
      return sentence.substr(at).starts_with(one);
    });
    return mark == marks.end() ? std::size_t{0} : mark->size();
  };
  std::string out;
  for (std::size_t i = 0; i < sentence.size();) {
    const bool after_digit = i > 0 && is_digit(sentence[i - 1]);
    const std::size_t parts = after_digit ? starts_here(i, groups) : 0;
    const std::size_t point = after_digit ? starts_here(i, points) : 0;
    if (parts > 0 && digits_at(i + parts) == group) {
      i += parts;
    } else if (point > 0 && digits_at(i + point) > 0) {
      out += '.';
      i += point;
    } else {
      out += sentence[i++];
    }
  }
  return out;
}

// A number that a sentence gives.
struct Given {
  double value = 0;
  bool of_next = false;  // "12 of 30", "12/30", "one in four": a share of the next number
};

const NumberWord* number_word(std::string_view folded) {
  const auto* const word =
      std::find_if(number_words.begin(), number_words.end(),
                   [folded](const NumberWord& row) { return row.word == folded; });
  return word == number_words.end() ? nullptr : word;
}

bool is_number(const text::Token& token) {
  return is_digit(token.folded.front()) || number_word(token.folded) != nullptr;
}

// What stands between two numbers makes the first a share of the second.
bool makes_share(std::string_view between) {
  constexpr auto links = std::to_array<std::string_view>(
      {"of", "in", "out of", "of the", "of every", "in every", "/", "out of the"});
  const std::string_view trimmed = trim(between);
  return std::find(links.begin(), links.end(), trimmed) != links.end();
}

// The numbers of a sentence, fraction words multiplied into what stands before them ("two thirds").
std::vector<Given> numbers_in(std::string_view sentence) {
  std::vector<Given> numbers;
  const std::string plain = with_plain_numbers(sentence);
  const std::string_view text = plain;
  std::size_t end = 0;
  for (const text::Token& token : text::tokenize(text)) {
    if (!is_number(token)) continue;
    if (!numbers.empty())
      numbers.back().of_next = makes_share(text.substr(end, token.range.begin - end));
    end = token.range.end;
    const NumberWord* word = number_word(token.folded);
    if (word == nullptr) {
      numbers.push_back({std::strtod(token.folded.c_str(), nullptr), false});
    } else if (is_fraction_word(word->value) && !numbers.empty() && numbers.back().value < 10) {
      numbers.push_back({numbers.back().value * word->value, false});
    } else {
      numbers.push_back({word->value, false});
    }
  }
  return numbers;
}

// Half of the last digit written: 40 → 0.5, 0.4 → 0.05.
double rounding_of(double value) {
  double step = 1;
  constexpr int most_digits = 4;
  for (int i = 0; i < most_digits && std::abs(value / step - std::round(value / step)) > 1e-9; ++i)
    step /= 10;
  return step / 2;
}

bool is_near(double number, double wanted, double tolerance) {
  return std::abs(number - wanted) <= tolerance + 1e-9;
}

bool gives_number(const std::vector<Given>& numbers, double wanted, double tolerance) {
  return std::any_of(numbers.begin(), numbers.end(),
                     [&](const Given& given) { return is_near(given.value, wanted, tolerance); });
}

// The per cent as a proportion or as a share of two numbers.
bool gives_share(const std::vector<Given>& numbers, double wanted) {
  constexpr double whole = 100;
  const double rounding = rounding_of(wanted);
  if (wanted > whole) return false;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double value = numbers[i].value;
    if (value <= 1 && is_near(whole * value, wanted, rounding)) return true;
    const bool share =
        numbers[i].of_next && numbers[i + 1].value > 1 && value <= numbers[i + 1].value;
    if (share && is_near(whole * value / numbers[i + 1].value, wanted, rounding)) return true;
  }
  return false;
}

constexpr auto measures = std::to_array<std::string_view>(
    {"%",  "mg",   "g",  "kg",   "µg",  "ng",    "ml",   "l",     "cm",     "mm",     "nm",
     "km", "mmhg", "iu", "kcal", "day", "night", "week", "month", "minute", "second", "unit"});

constexpr auto people = std::to_array<std::string_view>(
    {"patient", "people", "participant", "volunteer", "adult", "woman", "man", "child", "subject"});

constexpr double approximate_share = 0.1;

// "about 40 %", "almost half".
bool is_approximate(std::string_view claim_text, const Quantity& quantity) {
  constexpr auto words = std::to_array<std::string_view>(
      {"about", "almost", "approximately", "around", "nearly", "roughly", "over", "than", "least",
       "most", "some", "to", "estimated", "under"});
  const std::vector<text::Token> before =
      text::tokenize(claim_text.substr(0, quantity.range.begin));
  const std::size_t first = before.size() > 2 ? before.size() - 2 : 0;
  return std::any_of(before.begin() + static_cast<std::ptrdiff_t>(first), before.end(),
                     [&words](const text::Token& token) {
                       return std::find(words.begin(), words.end(), token.folded) != words.end();
                     });
}

}  // namespace

bool states_figure(std::string_view sentence, const Quantity& quantity, double tolerance) {
  const std::vector<Given> numbers = numbers_in(sentence);
  const auto stated = [&](double wanted) {
    const double near = std::max(rounding_of(wanted), tolerance * std::abs(wanted));
    return gives_number(numbers, wanted, near) ||
           (quantity.unit == "%" && gives_share(numbers, wanted));
  };
  return stated(quantity.low) || stated(quantity.high);
}

bool is_checked_figure(const Quantity& quantity) {
  constexpr double least_count = 13;  // fewer are also counted in words and by lists
  const bool count = std::find(people.begin(), people.end(), quantity.unit) != people.end();
  if (count) return quantity.low >= least_count;
  return std::find(measures.begin(), measures.end(), quantity.unit) != measures.end() ||
         quantity.unit.find('/') != std::string::npos;
}

bool is_stated_in(std::span<const Passage> passages, std::string_view claim_text,
                  const Quantity& quantity) {
  const double tolerance = is_approximate(claim_text, quantity) ? approximate_share : 0;
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return states_figure(passage.text, quantity, tolerance);
  });
}

}  // namespace citewright::audit
