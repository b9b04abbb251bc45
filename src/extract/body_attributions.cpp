// SPDX-License-Identifier: Apache-2.0
// A capitalised run as the organisation that a statement is taken from.
#include "extract/attributions.hpp"
#include "extract/pattern.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::extract {
namespace {

constexpr std::string_view people =
    R"((?:researchers|scientists|investigators|experts|doctors|physicians|dermatologists|authors|epidemiologists|academics|a\s+(?:research\s+)?team|the\s+team|teams|a\s+group))";

// "Jane Doe of Yale University", "Professor Ann Lee": somebody, not a body.
bool is_person(std::string_view name) {
  static const Pattern title{R"(^(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms)\b)"};
  const std::size_t of = name.find(" of ");
  return title.found_in(name) ||
         (of != std::string_view::npos && !has_organisation_word(name.substr(0, of)));
}

bool is_body(std::string_view name, const NameRun& run, const DefinedBodies& bodies) {
  return is_known_body(name) || bodies.contains(std::string{name}) ||
         (run.words >= 2 && has_organisation_word(name) && !is_person(name));
}

Citation body(std::string_view name, const SentenceParts& sentence, TextRange range) {
  static const Pattern article{R"((?:^|\s)([Tt]he\s+)$)"};
  Citation citation;
  citation.organisation = name;
  citation.range = range;
  const auto the = article.find(sentence.before(range.begin));
  if (the) citation.range.begin -= the->range(1).size();
  static const Pattern initials{R"((?:['’]s?)?\s*\(\p{Lu}[\p{Lu}&-]+\))"};
  const auto match = initials.match_at(sentence.text, range.end);
  if (match) citation.range.end = match->range().end;
  return citation;
}

// Between "a report" and the body: " by the ", " on sleep, published in 2019 by researchers at ".
bool comes_from(std::string_view gap, StudyType type) {
  static const Pattern by{fmt::format(
      R"(^\s+(?:(?:on|of|into)\s+[^,;:()]{{1,80}}\s+)?(?:(?:published|released|issued|conducted|carried out|produced|led|done|compiled|written|prepared)\s+)?(?:in\s+\d{{4}}\s+)?(?:by|from)\s+(?:{}\s+(?:at|from|of|with|in)\s+)?(?:[Tt]he\s+)?$)",
      people)};
  static const Pattern at{
      R"(^\s+(?:(?:conducted|carried out|done|performed)\s+)?at\s+(?:[Tt]he\s+)?$)"};
  static const Pattern of{R"(^\s+(?:of|from)\s+(?:[Tt]he\s+)?$)"};
  static const Pattern clause{R"(\s(?:was|were|is|are|has|have|had|been|that|which)\s)"};
  // "therapies approved by the FDA"
  static const Pattern deed{R"((\p{L}+ed)\s+by\s)"};
  static const Pattern publishing{
      "^(?:published|released|issued|conducted|produced|compiled|prepared|authored|performed)$"};
  if (by.found_in(gap)) {
    const auto participle = deed.find(gap);
    return !clause.found_in(gap) && (!participle || publishing.found_in(participle->text(1)));
  }
  if (at.found_in(gap)) return true;
  return (type == StudyType::report || type == StudyType::guideline) && of.found_in(gap);
}

std::optional<Citation> study_by(const SentenceParts& sentence, const NameRun& run,
                                 std::string_view name) {
  const auto leading = sentence.phrase_before(run.range.begin);
  if (!leading || !comes_from(leading->gap, leading->phrase->type)) return std::nullopt;
  if (leading->phrase->vague && !is_speaking(sentence.text, run.range.end)) return std::nullopt;
  Citation citation = body(name, sentence, run.range);
  take_phrase(citation, *leading->phrase, sentence.text);
  return citation;
}

// "a Cochrane review", "the 2020 WHO guidelines", "the CDC's report".
std::optional<Citation> study_of(const SentenceParts& sentence, const NameRun& run,
                                 std::string_view name) {
  static const Pattern joint{R"((?:['’]s?)?(?:\s*\(\p{Lu}[\p{Lu}&-]+\))?\s+)"};
  static const Pattern opener{
      R"((?:^|\s)((?:(?:an?|the|one|another|two|three|several)\s+)?(?:(?:(?:1[89]|20)\d\d|recent|new|large|updated|latest)\s+)*)$)",
      Pattern::Case::any};
  const auto gap = joint.match_at(sentence.text, run.range.end);
  if (!gap) return std::nullopt;
  const auto phrase = std::lower_bound(
      sentence.phrases.begin(), sentence.phrases.end(), gap->range().end,
      [](const StudyPhrase& p, std::size_t place) { return p.range.begin < place; });
  if (phrase == sentence.phrases.end() || phrase->range.begin != gap->range().end ||
      phrase->range.of(sentence.text) == "reports")  // "the WHO reports that"
    return std::nullopt;
  // "patients at the Mayo Clinic report"
  static const Pattern at{R"((?:^|\s)at\s+(?:the\s+)?$)"};
  if (at.found_in(sentence.before(run.range.begin))) return std::nullopt;
  // "the Cochrane controlled trials register"
  if (name == "Cochrane" && phrase->type != StudyType::review &&
      phrase->type != StudyType::systematic_review && phrase->type != StudyType::meta_analysis)
    return std::nullopt;
  if (phrase->vague && !is_speaking(sentence.text, phrase->range.end)) return std::nullopt;
  Citation citation = body(name, sentence, run.range);
  const auto opening = opener.find(sentence.before(run.range.begin));
  if (opening) citation.range.begin = run.range.begin - opening->range(1).size();
  citation.range.end = phrase->range.end;
  citation.study_type = phrase->type;
  citation.study_words = citation.range.of(sentence.text);
  citation.year = year_in(citation.study_words);
  return citation;
}

bool follows_a_preposition(std::string_view before) {
  static const Pattern form{
      R"((?:^|\s)(?:at|of|from|in|by|with|to|for|via|through|and|or|under|within|near)\s+(?:[Tt]he\s+)?$)",
      Pattern::Case::any};
  return form.found_in(before);
}

// "according to the WHO", "researchers at Harvard University found", "the WHO recommends".
std::optional<Citation> speaking_body(const SentenceParts& sentence, const NameRun& run,
                                      std::string_view name) {
  static const Pattern according{
      fmt::format(R"(\baccording to\s+(?:{}\s+(?:at|from|of|with)\s+)?(?:the\s+)?$)", people),
      Pattern::Case::any};
  static const Pattern staff{
      fmt::format(R"((?:^|[^\p{{L}}])({}\s+(?:at|from|of|with|in)\s+)(?:the\s+)?$)", people),
      Pattern::Case::any};
  const std::string_view before = sentence.before(run.range.begin);
  Citation citation = body(name, sentence, run.range);
  static const Pattern measure{
      R"(\s+(?:[\p{Ll}-]+\s+)?(?:criteria|classification|scor\w+|scale|stag\w+|definitions?|grading|systems?|database|registry|categor\w+|tool|index|questionnaire|protocol|standards?|cut-?offs?|references?|methods?)\b)"};
  if (according.found_in(before) && !measure.match_at(sentence.text, citation.range.end))
    return citation;
  if (!is_speaking(sentence.text, run.range.end)) return std::nullopt;
  if (const auto match = staff.find(before)) {
    citation.range.begin = run.range.begin - (before.size() - match->range(1).begin);
    return citation;
  }
  if (follows_a_preposition(before)) return std::nullopt;
  return citation;
}

}  // namespace

std::optional<Citation> body_attribution(const SentenceParts& sentence, const NameRun& run,
                                         const DefinedBodies& bodies) {
  const std::string_view name = run.range.of(sentence.text);
  if (!is_body(name, run, bodies)) return std::nullopt;
  auto citation = study_by(sentence, run, name);
  if (!citation) citation = study_of(sentence, run, name);
  if (!citation) citation = speaking_body(sentence, run, name);
  if (citation) take_year_after(*citation, sentence.text);
  return citation;
}

}  // namespace citewright::extract
