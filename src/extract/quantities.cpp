// SPDX-License-Identifier: Apache-2.0
#include "quantities.hpp"

#include "pattern.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

namespace citewright::extract {
namespace {

struct NumberWord {
  std::string_view word;
  double value;
};
constexpr auto number_words = std::to_array<NumberWord>({
    {"one", 1},      {"two", 2},       {"three", 3},    {"four", 4},          {"five", 5},
    {"six", 6},      {"seven", 7},     {"eight", 8},    {"nine", 9},          {"ten", 10},
    {"eleven", 11},  {"twelve", 12},   {"fifteen", 15}, {"twenty", 20},       {"thirty", 30},
    {"forty", 40},   {"fifty", 50},    {"sixty", 60},   {"seventy", 70},      {"eighty", 80},
    {"ninety", 90},  {"hundred", 100}, {"half", 50},    {"third", 100.0 / 3}, {"thirds", 100.0 / 3},
    {"quarter", 25}, {"quarters", 25}, {"fifth", 20},   {"fifths", 20},
});

struct UnitName {
  std::string_view written;
  std::string_view unit;
};
// Spellings that are not just a plural "s".
constexpr auto unit_names = std::to_array<UnitName>({
    {"%", "%"},          {"percent", "%"},     {"per cent", "%"},     {"percentage points", "%"},
    {"µg", "µg"},        {"μg", "µg"},         {"mcg", "µg"},         {"micrograms", "µg"},
    {"microgram", "µg"}, {"milligrams", "mg"}, {"milligram", "mg"},   {"grams", "g"},
    {"gram", "g"},       {"kilograms", "kg"},  {"kilogram", "kg"},    {"kilos", "kg"},
    {"hrs", "hour"},     {"h", "hour"},        {"hr", "hour"},        {"mins", "minute"},
    {"min", "minute"},   {"litres", "l"},      {"liters", "l"},       {"mL", "ml"},
    {"men", "man"},      {"women", "woman"},   {"children", "child"}, {"people", "people"},
    {"mmHg", "mmhg"},    {"mm Hg", "mmhg"},    {"IU", "iu"},          {"times", "time"},
    {"fold", "time"},    {"-fold", "time"},    {"calories", "kcal"},  {"years", "year"},
});

constexpr std::string_view number_word_choice =
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety|hundred";
constexpr std::string_view unit_choice =
    "percentage points|per ?cent|%|"
    "seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|decades?|"
    "(?:n|µ|μ|m|k|p)?g/(?:d?l|m[lL]|kg|day|d)|m?mol/[lL]|IU/m?[lL]|µg|μg|mcg|mg|kg|ng|g|"
    "micrograms?|milligrams?|kilograms?|grams?|kilos?|ml|mL|litres?|liters?|cm|mm ?Hg|mm|nm|km|"
    "IU|kcal|calories|times|-?fold|units|million|billion|"
    "adults|people|patients|participants|women|men|children|trials|studies|subjects|volunteers|"
    "cases";

std::string figure_expression() {
  const std::string number =
      fmt::format(R"((?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|(?:{})\b)", number_word_choice);
  constexpr std::string_view between = R"((?:\s?[-–—−]\s?|\s(?:to|or|and)\s))";
  return fmt::format(
      R"((?i)\b({0})(?:(?:\s?(?:%|per ?cent|mg|g|IU))?{1}({0}))?(?:[\s-]?({2})(?:\b|$|[^A-Za-z]))?)",
      number, between, unit_choice);
}

std::string share_expression() {
  const std::string number = fmt::format(R"(\d+|{})", number_word_choice);
  return fmt::format(
      R"((?i)\b(?:({0})\s(?:\w+\s)?(?:in|of every|of the|out of|of)\s(?:every\s)?({0}))"
      R"(|(?:(a|one|two|three|four)\s)?(half|thirds?|quarters?|fifths?)(?:\sof)?)\b)",
      number);
}

std::optional<double> value_of(std::string_view written) {
  const std::string lower = to_ascii_lower(written);
  const auto word = std::find_if(number_words.begin(), number_words.end(),
                                 [&](const NumberWord& row) { return row.word == lower; });
  if (word != number_words.end()) return word->value;
  std::string digits = lower;
  std::erase(digits, ',');
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (end == digits.c_str()) return std::nullopt;
  return value;
}

std::string unit_of(std::string_view written) {
  for (const UnitName& row : unit_names) {
    if (to_ascii_lower(row.written) == to_ascii_lower(written)) return std::string{row.unit};
  }
  std::string unit = to_ascii_lower(written);
  constexpr std::size_t shortest_plural = 4;
  if (unit == "studies") return "study";
  if (unit.size() >= shortest_plural && unit.ends_with('s')) unit.pop_back();
  return unit;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_year(const Quantity& quantity) {
  constexpr double first = 1900, last = 2099;
  const auto in_range = [&](double value) { return value >= first && value <= last; };
  return quantity.unit.empty() && in_range(quantity.low) && in_range(quantity.high);
}

// "one in five", "two thirds": per cent.
std::optional<Quantity> share_of(const Match& match) {
  Quantity quantity;
  quantity.unit = "%";
  quantity.range = match.range();
  constexpr double whole = 100;
  if (!match[1].empty()) {
    const auto part = value_of(match[1]);
    const auto all = value_of(match[2]);
    if (!part || !all || *all < *part || *all <= 1) return std::nullopt;
    quantity.low = quantity.high = whole * *part / *all;
    return quantity;
  }
  const double times = match[3].empty() || match[3] == "a" ? 1 : value_of(match[3]).value_or(1);
  quantity.low = quantity.high = times * value_of(match[4]).value_or(0);
  return quantity.low <= whole ? std::optional{quantity} : std::nullopt;
}

std::optional<Quantity> figure_of(const Match& match) {
  Quantity quantity;
  const auto low = value_of(match[1]);
  if (!low) return std::nullopt;
  const auto high = match[2].empty() ? low : value_of(match[2]);
  quantity.low = std::min(*low, high.value_or(*low));
  quantity.high = std::max(*low, high.value_or(*low));
  quantity.unit = unit_of(match[3]);
  const std::size_t end = std::max({match.range(1).end, match.range(2).end, match.range(3).end});
  quantity.range = {match.range().begin, end};
  const bool word_alone = !is_digit(match[1].front()) && quantity.unit.empty();
  if (word_alone || is_year(quantity)) return std::nullopt;
  return quantity;
}

// Digits inside a name ("D3", "IL-6", "B12") are no figures.
bool inside_name(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  const bool letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
  const bool hyphen_after_letter =
      before == '-' && at > 1 && text[at - 2] >= 'A' && text[at - 2] <= 'z';
  return letter || hyphen_after_letter;
}

// Every figure that `read` makes of a match; a match it rejects is searched again from within.
template <typename Read>
std::vector<Quantity> read_all(const Pattern& pattern, std::string_view text, std::size_t from,
                               Read read) {
  std::vector<Quantity> quantities;
  for (auto match = pattern.find(text, from); match; match = pattern.find(text, from)) {
    const auto quantity = read(*match);
    const bool taken = quantity && !inside_name(text, quantity->range.begin);
    if (taken) quantities.push_back(*quantity);
    const std::size_t first_end = std::max(match->range(1).end, match->range().begin + 1);
    from = taken ? quantity->range.end : first_end;
  }
  return quantities;
}

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, TextRange range) {
  static const Pattern figure{figure_expression()};
  static const Pattern share{share_expression()};
  const std::string_view searched = text.substr(0, range.end);
  const std::vector<Quantity> shares = read_all(share, searched, range.begin, share_of);
  std::vector<Quantity> quantities = read_all(figure, searched, range.begin, figure_of);
  // What is part of a share is no figure of its own.
  const auto in_share = [&shares](const Quantity& candidate) {
    const auto next =
        std::lower_bound(shares.begin(), shares.end(), candidate.range.begin,
                         [](const Quantity& row, std::size_t at) { return row.range.end <= at; });
    return next != shares.end() && next->range.overlaps(candidate.range);
  };
  std::erase_if(quantities, in_share);
  quantities.insert(quantities.end(), shares.begin(), shares.end());
  std::sort(quantities.begin(), quantities.end(),
            [](const Quantity& a, const Quantity& b) { return a.range < b.range; });
  return quantities;
}

}  // namespace citewright::extract
