// SPDX-License-Identifier: Apache-2.0
#include "extract/author_names.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/proper_names.hpp"

#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::extract {
namespace {

constexpr std::string_view particles =
    R"((?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]el|[Dd]ella|der|den|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Tt]er|[Tt]en|af|zu|St\.?)[ -]){0,3})";
constexpr std::string_view family =
    R"((?:[DdOLl]['’])?\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{Lu}[\p{L}\p{M}]*)*(?: (?:Jr|Sr)\b\.?)?)";
constexpr std::string_view leading_initials = R"((?:\p{Lu}\.[ -]?){1,3})";
constexpr std::string_view trailing_initials = R"((?:(?:,? ?\p{Lu}\.-?){1,4}|,? \p{Lu}{1,3}\b)?)";
constexpr std::string_view others =
    R"((?:,? et al\b\.?|,? (?:and|&) (?:(?:his|her|their) )?(?:colleagues|co-?workers|co-?authors|associates|collaborators)|,? and (?:his|her|their) team))";

// "however, Lin and Ma": names are looked for no further back than this.
constexpr std::size_t longest_group = 200;

std::string group_expression() {
  const std::string_view name = author_name_expression();
  return fmt::format(R"(({0})(?:,? (?:{0})){{0,6}}?{1})", name, others);
}

std::size_t window_start(std::string_view text) {
  return text.size() - tail_before(text, text.size(), longest_group).size();
}

// The names of "However, Lin, Ma and Singh" from the first that can be one.
std::vector<TextRange> names_in(std::string_view text, TextRange range) {
  static const Pattern name{author_name_expression()};
  std::vector<TextRange> names;
  static const Pattern without_initials{fmt::format("{}{}", particles, family)};
  const std::string_view searched = text.substr(0, range.end);
  for (auto match = name.find(searched, range.begin); match;) {
    // RE2's "\b" takes the first letters of "Pérez" and "O’Neill" for initials.
    const std::string_view rest = text.substr(match->range().end);
    if (is_letter_at(rest, 0) || rest.starts_with("’") || rest.starts_with("'"))
      match = without_initials.find(searched, match->range().begin);
    if (!match || match->range().empty()) break;
    if (is_no_surname(family_of(match->text()))) {
      names.clear();
    } else {
      names.push_back(match->range());
    }
    match = name.find(searched, match->range().end);
  }
  return names;
}

// "in Development, Lin and colleagues": the first name is a journal's.
bool is_in_title(std::string_view before) {
  return before.ends_with("in ") || before.ends_with("In ");
}

std::optional<AuthorGroup> group(std::string_view text, TextRange range, std::size_t names_end,
                                 AuthorGroup::Form form) {
  auto names = names_in(text, {range.begin, names_end});
  if (names.empty() || is_no_surname(family_of(names.back().of(text)))) return std::nullopt;
  if (names.size() > 1 && is_in_title(text.substr(0, names.front().begin)))
    names.erase(names.begin());
  AuthorGroup out;
  out.range = {names.front().begin, range.end};
  for (const TextRange name : names) out.names.push_back(family_of(name.of(text)));
  out.form =
      form == AuthorGroup::Form::several && names.size() == 1 ? AuthorGroup::Form::single : form;
  return out;
}

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  return !is_letter_before(text, at) && !is_digit(text[at - 1]) && text[at - 1] != '-' &&
         text[at - 1] != '/';
}

}  // namespace

std::string_view author_name_expression() {
  static const std::string expression = fmt::format("(?:{0}{1}{2}|{1}{2}{3})", leading_initials,
                                                    particles, family, trailing_initials);
  return expression;
}

std::string family_of(std::string_view name) {
  static const Pattern form{
      fmt::format(R"(^(?:.*[ .])??({}(?:{})){}\.?$)", particles, family, trailing_initials)};
  const std::string_view stripped = strip(name, ",");
  const auto match = form.find(stripped);
  return std::string{match ? match->text(1) : stripped};
}

std::optional<AuthorGroup> authors_at_end(std::string_view text) {
  static const Pattern with_others{fmt::format(R"((?:{})\s*$)", group_expression())};
  static const Pattern several{fmt::format(
      R"((?:{0})((?:, (?:{0})){{0,6}},? (?:and|&|&amp;) (?:{0})|)\s*$)", author_name_expression())};
  static const Pattern tail{fmt::format(R"((?:{})\s*$)", others)};
  const std::string_view searched = strip_end(text, "");
  const bool surely = tail.found_in(searched.substr(window_start(searched)));
  std::size_t from = window_start(searched);
  constexpr int most_starts = 6;
  for (int start = 0; start < most_starts; ++start) {
    const auto match = (surely ? with_others : several).find(searched, from);
    if (!match) return std::nullopt;
    if (!starts_word(searched, match->range().begin)) {
      from = match->range().begin + code_point_at(searched, match->range().begin).bytes;
      continue;
    }
    const std::size_t names_end =
        surely ? tail.find(searched, match->range().begin)->range().begin : match->range().end;
    return group(searched, match->range(), names_end,
                 surely ? AuthorGroup::Form::with_others : AuthorGroup::Form::several);
  }
  return std::nullopt;
}

std::vector<AuthorGroup> authors_with_others(std::string_view text) {
  static const Pattern tail{std::string{others} + R"((?:[^\p{L}]|$))"};
  static const Pattern exact_tail{others};
  std::vector<AuthorGroup> groups;
  for (auto match = tail.find(text); match; match = tail.find(text, match->range().begin + 3)) {
    const auto exact = exact_tail.match_at(text, match->range().begin);
    if (!exact) continue;
    if (auto found = authors_at_end(text.substr(0, exact->range().end)))
      groups.push_back(std::move(*found));
  }
  return groups;
}

}  // namespace citewright::extract
