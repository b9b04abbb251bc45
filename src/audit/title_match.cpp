// SPDX-License-Identifier: Apache-2.0
#include "title_match.hpp"

#include "abbreviations.hpp"
#include "phrase.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace citewright::audit {
namespace {

using text::Token;

// Content words shared of the shorter title: at or above, the same work; below `other_band`,
// another.
constexpr double same_work = 0.75;
constexpr double other_band = 0.40;

bool is_open_ended(std::string_view title) {
  return title.ends_with("...") || title.ends_with("…");
}

std::vector<Token> words_of(std::string_view title) {
  return text::tokenize(title);
}

bool starts_with(const std::vector<Token>& longer, const std::vector<Token>& shorter) {
  return longer.size() > shorter.size() && !shorter.empty() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin(),
                    [](const Token& a, const Token& b) { return a.folded == b.folded; });
}

// Terms with both forms of every abbreviation that either title defines.
Terms content_terms(std::string_view title, const AbbreviationTerms& abbreviations) {
  Terms terms = terms_of(title);
  abbreviations.expand(terms);
  return terms;
}

double contained(const Terms& shorter, const Terms& longer) {
  if (shorter.empty()) return 0;
  return static_cast<double>(both(shorter, longer).size()) / static_cast<double>(shorter.size());
}

// Registries put it before the title of a work that was retracted.
std::string_view without_retraction_mark(std::string_view title) {
  constexpr auto marks = std::to_array<std::string_view>(
      {"retracted:", "retracted article:", "[retracted]", "withdrawn:"});
  for (const std::string_view mark : marks) {
    if (to_ascii_lower(title.substr(0, mark.size())) == mark)
      return trim(title.substr(mark.size()));
  }
  return title;
}

// Numbers of `a` that `b` lacks.
bool has_own_number(const std::vector<Token>& a, const std::vector<Token>& b) {
  const auto is_number = [](const Token& token) {
    return std::all_of(token.folded.begin(), token.folded.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  return std::any_of(a.begin(), a.end(), [&](const Token& token) {
    return is_number(token) && std::none_of(b.begin(), b.end(), [&](const Token& other) {
             return other.folded == token.folded;
           });
  });
}

// Titles of fewer words stand in a text by chance: "Sleep", "Reply to the authors".
constexpr std::size_t telling_words = 4;

bool stands_whole_in(const Reference& reference, const std::string& recorded) {
  const std::string title = fold_to_words(recorded);
  const std::string listed = fold_to_words(reference.title);
  const bool part_of_it = listed.empty() || has_phrase(title, listed);
  return part_of_it && text::terms(recorded).size() >= telling_words &&
         has_phrase(fold_to_words(reference.text), title);
}

std::string words_after(std::string_view recorded, const std::vector<Token>& tokens,
                        std::size_t from) {
  std::string_view cut = trim(recorded.substr(tokens[from].range.begin));
  while (cut.ends_with('.')) cut.remove_suffix(1);
  return std::string{cut};
}

bool is_better(const TitleMatch& a, const TitleMatch& b) {
  if (a.relation != b.relation) return a.relation < b.relation;
  return a.agreement > b.agreement;
}

}  // namespace

TitleMatch match_titles(std::string_view listed_title, std::string_view recorded_title) {
  const std::string_view listed = without_retraction_mark(trim(listed_title));
  const std::string_view recorded = without_retraction_mark(trim(recorded_title));
  TitleMatch match;
  match.open_end = is_open_ended(listed);
  if (fold_to_words(listed) == fold_to_words(recorded)) {
    match.relation = TitleRelation::same;
    match.agreement = 1;
    return match;
  }
  const std::vector<Token> listed_words = words_of(listed);
  const std::vector<Token> recorded_words = words_of(recorded);
  if (starts_with(recorded_words, listed_words)) {
    match.relation = TitleRelation::truncated;
    match.agreement = 1;
    match.cut = words_after(recorded, recorded_words, listed_words.size());
    return match;
  }
  AbbreviationTerms abbreviations;
  abbreviations.add(find_abbreviations(listed));
  abbreviations.add(find_abbreviations(recorded));
  const Terms a = content_terms(listed, abbreviations);
  const Terms b = content_terms(recorded, abbreviations);
  match.agreement = a.size() <= b.size() ? contained(a, b) : contained(b, a);
  const bool numbered_apart =
      has_own_number(listed_words, recorded_words) && has_own_number(recorded_words, listed_words);
  if (match.agreement >= same_work && !numbered_apart) {
    match.relation = TitleRelation::reworded;
  } else {
    match.relation = match.agreement >= other_band ? TitleRelation::differs : TitleRelation::other;
  }
  return match;
}

TitleMatch match_title(std::string_view listed, const Record& record) {
  TitleMatch best = match_titles(listed, record.title);
  for (const std::string* other : {&record.vernacular_title, &record.book_title}) {
    if (other->empty()) continue;
    TitleMatch match = match_titles(listed, *other);
    if (is_better(match, best)) best = std::move(match);
  }
  return best;
}

TitleMatch match_listed_title(const Reference& reference, const Record& record) {
  TitleMatch match = match_title(reference.title, record);
  if (match.relation != TitleRelation::same && stands_whole_in(reference, record.title)) {
    match = {};
    match.relation = TitleRelation::same;
    match.agreement = 1;
  }
  return match;
}

}  // namespace citewright::audit
