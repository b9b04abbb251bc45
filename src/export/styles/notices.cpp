// SPDX-License-Identifier: Apache-2.0
#include "notices.hpp"

#include "rich_text.hpp"

#include <algorithm>
#include <array>

namespace citewright::exports::styles {
namespace {

struct WordsRow {
  NoticeKind kind;
  std::string_view vancouver;
  std::string_view ama;
};
constexpr auto words_rows = std::to_array<WordsRow>({
    {NoticeKind::retraction, "Retraction in", "Retracted in"},
    {NoticeKind::partial_retraction, "Partial retraction in", "Partially retracted in"},
    {NoticeKind::retracted_and_replaced, "Retracted and republished in",
     "Retracted and replaced in"},
    {NoticeKind::expression_of_concern, "Expression of concern in", "Expression of concern in"},
    {NoticeKind::correction, "Erratum in", "Published correction appears in"},
    {NoticeKind::update, "Update in", "Updated in"},
    {NoticeKind::retraction_of, "Retraction of", "Retraction of"},
    {NoticeKind::concern_of, "Expression of concern on", "Expression of concern on"},
    {NoticeKind::correction_of, "Erratum for", "Correction to"},
});

std::string_view words(NoticeKind kind, std::string_view WordsRow::*column) {
  const auto* const row = std::find_if(words_rows.begin(), words_rows.end(),
                                       [kind](const WordsRow& r) { return r.kind == kind; });
  return row == words_rows.end() ? "" : row->*column;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string notice_source(const Notice& notice) {
  std::string source = tidy(notice.source.empty() ? to_string(notice.ids) : notice.source);
  if (source.ends_with('.')) source.pop_back();
  return source;
}

NoticeCitation parse_notice_source(std::string_view source) {
  const std::string text = tidy(source);
  const std::size_t issue_at = text.find(';');
  const std::size_t dated_at =
      issue_at == std::string::npos ? issue_at : text.rfind(". ", issue_at);
  if (dated_at == std::string::npos || dated_at == 0) return {};
  const std::string_view year = std::string_view{text}.substr(dated_at + 2, 4);
  if (!is_year(year)) return {};
  // Authors may stand before the journal.
  const std::size_t authors_end = text.rfind(". ", dated_at - 1);
  const std::size_t journal_at = authors_end == std::string::npos ? 0 : authors_end + 2;
  NoticeCitation parts{.journal = text.substr(journal_at, dated_at - journal_at),
                       .year = std::string{year}};
  std::string rest = text.substr(issue_at + 1);
  if (rest.ends_with('.')) rest.pop_back();
  if (const std::size_t colon = rest.find(':'); colon != std::string::npos) {
    parts.pages = rest.substr(colon + 1);
    rest.resize(colon);
  }
  const std::size_t bracket = rest.find('(');
  parts.volume = rest.substr(0, bracket);
  if (bracket != std::string::npos && rest.ends_with(')'))
    parts.issue = rest.substr(bracket + 1, rest.size() - bracket - 2);
  return parts;
}

std::string_view vancouver_words(NoticeKind kind) {
  return words(kind, &WordsRow::vancouver);
}

std::string_view ama_words(NoticeKind kind) {
  return words(kind, &WordsRow::ama);
}

}  // namespace citewright::exports::styles
