// SPDX-License-Identifier: Apache-2.0
#include "extract/study_words.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace citewright::extract {
namespace {

constexpr std::string_view nouns =
    R"((?:meta-?\s?analys[ei]s|(?:case )?reports?|case series|case stud(?:y|ies)|reviews?|)"
    R"((?:re-?)?analys[ei]s|stud(?:y|ies)|trials?|rcts?|surveys?|polls?|guidelines?|guidance|)"
    R"(recommendations?|consensus statements?|(?:position|scientific) (?:statement|paper)s?|)"
    R"(research|investigations?|experiments?|papers?|articles?|findings|evidence|data|)"
    R"(editorials?|overviews?|statements?|publications?|factsheets?|fact sheets?|work))";

constexpr std::string_view openers =
    R"((?:an?|the|one|another|this|that|these|two|three|four|several|some|many|its|their|his|her)\s+)";

// Adjectives before the noun; what does not belong to a study ends the phrase.
constexpr std::string_view adjectives =
    R"((?:(?:(?:1[89]|20)\d\d|[\p{L}]+-[\p{L}-]+|recent|new|newer|latest|earlier|later|previous|early|large|larger|)"
    R"(small|smaller|major|landmark|big|pilot|preliminary|clinical|controlled|randomi[sz]ed|blinded?|)"
    R"(double|single|placebo|prospective|retrospective|observational|epidemiologic(?:al)?|)"
    R"(longitudinal|systematic|umbrella|scoping|narrative|literature|comprehensive|critical|)"
    R"(scientific|medical|academic|national|international|nationwide|multicent(?:re|er)|cohort|)"
    R"(case|control|cross|sectional|comparative|laboratory|lab|animal|mouse|mice|rat|murine|rodent|)"
    R"(rabbit|pig|zebrafish|human|in vitro|in vivo|cell|experimental|independent|annual|joint|official|)"
    R"(online|special|detailed|short|long|week|month|year|day|first|second|third|original|separate|similar|)"
    R"(published|practice|treatment|evidence|based|consensus|expert|population|research|study|review|survey),?\s+(?:and\s+)?)*)";

// One design a row, the strongest claim first; each row's words are looked for in the folded
// phrase.
struct TypeRow {
  StudyType type;
  std::string_view words;
};
constexpr auto rows = std::to_array<TypeRow>({
    {StudyType::meta_analysis, R"(meta-?\s?analys)"},
    {StudyType::systematic_review, R"((?:systematic|umbrella|scoping)\b.*\breview)"},
    {StudyType::guideline,
     R"(guideline|guidance|recommendation|consensus|position (?:statement|paper)|scientific statement)"},
    {StudyType::case_report, R"(case (?:report|series|stud))"},
    {StudyType::survey, R"(surveys?$|\bpolls?$|questionnaire)"},
    {StudyType::review, R"(reviews?$|reviews? (?:article|paper)|overview)"},
    {StudyType::animal, R"(\b(?:animal|mouse|mice|rats?|murine|rodent|rabbit|pig|zebrafish)\b)"},
    {StudyType::in_vitro, R"(in[- ]vitro|\bcell[- ](?:culture|study|studies|experiment))"},
    {StudyType::randomized_trial, R"(randomi[sz]ed|\brcts?\b)"},
    {StudyType::clinical_trial,
     R"(trials?\b|controlled (?:study|studies)|(?:double|single)-?\s?blind(?:ed)?)"},
    {StudyType::case_control, R"(case[-–]\s?control)"},
    {StudyType::cross_sectional, R"(cross-?\s?sectional)"},
    {StudyType::cohort, R"(cohort|longitudinal|follow-?up)"},
    {StudyType::report, R"(reports?$)"},
});

// "trials that were peer-reviewed": the noun must end its word and not follow a hyphen.
bool is_whole_word(std::string_view text, TextRange range) {
  const bool ends = !is_letter_at(text, range.end) && !text.substr(range.end).starts_with('-');
  const bool starts =
      range.begin == 0 || (!is_letter_before(text, range.begin) && text[range.begin - 1] != '-');
  return starts && ends;
}

}  // namespace

std::optional<int> year_in(std::string_view text) {
  static const Pattern form{R"(\b((?:1[89]|20)\d\d)\b)"};
  const auto match = form.find(text);
  if (!match) return std::nullopt;
  int year = 0;
  std::from_chars(match->text(1).data(), match->text(1).data() + 4, year);
  return year;
}

StudyType study_type_of_words(std::string_view words) {
  static const auto patterns = [] {
    std::vector<Pattern> made;
    made.reserve(rows.size());
    for (const TypeRow& row : rows) made.emplace_back(row.words);
    return made;
  }();
  const std::string folded = fold(words);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (patterns[i].found_in(folded)) return rows[i].type;
  }
  return StudyType::study;
}

std::vector<StudyPhrase> study_phrases(std::string_view text, TextRange within) {
  static const Pattern noun{fmt::format(R"(\b{}\b)", nouns), Pattern::Case::any};
  static const Pattern phrase{fmt::format(R"(\b(?:{})?{}{}\b)", openers, adjectives, nouns),
                              Pattern::Case::any};
  static const Pattern vague{R"((?:data|evidence|findings|work|analys[ei]s|experiments?)$)",
                             Pattern::Case::any};
  const std::string_view searched = text.substr(0, within.end);
  std::vector<StudyPhrase> phrases;
  if (!noun.find(searched, within.begin)) return phrases;
  for (auto match = phrase.find(searched, within.begin); match;
       match = phrase.find(searched, match->range().end)) {
    if (!is_whole_word(searched, match->range())) continue;
    phrases.push_back({match->range(), study_type_of_words(match->text()), year_in(match->text()),
                       vague.found_in(match->text())});
  }
  return phrases;
}

}  // namespace citewright::extract
