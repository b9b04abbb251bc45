// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_fields.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/reference_core.hpp"
#include "extract/reference_head.hpp"
#include "extract/reference_journal.hpp"
#include "extract/reference_names.hpp"
#include "extract/reference_tail.hpp"

#include <algorithm>
#include <optional>

namespace citewright::extract {
namespace {

// What stands between the head and the tail.
struct Middle {
  TextRange title;    // empty where it cannot be told
  TextRange journal;  // likewise
};

TextRange stripped(std::string_view text, TextRange range, std::string_view characters) {
  const std::string_view whole = range.of(text);
  const std::string_view inner = strip(whole, characters);
  const auto begin = range.begin + static_cast<std::size_t>(inner.data() - whole.data());
  return {begin, begin + inner.size()};
}

// The emphasis that ends where the tail begins: a journal set in italics, with its volume or not.
std::optional<TextRange> emphasised_journal(const EntryCore& core, TextRange middle) {
  constexpr std::size_t slack = 3;  // ". ", ", " between the name and the numbers
  for (const TextRange& range : core.emphasis) {
    const bool at_end = range.end + slack >= middle.end && range.begin < middle.end;
    if (!at_end || range.begin <= middle.begin + slack) continue;
    const TextRange name =
        stripped(core.text, {range.begin, std::min(range.end, middle.end)}, ".,;:");
    if (could_be_journal(name.of(core.text))) return TextRange{name.begin, middle.end};
  }
  return std::nullopt;
}

// "Chapter title. In: Jones B, editor. Book": the chapter is the work.
std::optional<std::size_t> chapter_end(std::string_view text, TextRange middle) {
  static const Pattern in{
      R"([.,”"?!] ?\(?[Ii]n(?:: ?| (?:\p{Lu}\.? ?)+\p{Lu}\p{L}+.{0,200}\b[Ee]ds?\b))"};
  const auto match = in.find(text.substr(0, middle.end), middle.begin);
  if (!match) return std::nullopt;
  return match->range().begin + 1;
}

// "New York: Springer", "Springer", "2nd ed.": a book's imprint.
bool has_imprint(std::string_view text) {
  static const Pattern form{
      R"(\p{Lu}[\p{L}. ]+(?:, [\p{L}. ]+)?: ?\p{Lu}[\p{L}&.,' -]+;? ?(?:(?:1[789]|20)\d\d)?\.?$|\b\d+(?:st|nd|rd|th) ed\b|\b[Ee]dition\b|)"
      R"(\b(?:Press|Publish(?:ers?|ing)|Springer|Elsevier|Wiley|Saunders|Mosby|Verlag|Books|McGraw|Lippincott|Routledge|Academic)\b)"};
  return form.found_in(text);
}

Middle after_quotation(const EntryCore& core, const Quotation& quotation, std::size_t end,
                       bool numbers) {
  Middle parts;
  parts.title = {quotation.begin, quotation.end};
  const TextRange rest{quotation.after, std::max(quotation.after, end)};
  const TextRange name = stripped(core.text, rest, ".,;:");
  static const Pattern book{R"(^[Ii]n\b)"};
  if (numbers && !book.found_in(name.of(core.text)) && could_be_journal(name.of(core.text)))
    parts.journal = name;
  return parts;
}

// One sentence alone before the numbers: a journal without a title where it reads as nothing else.
Middle single_sentence(std::string_view text, TextRange middle, bool authors) {
  const TextRange name = stripped(text, middle, ".,;:");
  if (authors && count_words(name.of(text)) <= 6 && reads_as_journal(name.of(text)))
    return {{}, name};
  return {};
}

Middle split_middle(const EntryCore& core, TextRange middle, const ReferenceHead& head,
                    bool elsevier) {
  if (const auto journal = emphasised_journal(core, middle))
    return {{middle.begin, journal->begin}, *journal};
  const bool by_comma = elsevier || head.comma_before_title;
  const auto begin = by_comma && head.comma_before_title
                         ? journal_begin_after_comma(core.text, middle)
                         : journal_begin(core.text, middle);
  if (begin) return {{middle.begin, *begin}, {*begin, middle.end}};
  return single_sentence(core.text, middle, !head.authors.empty());
}

// Without numbers behind it a second sentence may be a journal, a publisher or a site: the first is
// the title, if it is clear what stands before it.
Middle without_tail(const EntryCore& core, std::size_t begin, const ReferenceHead& head) {
  const TextRange rest{begin, core.text.size()};
  if (const auto chapter = chapter_end(core.text, rest)) return {{begin, *chapter}, {}};
  const std::size_t end = first_sentence_end(core.text, rest);
  const bool headed = !head.authors.empty() || head.year || head.title_begin > 0;
  const TextRange title{begin, end};
  // "Healthline. Microneedling. https://…": a site or a short title, who knows.
  constexpr std::size_t fewest_title_words = 3;
  if (!headed && end < core.text.size() && count_words(title.of(core.text)) < fewest_title_words)
    return {};
  return {title, {}};
}

Middle middle_of(const EntryCore& core, const ReferenceHead& head,
                 const std::optional<ReferenceTail>& tail) {
  const std::string_view text = core.text;
  const Quotation quotation = quotation_at(text, head.title_begin);
  if (!quotation.empty()) {
    const std::size_t end = tail ? tail->range.begin : text.size();
    return after_quotation(core, quotation, end, tail.has_value());
  }
  if (!tail) return without_tail(core, head.title_begin, head);
  const TextRange middle{head.title_begin, tail->range.begin};
  if (const auto chapter = chapter_end(text, middle)) return {{middle.begin, *chapter}, {}};
  return split_middle(core, middle, head, tail->elsevier);
}

// A title without its closing stop, and without the brackets of a translated one.
std::string clean_title(std::string_view title) {
  title = strip(title, " ,;:");
  while (title.ends_with('.') && !title.ends_with("..."))
    title = strip_end(title.substr(0, title.size() - 1), ",;:");
  if (title.starts_with('[') && title.find(']') + 1 == title.size())
    title = strip(title.substr(1, title.size() - 2), ".");
  return std::string{title};
}

// The stop behind a name in a tail is the name's own where the name is abbreviated.
std::string_view with_stop(std::string_view text, TextRange name) {
  const bool stopped = !name.empty() && name.end < text.size() && text[name.end] == '.';
  return text.substr(name.begin, name.size() + (stopped ? 1 : 0));
}

std::string clean_journal(std::string_view journal) {
  journal = strip(journal, ",;:");
  // The stop of an abbreviation is the name's, a stop after a whole name is the entry's.
  const std::size_t stop = journal.find('.');
  if (stop != std::string_view::npos && stop + 1 == journal.size()) journal.remove_suffix(1);
  return std::string{journal};
}

// With nothing understood before the title, a title of several sentences may begin with authors.
bool title_is_clear(std::string_view text, const ReferenceHead& head, TextRange title) {
  if (!head.told_apart) return false;
  if (!head.authors.empty() || head.title_begin > 0) return true;
  return first_sentence_end(text, title) >= stripped(text, title, "").end;
}

std::optional<int> year_of(std::string_view text, const ReferenceHead& head,
                           const std::optional<ReferenceTail>& tail, TextRange title) {
  if (head.year) return head.year;
  if (tail && tail->year) return tail->year;
  if (const auto bracketed = only_year_in_brackets(text)) return bracketed;
  return only_year(text.substr(std::max(title.end, head.title_begin)));
}

}  // namespace

void read_fields(Reference& reference, std::string_view text, std::span<const TextRange> emphasis) {
  const EntryCore core = core_of(text, emphasis);
  ReferenceHead head = read_head(core.text);
  const auto tail = find_tail(core.text, head.title_begin);
  Middle middle = middle_of(core, head, tail);
  const bool imprint = tail && tail->volume.empty() && has_imprint(middle.journal.of(core.text));
  if (title_is_clear(core.text, head, middle.title))
    reference.title = clean_title(middle.title.of(core.text));
  if (!imprint) reference.journal = clean_journal(with_stop(core.text, middle.journal));
  reference.year = year_of(core.text, head, tail, middle.title);
  reference.authors = std::move(head.authors);
  reference.authors_truncated = head.truncated;
  if (!tail) {
    reference.pages = pages_alone(core.text);
    return;
  }
  reference.volume = tail->volume;
  reference.issue = tail->issue;
  reference.pages = tail->pages;
}

}  // namespace citewright::extract
