// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_head.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/reference_journal.hpp"
#include "extract/reference_name_parts.hpp"
#include "extract/reference_names.hpp"
#include "extract/reference_tail.hpp"

#include <algorithm>
#include <array>

namespace citewright::extract {
namespace {

constexpr std::size_t most_head_bytes = 60'000;

// Where a title's opening quotation mark stands.
std::size_t find_quotation(std::string_view text) {
  static const Pattern opening{R"((?:^|[.,;)\]] )((?:“|"|«|„|‘|')[\p{L}\p{N}\[(<¿¡‘'“"]))"};
  const auto match = opening.find(text);
  return match ? match->range(1).begin : std::string_view::npos;
}

ReferenceHead head_of(NameList names, std::string_view text) {
  ReferenceHead head;
  head.authors = std::move(names.names);
  head.truncated = names.truncated;
  std::size_t at = names.end;
  head.comma_before_title = at < text.size() && text[at] == ',';
  if (const auto year = year_at(text, at)) {
    head.year = year->year;
    at = year->range.end;
    head.comma_before_title = false;
  }
  while (at < text.size() &&
         (is_blank(text[at]) || std::string_view{".,:;"}.find(text[at]) != std::string_view::npos))
    ++at;
  head.title_begin = at;
  return head;
}

// "(ed.)", "(Eds.),", "editors.": the persons before it made the book, not the work.
std::size_t after_editors(std::string_view text, std::size_t at) {
  static const Pattern form{
      R"([,.]? ?(?:\((?:[Ee]ds?|[Hh]rsg)\.?\)|\b[Ee]ditors?\b|\b[Ee]ds?\.)[.,:]?)"};
  const auto match = form.match_at(text, at);
  return match ? match->range().end : at;
}

// The authors end where a quotation or a year in brackets begins, or a sentence that is a year.
std::size_t head_mark(std::string_view text, std::size_t quotation) {
  static const Pattern year_sentence{R"([.,] (?:1[789]|20)\d\d[a-z]?[.,:;] )"};
  std::size_t mark = quotation;
  if (const auto bracket = year_in_brackets(text, 0)) mark = std::min(mark, bracket->range.begin);
  if (const auto sentence = year_sentence.find(text))
    mark = std::min(mark, sentence->range().begin);
  return mark;
}

std::optional<ReferenceHead> organisation_head(std::string_view text, TextRange segment) {
  const std::string_view name = strip_end(segment.of(text), ".,;:");
  if (!is_organisation(name)) return std::nullopt;
  return head_of({{std::string{name}}, false, segment.begin + name.size()}, text);
}

// A head that ends at a mark: full names, an organisation.
std::optional<ReferenceHead> marked_head(std::string_view text, std::size_t mark) {
  const std::string_view before = strip_end(text.substr(0, mark), ",;:");
  if (before.empty()) return std::nullopt;
  if (auto names = parse_names(before)) {
    names->end = mark;
    return head_of(std::move(*names), text);
  }
  return organisation_head(text, {0, mark});
}

bool has_more_than_numbers(std::string_view text) {
  static const Pattern words{R"(\p{L}{3,}.*\s.*\p{L}{3,})"};
  return words.found_in(text);
}

// Something like names or a body stands first, but it did not parse.
bool seems_to_have_authors(std::string_view text) {
  static const Pattern initials{
      R"(^(?:\p{L}[\p{L}'’-]*,? ){1,4}(?:\p{Lu}\.|\p{Lu}{1,3}[,.:;])|^\p{Lu}\. ?(?:\p{Lu}\. ?)*\p{Lu}\p{L}+|\bet al\b|^[\p{L}'’-]+, \p{Lu}\p{L}+[,.]|^(?:[\p{L}'’-]+ ){1,3}[\p{L}'’-]+, (?:[\p{L}'’-]+ ){1,3}[\p{L}'’-]+,)"};
  return !is_kind_word(word_after(text, 0)) && initials.found_in(text);
}

bool is_closed(std::string_view text, std::size_t end, std::size_t after) {
  constexpr std::string_view closing = ".,;:?!";
  return after >= text.size() || closing.find(text[after]) != std::string_view::npos ||
         (closing.find(text[end - 1]) != std::string_view::npos && !is_letter_at(text, after)) ||
         (text[after] == ' ' && after + 1 < text.size() && text[after + 1] == '(');
}

}  // namespace

Quotation quotation_at(std::string_view text, std::size_t at) {
  struct Marks {
    std::string_view open;
    std::string_view close;
  };
  static constexpr auto pairs = std::to_array<Marks>(
      {{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"‘", "’"}, {"'", "'"}, {"“", "\""}});
  for (const Marks& marks : pairs) {
    if (!text.substr(at).starts_with(marks.open)) continue;
    const std::size_t begin = at + marks.open.size();
    for (std::size_t end = begin; end < text.size(); ++end) {
      if (!text.substr(end).starts_with(marks.close)) continue;
      const std::size_t after = end + marks.close.size();
      // A title is closed by punctuation on one of its sides; an apostrophe or an inner mark is
      // not.
      if (!is_closed(text, end, after)) continue;
      return {begin, end, after};
    }
  }
  return {at, at, at};
}

ReferenceHead read_head(std::string_view text) {
  text = text.substr(0, most_head_bytes);
  const std::size_t quotation = find_quotation(text);
  if (quotation == 0) return {};
  if (auto names = scan_names(text)) {
    if (const std::size_t editors = after_editors(text, names->end); editors > names->end) {
      names->names.clear();
      names->truncated = false;
      names->end = editors;
    }
    return head_of(std::move(*names), text);
  }
  const std::size_t mark = head_mark(text, quotation);
  if (mark < text.size()) {
    if (auto head = marked_head(text, mark)) return *head;
  }
  const std::size_t sentence = first_sentence_end(text, {0, text.size()});
  if (sentence < text.size()) {
    if (auto head = organisation_head(text, {0, sentence})) return *head;
  }
  ReferenceHead head;
  if (mark < text.size() && mark == quotation) {
    head.title_begin = mark;
    return head;
  }
  // "Title (2018). Journal": with neither names nor a body before the year, it closes the title.
  head.told_apart = !seems_to_have_authors(text);
  if (mark < text.size() && mark < sentence && has_more_than_numbers(text.substr(mark)))
    head.told_apart = false;
  return head;
}

}  // namespace citewright::extract
