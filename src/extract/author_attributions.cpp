// SPDX-License-Identifier: Apache-2.0
// Authors that prose names without citing in brackets.
#include "extract/attributions.hpp"
#include "extract/author_names.hpp"
#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/places.hpp"

#include <fmt/format.h>

namespace citewright::extract {
namespace {

constexpr std::string_view title = R"((?:(?:Drs?|Prof|Professors?|Mrs?|Ms)\.?\s+){0,2})";

// "a study by Dr ", "researchers led by ".
bool leads_to_author(std::string_view gap) {
  static const Pattern form{fmt::format(
      R"(^\s+(?:(?:on|of|into)\s+[^,;:()]{{1,60}}\s+)?(?:(?:led|conducted|authored|headed|written|published|carried out)\s+)?(?:in\s+\d{{4}}\s+)?by\s+{}$)",
      title)};
  static const Pattern clause{R"(\s(?:was|were|is|are|has|have|had|been|that|which)\s)"};
  return form.found_in(gap) && !clause.found_in(gap);
}

bool is_team_of(std::string_view before) {
  static const Pattern form{fmt::format(
      R"(\b(?:researchers|scientists|team|group|investigators|doctors)\s+(?:led|headed)\s+by\s+{}$)",
      title)};
  return form.found_in(before);
}

std::optional<AuthorGroup> authors_of(std::string_view name) {
  const auto group = authors_at_end(name);
  if (!group) return std::nullopt;
  // Given names and initials may stand before the first family name.
  const bool whole = group->range.begin == 0 || group->names.size() == 1;
  return whole ? group : std::nullopt;
}

void take_year_before(Citation& citation, const SentenceParts& sentence) {
  static const Pattern form{R"(\b[Ii]n ((?:1[89]|20)\d\d),?\s+$)"};
  if (citation.year) return;
  if (const auto match = form.find(sentence.before(citation.range.begin)))
    citation.year = year_in(match->text());
}

Citation named(std::vector<std::string> authors, TextRange range) {
  Citation citation;
  citation.authors = std::move(authors);
  citation.range = range;
  return citation;
}

// "Dr Smith's 2015 trial": a title or a year keeps "Alzheimer's studies" out.
void add_possessive(const SentenceParts& sentence, const StudyPhrase& phrase,
                    std::vector<Citation>& found) {
  static const Pattern possessive{R"((?:['’]s|(s)['’])\s+$)"};
  const std::string_view before = sentence.before(phrase.range.begin);
  const auto tail = possessive.find(before);
  if (!tail) return;
  const std::string_view name = before.substr(0, tail->range().begin + tail->text(1).size());
  const auto authors = authors_at_end(name);
  if (!authors || authors->form == AuthorGroup::Form::with_others) return;
  static const Pattern title_before{
      R"((?:Drs?|Prof|Professors?)\.?\s+(?:\p{Lu}[\p{L}.-]*\s+){0,2}$)"};
  const auto address = title_before.find(name.substr(0, authors->range.begin));
  if (!address && !phrase.year) return;
  const std::size_t before_begin = phrase.range.begin - before.size();
  const std::size_t begin = address ? address->range().begin : authors->range.begin;
  Citation citation = named(authors->names, {before_begin + begin, phrase.range.end});
  take_phrase(citation, phrase, sentence.text);
  take_year_after(citation, sentence.text);
  found.push_back(std::move(citation));
}

}  // namespace

std::optional<Citation> author_attribution(const SentenceParts& sentence, const NameRun& run) {
  const std::string_view name = run.range.of(sentence.text);
  if (run.words > 6 || is_place_or_language(name) || has_organisation_word(name) ||
      is_acronym(name) || has_journal_word(name))
    return std::nullopt;
  const auto leading = sentence.phrase_before(run.range.begin);
  const bool by_study = leading && !leading->phrase->vague && leads_to_author(leading->gap);
  if (!by_study && !is_team_of(sentence.before(run.range.begin))) return std::nullopt;
  const auto authors = authors_of(name);
  if (!authors) return std::nullopt;
  Citation citation = named(authors->names, run.range);
  if (by_study) take_phrase(citation, *leading->phrase, sentence.text);
  take_year_after(citation, sentence.text);
  return citation;
}

std::vector<Citation> group_attributions(const SentenceParts& sentence) {
  std::vector<Citation> found;
  const std::size_t begin = sentence.range.begin;
  for (const AuthorGroup& group : authors_with_others(sentence.text.substr(begin))) {
    Citation citation = named(group.names, {begin + group.range.begin, begin + group.range.end});
    const auto leading = sentence.phrase_before(citation.range.begin);
    if (leading && leads_to_author(leading->gap))
      take_phrase(citation, *leading->phrase, sentence.text);
    take_year_after(citation, sentence.text);
    take_year_before(citation, sentence);
    found.push_back(std::move(citation));
  }
  for (const StudyPhrase& phrase : sentence.phrases) add_possessive(sentence, phrase, found);
  return found;
}

}  // namespace citewright::extract
