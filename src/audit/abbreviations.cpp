// SPDX-License-Identifier: Apache-2.0
#include "abbreviations.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace citewright::audit {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alphanumeric(char c) {
  return is_letter(c) || is_digit(c);
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_short_form(std::string_view text) {
  constexpr std::size_t shortest = 2;
  constexpr std::size_t longest = 10;
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return is_alphanumeric(c) || c == '-' || c == '/'; });
  const bool has_capital =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return text.size() >= shortest && text.size() <= longest && plain && has_capital &&
         is_alphanumeric(text.front());
}

// Where every character of the short form starts a word of its own, in order, small words between
// them left out: "American Academy of Dermatology" for AAD. Returns where the first of those words
// starts.
std::optional<std::size_t> initials_start(std::string_view before, std::string_view short_form) {
  constexpr std::size_t longest_small_word = 3;  // "of", "and", "the"
  const std::vector<text::Token> words = text::tokenize(before);
  std::size_t at = words.size();
  std::size_t start = 0;
  for (std::size_t i = short_form.size(); i-- > 0;) {
    if (!is_alphanumeric(short_form[i])) continue;
    const auto starts_with_it = [&](const text::Token& word) {
      return word.folded.front() == lower(short_form[i]);
    };
    while (at > 0 && !starts_with_it(words[at - 1]) &&
           words[at - 1].folded.size() <= longest_small_word)
      --at;
    if (at == 0 || !starts_with_it(words[at - 1])) return std::nullopt;
    start = words[--at].range.begin;
  }
  return start;
}

// Walks both from the right: each character of the short form is found in the long form, the first
// one at the start of a word. Returns where the long form starts.
std::optional<std::size_t> long_form_start(std::string_view before, std::string_view short_form) {
  std::size_t at = before.size();
  for (std::size_t i = short_form.size(); i-- > 0;) {
    const char wanted = lower(short_form[i]);
    if (!is_alphanumeric(wanted)) continue;
    const auto starts_word = [&](std::size_t p) {
      return p == 0 || !is_alphanumeric(before[p - 1]);
    };
    do {
      if (at == 0) return std::nullopt;
      --at;
    } while (lower(before[at]) != wanted || (i == 0 && !starts_word(at)));
  }
  return at;
}

// The words just before the bracket that a long form may have: at most short form's length + 5, and
// at most twice its length (Schwartz and Hearst's limit).
std::string_view candidate_words(std::string_view before, std::size_t short_length) {
  const std::size_t most = std::min(short_length + 5, short_length * 2);
  std::size_t words = 0;
  std::size_t at = before.size();
  while (at > 0) {
    const char c = before[at - 1];
    if (c == '.' || c == ';' || c == ':' || c == '(' || c == ')') break;
    --at;
    if (before[at] == ' ' && ++words > most) break;
  }
  return trim(before.substr(at));
}

}  // namespace

std::vector<Abbreviation> find_abbreviations(std::string_view text) {
  std::vector<Abbreviation> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) break;
    const std::string_view short_form = trim(text.substr(open + 1, close - open - 1));
    if (!is_short_form(short_form)) continue;
    const std::string_view before = candidate_words(text.substr(0, open), short_form.size());
    auto start = initials_start(before, short_form);
    if (!start) start = long_form_start(before, short_form);
    if (!start) continue;
    const std::string_view long_form = before.substr(*start);
    if (long_form.size() > short_form.size())
      found.push_back({std::string{short_form}, std::string{long_form}});
  }
  return found;
}

void AbbreviationTerms::add(const std::vector<Abbreviation>& abbreviations) {
  for (const Abbreviation& abbreviation : abbreviations) {
    Pair pair{terms_of(abbreviation.short_form), terms_of(abbreviation.long_form)};
    if (!pair.short_form.empty() && !pair.long_form.empty()) pairs_.push_back(std::move(pair));
  }
}

void AbbreviationTerms::expand(Terms& terms) const {
  const Terms given = terms;
  const auto has_all = [&given](const Terms& wanted) {
    return std::includes(given.begin(), given.end(), wanted.begin(), wanted.end());
  };
  for (const Pair& pair : pairs_) {
    if (has_all(pair.short_form)) add_all(terms, pair.long_form);
    if (has_all(pair.long_form)) add_all(terms, pair.short_form);
  }
}

}  // namespace citewright::audit
