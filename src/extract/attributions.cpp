// SPDX-License-Identifier: Apache-2.0
#include "extract/attributions.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace citewright::extract {
namespace {

constexpr std::size_t farthest_look_back = 240;

constexpr std::string_view year = R"((?:1[89]|20)\d\d)";
constexpr std::string_view speaking_verbs =
    R"((?:report|note|state|find|found|recommend|say|said|advise|estimate|conclude|warn|suggest|observe|)"
    R"(emphasi[sz]e|stress|highlight|confirm|show|define|consider|describe|caution|urge|)"
    R"(demonstrate|reveal|indicate|discover|explain|argue|propose|publish|wrote|write|point out|)"
    R"(underline|underscore|document|identif(?:y|ie)|classif(?:y|ie)|list|called for|assert|agree)(?:s|es|d|ed)?)";
constexpr std::string_view adverbs =
    R"((?:(?:has|have|had|also|now|currently|strongly|recently|officially|generally|therefore|still|thus|then|later|)"
    R"(further|similarly|likewise|once|even|both|each|all|first|subsequently|which|that|who)\s+){0,4})";

// "from 2016 to 2018", "in 2018 adults": no year of a publication.
bool is_otherwise_used(std::string_view text, std::size_t at) {
  static const Pattern form{
      R"(\s*(?:(?:to|and|until|through|–|—|-)\s*\d|(?:(?:healthy|older|young|adult|pregnant)\s+)?(?:patients|adults|people|women|men|children|participants|subjects|cases|individuals|volunteers)\b))"};
  return form.match_at(text, at).has_value();
}

}  // namespace

std::string_view SentenceParts::before(std::size_t at) const {
  return tail_before(text, at, std::min(farthest_look_back, at - range.begin));
}

std::optional<SentenceParts::LeadingPhrase> SentenceParts::phrase_before(std::size_t at) const {
  auto phrase =
      std::upper_bound(phrases.begin(), phrases.end(), at,
                       [](std::size_t place, const StudyPhrase& p) { return place < p.range.end; });
  if (phrase == phrases.begin()) return std::nullopt;
  --phrase;
  if (phrase->vague && phrase != phrases.begin() && !(phrase - 1)->vague) --phrase;
  const std::size_t end = phrase->range.end;
  if (at - end > farthest_look_back) return std::nullopt;
  return LeadingPhrase{&*phrase, text.substr(end, at - end)};
}

SentenceParts take_apart(const Block& block, TextRange sentence) {
  SentenceParts parts;
  parts.text = std::string_view{block.text}.substr(0, sentence.end);
  parts.range = sentence;
  parts.runs = name_runs(block, sentence);
  auto run = parts.runs.begin();
  // "Magnesium Research" is a name, not research.
  for (StudyPhrase& phrase : study_phrases(parts.text, sentence)) {
    while (run != parts.runs.end() && run->range.end <= phrase.range.begin) ++run;
    const bool named = run != parts.runs.end() && run->range.contains(phrase.range);
    if (!named) parts.phrases.push_back(phrase);
  }
  return parts;
}

void add_defined_bodies(std::string_view text, DefinedBodies& bodies) {
  static const Pattern form{R"(\((\p{Lu}[\p{Lu}&-]{1,9})[);,])"};
  for (auto match = form.find(text); match; match = form.find(text, match->range().end)) {
    constexpr std::size_t longest_name = 90;
    static const Pattern spelled{R"((?:\p{Lu}\p{L}+\s+(?:(?:of|for|and|the|on|in|&)\s+)*){2,}$)"};
    const auto name = spelled.find(tail_before(text, match->range().begin, longest_name));
    if (name && has_organisation_word(name->text()) && !is_place_or_language(match->text(1)))
      bodies.emplace(match->text(1));
  }
}

void take_phrase(Citation& citation, const StudyPhrase& phrase, std::string_view text) {
  citation.study_type = phrase.type;
  citation.study_words = phrase.range.of(text);
  citation.year = phrase.year;
  citation.range.begin = std::min(citation.range.begin, phrase.range.begin);
}

std::optional<YearAfter> year_after(std::string_view text, std::size_t at) {
  static const Pattern form{fmt::format(
      R"(\s*,?\s*\((?:[\p{{L}}. ]{{1,20}}[ ,])?({0})[a-z]?(?:[,;:][^()]{{0,40}})?\)|,?\s+(?:in|from|back in)\s+(?:\p{{Lu}}\p{{L}}+\s+)?({0})\b|,\s+({0})\b)",
      year)};
  const auto match = form.match_at(text, at);
  if (!match) return std::nullopt;
  const std::size_t group = !match->range(1).empty() ? 1 : (!match->range(2).empty() ? 2 : 3);
  if (group != 1 && is_otherwise_used(text, match->range().end)) return std::nullopt;
  return YearAfter{*year_in(match->text(group)), match->range().end};
}

void take_year_after(Citation& citation, std::string_view text) {
  if (const auto found = year_after(text, citation.range.end)) {
    citation.year = found->year;
    citation.range.end = found->end;
    return;
  }
  static const Pattern told{fmt::format(
      R"(\s+{}\p{{L}}+(?:\s+online)?\s+in\s+(?:\p{{Lu}}\p{{L}}+\s+)?({})\b)", adverbs, year)};
  const auto match = told.match_at(text, citation.range.end);
  if (!citation.year && match && !is_otherwise_used(text, match->range().end))
    citation.year = year_in(match->text(1));
}

bool is_speaking(std::string_view text, std::size_t at) {
  static const Pattern form{
      fmt::format(R"((?:\s*\([^()]{{1,40}}\)){{0,2}}(?:,[^,;]{{1,60}},)?,?\s+{}{}\b)", adverbs,
                  speaking_verbs)};
  return form.match_at(text, at).has_value();
}

std::vector<Citation> find_attributions(const SentenceParts& sentence,
                                        const DefinedBodies& bodies) {
  const auto by_place = [](const Citation& a, const Citation& b) { return a.range < b.range; };
  std::vector<Citation> groups = group_attributions(sentence);
  std::sort(groups.begin(), groups.end(), by_place);
  std::vector<Citation> found;
  auto group = groups.begin();
  for (const NameRun& run : sentence.runs) {
    while (group != groups.end() && group->range.end <= run.range.begin) ++group;
    if (group != groups.end() && group->range.overlaps(run.range)) continue;
    auto citation = journal_attribution(sentence, run);
    if (!citation) citation = body_attribution(sentence, run, bodies);
    if (!citation) citation = author_attribution(sentence, run);
    if (citation) found.push_back(std::move(*citation));
  }
  std::move(groups.begin(), groups.end(), std::back_inserter(found));
  for (Citation& citation : found) citation.route = Route::attribution;
  std::stable_sort(found.begin(), found.end(), by_place);
  return found;
}

}  // namespace citewright::extract
