// SPDX-License-Identifier: Apache-2.0
// A capitalised run as a journal: by what leads to it, by its own words, by its italics.
#include "extract/attributions.hpp"
#include "extract/pattern.hpp"
#include "extract/places.hpp"

namespace citewright::extract {
namespace {

// "published online in 2020 in the peer-reviewed journal ", right before the name. Groups: where
// the phrase starts, the year.
const Pattern& publication() {
  static const Pattern form{
      R"(((?:[Pp]ublished|publishes|[Aa]ppear(?:ed|ing|s)|featured|printed|[Ww]riting|wrote|[Rr]eported|[Dd]escribed)\s+)"
      R"((?:(?:online|recently|earlier|(?:last|this)\s+(?:year|month|week)|first|in\s+print)\s+)*)"
      R"((?:,?\s*in\s+(?:\p{Lu}\p{L}+\s+)?(?:\d{1,2},?\s+)?((?:1[89]|20)\d\d),?\s+)?in\s+))"
      R"((?:(?:the|a|an)\s+)?(?:(?:[\p{Ll}-]+\s+){0,4}journals?,?\s+)?(?:called\s+)?(?:[Tt]he\s+)?["“‘'(]?$)"};
  return form;
}

bool is_called_journal(std::string_view before) {
  static const Pattern form{R"(\bjournals?,?\s+(?:called\s+)?(?:[Tt]he\s+)?["“‘']?$)"};
  return form.found_in(before);
}

// Titles that are journals whatever stands around them.
bool is_surely_journal(std::string_view name) {
  static const Pattern form{
      R"((?:^|[^\p{L}])(?:Journal of|Journal$|\p{Lu}\p{L}+ Journal|Annals of|Archives of|Lancet|JAMA|NEJM|PLo[Ss] \p{L}+|PLOS|)"
      R"(BMC \p{Lu}|Frontiers in|Cochrane Database|Proceedings of the|Acta \p{Lu})|^BMJ|^J\.? \p{Lu}\p{L}+)"};
  return form.found_in(name);
}

bool is_role_of_a_person(std::string_view before) {
  static const Pattern form{
      R"((?:[Ee]ditor(?:-in-chief)?|editorial board|[Ss]ubscri\w+|reviewers?|[Ee]ditors|board|issue)\s+(?:of|to|for|at)\s+(?:the\s+)?$)"};
  return form.found_in(before);
}

// The gap between a study phrase and the journal it is in: " in the ", ", such as one in ".
bool leads_into(std::string_view gap) {
  static const Pattern form{
      R"(^(?:,?\s+(?:such as|including|among them|for example|like|e\.g\.,?)\s+(?:one|those|that))?\s+(?:out\s+)?(?:in|from)\s+(?:[Tt]he\s+)?["“‘']?$)"};
  return form.found_in(gap);
}

bool looks_like_title(const SentenceParts& sentence, const NameRun& run, std::string_view name) {
  if (run.emphasised || has_journal_word(name)) return true;
  if (run.words < 2 || has_organisation_word(name)) return false;
  static const Pattern bracketed_year{R"(\s*,?\s*\((?:[\p{L}. ]{1,20}[ ,])?(?:1[89]|20)\d\d)"};
  return ends_like_journal(name) || bracketed_year.match_at(sentence.text, run.range.end);
}

bool is_nameable(std::string_view name) {
  return !name.empty() && !is_month(name) && !is_place_or_language(name);
}

Citation journal(std::string_view name, TextRange range) {
  Citation citation;
  citation.range = range;
  citation.journal = name;
  return citation;
}

void take_study(Citation& citation, const SentenceParts& sentence, std::size_t name_begin) {
  const auto leading = sentence.phrase_before(name_begin);
  if (leading && leading->gap.find_first_of(";()[]") == std::string_view::npos)
    take_phrase(citation, *leading->phrase, sentence.text);
}

std::optional<Citation> published_in(const SentenceParts& sentence, const NameRun& run,
                                     std::string_view name) {
  const std::string_view before = sentence.before(run.range.begin);
  const auto match = publication().find(before);
  const bool called = is_called_journal(before);
  if (!match && !called) return std::nullopt;
  // Much is reported in what is no journal.
  static const Pattern told{"^(?:[Rr]eported|[Dd]escribed)"};
  if (match && told.found_in(match->text(1)) && !looks_like_title(sentence, run, name))
    return std::nullopt;
  // "appeared in the Database", "published in MRI": one word alone needs a better sign.
  const bool weak_word = run.words == 1 && (before.ends_with(" the ") || is_acronym(name));
  if (weak_word && !called && !run.emphasised && !has_journal_word(name)) return std::nullopt;
  Citation citation = journal(name, run.range);
  if (match) citation.range.begin -= before.size() - match->range().begin;
  take_study(citation, sentence, run.range.begin);
  if (match && !match->text(2).empty()) citation.year = year_in(match->text(2));
  return citation;
}

std::optional<Citation> study_in(const SentenceParts& sentence, const NameRun& run,
                                 std::string_view name) {
  const auto leading = sentence.phrase_before(run.range.begin);
  if (!leading || !leads_into(leading->gap) || !looks_like_title(sentence, run, name))
    return std::nullopt;
  Citation citation = journal(name, run.range);
  take_phrase(citation, *leading->phrase, sentence.text);
  return citation;
}

// "according to the Journal of …", "The Lancet reported", "Journal of Sleep Research (2019)".
std::optional<Citation> speaking_journal(const SentenceParts& sentence, const NameRun& run,
                                         std::string_view name) {
  if (!is_surely_journal(name)) return std::nullopt;
  const std::string_view before = sentence.before(run.range.begin);
  static const Pattern leading{R"((?:[Aa]ccording to|\b[Ii]n|[Ff]rom|by)\s+(?:[Tt]he\s+)?$)"};
  static const Pattern article{R"([Tt]he\s+$)"};
  if (is_role_of_a_person(before)) return std::nullopt;
  if (!leading.found_in(before) && !is_speaking(sentence.text, run.range.end) &&
      !year_after(sentence.text, run.range.end))
    return std::nullopt;
  Citation citation = journal(name, run.range);
  if (const auto the = article.find(before)) citation.range.begin -= the->range().size();
  return citation;
}

}  // namespace

std::optional<Citation> journal_attribution(const SentenceParts& sentence, const NameRun& run) {
  const std::string_view name = run.range.of(sentence.text);
  if (!is_nameable(name)) return std::nullopt;
  auto citation = published_in(sentence, run, name);
  if (!citation) citation = study_in(sentence, run, name);
  if (!citation) citation = speaking_journal(sentence, run, name);
  if (citation) take_year_after(*citation, sentence.text);
  return citation;
}

}  // namespace citewright::extract
