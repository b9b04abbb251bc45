// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_marks.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"

#include <fmt/core.h>

#include <array>
#include <charconv>

namespace citewright::extract {
namespace {

struct Form {
  MarkForm form;
  Pattern pattern;
};

const std::array<Form, 6>& forms() {
  static const std::array<Form, 6> all{{
      {MarkForm::brackets, Pattern{R"(^\\?\[(\d{1,6}|[a-z]{1,2}|[ivx]{1,5})\\?\][.:]?\s*)"}},
      {MarkForm::round_brackets, Pattern{R"(^\((\d{1,3})\)[.:]?\s*)"}},
      {MarkForm::full_stop, Pattern{R"(^(\d{1,6})\\?\.(?:\s+|()[\p{Lu}“"\[]))"}},
      {MarkForm::half_bracket, Pattern{R"(^(\d{1,6})\\?\)\s*)"}},
      {MarkForm::bullet, Pattern{R"(^()(?:[•·◦▪●‣○■➢↑]|\^|[–—*-]\s)\s*)"}},
      {MarkForm::bare, Pattern{R"(^(\d{1,3})(?:\s+|())[\p{Lu}“"])"}},
  }};
  return all;
}

// "¹²" as "12"; its bytes. 0 where the text starts with none.
std::size_t superscript_digits(std::string_view text, std::string& label) {
  constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴",
                                                    "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::size_t at = 0;
  for (bool found = true; found && label.size() < 6;) {
    found = false;
    for (std::size_t d = 0; d < digits.size() && !found; ++d) {
      if (!text.substr(at).starts_with(digits.at(d))) continue;
      label += static_cast<char>('0' + d);
      at += digits.at(d).size();
      found = true;
    }
  }
  return at;
}

// A number alone before a capital may be a title's: only "1 Lin PH" is a mark for sure.
EntryMark mark_of(const Form& form, const Match& match) {
  EntryMark mark{form.form, std::string{match.text(1)}, match.range().end};
  // The character that shows what follows is no part of the mark.
  const bool shown = form.form == MarkForm::bare ||
                     (form.form == MarkForm::full_stop && !is_blank(match.text().back()));
  if (shown) {
    mark.length = match.range().end;
    while (mark.length > 0 &&
           (static_cast<unsigned char>(match.text()[mark.length - 1]) & 0xC0U) == 0x80U)
      --mark.length;
    --mark.length;
  }
  return mark;
}

}  // namespace

EntryMark entry_mark(std::string_view text) {
  std::string label;
  if (const std::size_t length = superscript_digits(text, label); length > 0)
    return {MarkForm::bare, label, skip_blanks(text, length)};
  for (const Form& form : forms()) {
    const auto match = form.pattern.match_at(text, 0);
    if (match) return mark_of(form, *match);
  }
  return {};
}

std::optional<std::size_t> number_of(std::string_view label) {
  std::size_t number = 0;
  const auto read = std::from_chars(label.data(), label.data() + label.size(), number);
  if (label.empty() || read.ec != std::errc{} || read.ptr != label.data() + label.size())
    return std::nullopt;
  return number;
}

std::size_t find_mark(std::string_view text, std::size_t from, MarkForm form, std::size_t number) {
  std::string mark;
  switch (form) {
    case MarkForm::brackets:
      mark = fmt::format("[{}]", number);
      break;
    case MarkForm::round_brackets:
      mark = fmt::format("({}) ", number);
      break;
    case MarkForm::full_stop:
      mark = fmt::format("{}. ", number);
      break;
    case MarkForm::half_bracket:
      mark = fmt::format("{}) ", number);
      break;
    case MarkForm::bare:
    case MarkForm::bullet:
    case MarkForm::none:
      return std::string_view::npos;
  }
  for (std::size_t at = text.find(mark, from); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    const bool apart = at == 0 || is_blank(text[at - 1]);
    const std::string_view before = strip_end(text.substr(0, at), "");
    const bool closed = before.empty() || before.ends_with('.') || before.ends_with(']') ||
                        before.ends_with(')') || before.ends_with('/') || is_digit(before.back());
    const std::size_t next = skip_blanks(text, at + mark.size());
    const bool begins = !is_lower_at(text, next) && next < text.size();
    if (apart && closed && begins) return at;
  }
  return std::string_view::npos;
}

bool continues_entry(std::string_view text, std::string_view next) {
  static const Pattern rest{
      R"(^(?:https?:|www\.|doi\b|PMID\b|PMCID\b|PMC\d|\[?(?:PubMed|CrossRef|Google Scholar|PMC)\b|(?:Available|Retrieved|Accessed)\b|Epub\b|\d{4};|pp?\. ?\d))",
      Pattern::Case::any};
  if (rest.found_in(next) || (is_lower_at(next, 0) && !next.starts_with("van ") &&
                              !next.starts_with("de ") && !next.starts_with("von ")))
    return true;
  const std::string_view end = strip_end(text, "");
  if (end.empty()) return true;
  return end.ends_with(',') || end.ends_with(';') || end.ends_with(':') || end.ends_with('-') ||
         end.ends_with('&') || end.ends_with(" and");
}

}  // namespace citewright::extract
