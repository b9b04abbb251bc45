// SPDX-License-Identifier: Apache-2.0
#include "figures.hpp"

#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
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

// "1,024" → "1024": a comma with a digit before it and three behind it parts thousands.
std::string without_thousands_commas(std::string_view sentence) {
  constexpr std::size_t group = 3;
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool parts =
        sentence[i] == ',' && i > 0 && is_digit(sentence[i - 1]) && i + group < sentence.size() &&
        std::all_of(sentence.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                    sentence.begin() + static_cast<std::ptrdiff_t>(i + group) + 1, is_digit);
    if (!parts) out += sentence[i];
  }
  return out;
}

// The numbers of a sentence, fraction words multiplied into what stands before them ("two thirds").
std::vector<double> numbers_in(std::string_view sentence) {
  std::vector<double> numbers;
  for (const text::Token& token : text::tokenize(without_thousands_commas(sentence))) {
    if (is_digit(token.folded.front())) {
      numbers.push_back(std::strtod(token.folded.c_str(), nullptr));
      continue;
    }
    const auto word = std::find_if(number_words.begin(), number_words.end(),
                                   [&](const NumberWord& row) { return row.word == token.folded; });
    if (word == number_words.end()) continue;
    numbers.push_back(is_fraction_word(word->value) && !numbers.empty() && numbers.back() < 10
                          ? numbers.back() * word->value
                          : word->value);
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

bool gives(const std::vector<double>& numbers, double wanted, bool percent) {
  const double rounding = rounding_of(wanted) + 1e-9;
  const auto equal = [&](double number) { return std::abs(number - wanted) <= rounding; };
  if (std::any_of(numbers.begin(), numbers.end(), equal)) return true;
  if (!percent) return false;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] <= 1 && equal(numbers[i] * 100)) return true;
    const bool fraction =
        i + 1 < numbers.size() && numbers[i + 1] >= numbers[i] && numbers[i + 1] > 1;
    if (fraction && equal(100 * numbers[i] / numbers[i + 1])) return true;
  }
  return false;
}

}  // namespace

bool states_figure(std::string_view sentence, const Quantity& quantity) {
  const std::vector<double> numbers = numbers_in(sentence);
  const bool percent = quantity.unit == "%";
  return gives(numbers, quantity.low, percent) || gives(numbers, quantity.high, percent);
}

}  // namespace citewright::audit
