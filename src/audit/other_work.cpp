// SPDX-License-Identifier: Apache-2.0
#include "other_work.hpp"

#include "reference_match.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace citewright::audit {
namespace {

bool differs(Agreement agreement) {
  return agreement == Agreement::differs;
}

bool agrees(Agreement agreement) {
  return agreement == Agreement::agrees || agreement == Agreement::near;
}

// Journal, volume or year: what goes with another page when it is another work's.
bool any_place_differs(const ReferenceMatch& match) {
  return differs(match.journal) || differs(match.volume) || differs(match.year);
}

bool is_placed_alike(const ReferenceMatch& match) {
  return agrees(match.first_author) && agrees(match.volume) && agrees(match.first_page);
}

// Content words of the record's title that occur in the entry, 0–1.
double title_words_in(const std::string& entry, const std::string& title) {
  const std::vector<std::string> wanted = text::terms(title);
  if (wanted.empty()) return 1;
  std::vector<std::string> words = text::terms(entry);
  std::sort(words.begin(), words.end());
  const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::binary_search(words.begin(), words.end(), word);
  });
  return static_cast<double>(found) / static_cast<double>(wanted.size());
}

// An entry without a title that could be told apart: neither the record's first author nor its
// title's words stand in it, though it has words enough.
bool mentions_nothing_of(const Reference& reference, const Record& record,
                         const ReferenceMatch& match) {
  constexpr std::size_t fewest_words = 8;
  constexpr double by_chance = 0.4;
  if (record.authors.empty() || agrees(match.first_author) || agrees(match.first_page))
    return false;
  return text::terms(reference.text).size() >= fewest_words &&
         title_words_in(reference.text, record.title) < by_chance;
}

}  // namespace

bool names_other_work(const Reference& reference, const Record& record, const TitleMatch& title) {
  if (record.title.empty()) return false;
  const ReferenceMatch match = match_reference(reference, record);
  if (is_placed_alike(match)) return false;
  const bool other_author = differs(match.first_author);
  const bool other_page = differs(match.first_page);
  if (reference.title.empty() && title.relation != TitleRelation::same)
    return mentions_nothing_of(reference, record, match);
  switch (title.relation) {
    case TitleRelation::same:
      return other_author && other_page && !is_telling_title(record.title);
    case TitleRelation::reworded:
    case TitleRelation::truncated:
      return other_author && other_page && any_place_differs(match);
    case TitleRelation::differs:
      return (other_author || other_page) &&
             (any_place_differs(match) || (other_author && other_page));
    case TitleRelation::other:
      return true;
  }
  return false;
}

}  // namespace citewright::audit
