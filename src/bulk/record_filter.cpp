// SPDX-License-Identifier: Apache-2.0
#include "citewright/bulk/record_filter.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace citewright::bulk {
namespace {

constexpr std::string_view field_help =
    "mesh:\"Skin Diseases\"+, journal:\"J Dermatol\", year:2015..2020, type:Review, words";

Error unclear(std::string_view text, std::string_view why) {
  return Error{ErrorCode::usage, "--only cannot be '{}': {}", text, why}.with_hint("{}",
                                                                                   field_help);
}

bool is_one_of(const std::vector<std::string>& values, std::string_view text) {
  const std::string folded = fold_to_words(text);
  return !folded.empty() && std::find(values.begin(), values.end(), folded) != values.end();
}

// Whole words: both texts are folded to words with one blank between.
bool has_words(std::string_view folded_text, std::string_view words) {
  for (std::size_t at = folded_text.find(words); at != std::string_view::npos;
       at = folded_text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || folded_text[at - 1] == ' ';
    if (begins && (end == folded_text.size() || folded_text[end] == ' ')) return true;
  }
  return false;
}

std::string words_of(const Record& record) {
  std::string text = record.title;
  for (const AbstractSection& section : record.abstract) text += " . " + section.text;
  for (const MeshHeading& heading : record.mesh) text += " . " + heading.descriptor;
  for (const std::string& keyword : record.keywords) text += " . " + keyword;
  return fold_to_words(text);
}

bool is_between(std::optional<int> year, std::optional<int> from, std::optional<int> to) {
  return year && (!from || *year >= *from) && (!to || *year <= *to);
}

std::optional<int> read_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || end != text.data() + text.size() || text.size() != 4) return {};
  return year;
}

std::pair<std::optional<int>, std::optional<int>> read_years(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {read_year(text), read_year(text)};
  const std::string_view first = text.substr(0, dots);
  const std::string_view last = text.substr(dots + 2);
  const std::pair years{read_year(first), read_year(last)};
  const bool unread = (!first.empty() && !years.first) || (!last.empty() && !years.second);
  return unread ? std::pair<std::optional<int>, std::optional<int>>{} : years;
}

// The next condition: up to a blank outside quotes.
std::string_view take_condition(std::string_view& text) {
  text = trim(text);
  bool quoted = false;
  std::size_t end = 0;
  for (; end < text.size() && (quoted || text[end] != ' '); ++end) quoted ^= text[end] == '"';
  const std::string_view condition = text.substr(0, end);
  text.remove_prefix(end);
  return condition;
}

std::vector<std::string_view> values_of(std::string_view text) {
  std::vector<std::string_view> values;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size()) quoted ^= text[at] == '"';
    if (at < text.size() && (quoted || text[at] != ',')) continue;
    values.push_back(trim(text.substr(begin, at - begin)));
    begin = at + 1;
  }
  return values;
}

}  // namespace

void RecordFilter::add(std::string_view text, const MeshBranch& branch) {
  std::string_view rest = text;
  bool any = false;
  for (std::string_view each = take_condition(rest); !each.empty(); each = take_condition(rest)) {
    const std::size_t colon = each.find(':');
    const bool is_word = colon == std::string_view::npos || each.starts_with('"');
    add_condition(is_word ? "" : each.substr(0, colon), is_word ? each : each.substr(colon + 1),
                  branch);
    text_ += fmt::format("{}{}", text_.empty() ? "" : " ", each);
    any = true;
  }
  if (!any) throw unclear(text, "it is empty");
}

void RecordFilter::add_condition(std::string_view field, std::string_view value,
                                 const MeshBranch& branch) {
  static constexpr auto fields =
      std::to_array<std::pair<std::string_view, Field>>({{"", Field::words},
                                                         {"mesh", Field::mesh},
                                                         {"journal", Field::journal},
                                                         {"year", Field::year},
                                                         {"type", Field::type}});
  const auto* const known = std::find_if(fields.begin(), fields.end(),
                                         [&](const auto& each) { return each.first == field; });
  if (known == fields.end()) throw unclear(field, "there is no such field");
  Condition& condition = conditions_.emplace_back();
  condition.field = known->second;
  if (condition.field == Field::year) {
    std::tie(condition.from, condition.to) = read_years(value);
    if (!condition.from && !condition.to) throw unclear(value, "it is no year and no years");
    return;
  }
  for (std::string_view each : values_of(value)) {
    const bool with_branch = condition.field == Field::mesh && each.ends_with('+');
    std::string words = fold_to_words(each);
    if (words.empty()) throw unclear(each, "it has no word");
    condition.values.push_back(std::move(words));
    if (!with_branch) continue;
    each.remove_suffix(1);
    const std::string heading = fold_to_words(each);
    const std::vector<std::string> below = branch ? branch(heading) : std::vector<std::string>{};
    if (below.empty()) {
      throw Error{ErrorCode::usage, "no MeSH heading '{}' is known", trim(each)}.with_hint(
          "run `citewright import mesh desc2026.xml`, or leave out the +");
    }
    for (const std::string& name : below) condition.values.push_back(fold_to_words(name));
  }
}

bool RecordFilter::keeps(const Record& record) const {
  return std::all_of(conditions_.begin(), conditions_.end(),
                     [&](const Condition& condition) { return holds(condition, record); });
}

bool RecordFilter::holds(const Condition& condition, const Record& record) {
  const std::vector<std::string>& values = condition.values;
  switch (condition.field) {
    case Field::mesh:
      return std::any_of(record.mesh.begin(), record.mesh.end(), [&](const MeshHeading& heading) {
        return is_one_of(values, heading.descriptor);
      });
    case Field::journal:
      return is_one_of(values, record.journal) || is_one_of(values, record.journal_abbreviation);
    case Field::type:
      return std::any_of(record.publication_types.begin(), record.publication_types.end(),
                         [&](const std::string& type) { return is_one_of(values, type); });
    case Field::year:
      return is_between(record.year, condition.from, condition.to) ||
             is_between(record.electronic_year, condition.from, condition.to);
    case Field::words: {
      const std::string text = words_of(record);
      return std::any_of(values.begin(), values.end(),
                         [&](const std::string& words) { return has_words(text, words); });
    }
  }
  return false;
}

}  // namespace citewright::bulk
