// SPDX-License-Identifier: Apache-2.0
#include "text_builder.hpp"

#include "citewright/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

namespace citewright::reader {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7F;
}

bool is_left_out(char32_t value) {
  constexpr std::u32string_view invisible = U"\u00AD\u200B\u2060\uFEFF";
  return invisible.find(value) != std::u32string_view::npos ||
         u_charType(static_cast<UChar32>(value)) == U_CONTROL_CHAR;
}

bool is_blank(char32_t value) {
  return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0;
}

// "[3]" → "3", "[^a]" → "a".
std::string mark_label(std::string_view mark) {
  constexpr std::string_view brackets = "[]()^ ";
  const std::size_t begin = mark.find_first_not_of(brackets);
  if (begin == std::string_view::npos) return std::string{mark};
  return std::string{mark.substr(begin, mark.find_last_not_of(brackets) + 1 - begin)};
}

// Ranges that overlap become one; those that are equal appear once.
void merge_overlapping(std::vector<TextRange>& ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::vector<TextRange> merged;
  for (const TextRange range : ranges) {
    if (!merged.empty() && range.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  ranges = std::move(merged);
}

}  // namespace

void TextBuilder::append_bytes(std::string_view text, ByteSpan source) {
  if (blank_is_pending_) {
    text_ += ' ';
    map_.append(1, pending_blank_);
    blank_is_pending_ = false;
  }
  text_ += text;
  map_.append(text.size(), source);
}

void TextBuilder::append_blank(ByteSpan source) {
  if (text_.empty() || blank_is_pending_) return;
  blank_is_pending_ = true;
  pending_blank_ = source;
}

void TextBuilder::append_special(std::string_view character, char32_t value, ByteSpan source) {
  if (is_blank(value)) {
    append_blank(source);
  } else if (!is_left_out(value)) {
    append_bytes(character, source);
  }
}

void TextBuilder::append(std::string_view text, std::size_t source_begin) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    if (end > at) {
      append_bytes(text.substr(at, end - at), {source_begin + at, source_begin + end});
      at = end;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    append_special(text.substr(at, point.bytes), point.value,
                   {source_begin + at, source_begin + at + point.bytes});
    at += point.bytes;
  }
}

void TextBuilder::append_decoded(std::string_view text, ByteSpan source) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_special(text.substr(at, point.bytes), point.value, source);
    at += point.bytes;
  }
}

void TextBuilder::append_verbatim(std::string_view text, ByteSpan source) {
  append_bytes(text, source);
}

std::size_t TextBuilder::next_offset() const {
  return text_.size() + (blank_is_pending_ ? 1 : 0);
}

void TextBuilder::open_span(SpanKind kind, std::string value) {
  open_.push_back({kind, next_offset(), std::move(value)});
}

void TextBuilder::finish(const Span& span) {
  const std::size_t begin = text_.find_first_not_of(' ', span.begin);
  if (begin == std::string::npos) return;
  finished_.push_back({span.kind, begin, span.value});
  ends_.push_back(text_.size());
}

void TextBuilder::close_span(SpanKind kind) {
  const auto innermost = std::find_if(open_.rbegin(), open_.rend(),
                                      [kind](const Span& span) { return span.kind == kind; });
  if (innermost == open_.rend()) return;
  finish(*innermost);
  open_.erase(std::next(innermost).base());
}

void TextBuilder::discard() {
  text_.clear();
  map_ = {};
  finished_.clear();
  ends_.clear();
  blank_is_pending_ = false;
  for (Span& span : open_) span.begin = 0;
}

Draft TextBuilder::take() {
  for (const Span& span : open_) finish(span);
  Draft draft;
  Block& block = draft.block;
  for (std::size_t i = 0; i < finished_.size(); ++i) {
    const Span& span = finished_[i];
    const TextRange range{span.begin, ends_[i]};
    switch (span.kind) {
      case SpanKind::strong:
        draft.strong.push_back(range);
        [[fallthrough]];
      case SpanKind::emphasis:
        block.emphasis.push_back(range);
        break;
      case SpanKind::link:
        block.links.push_back({range, span.value});
        break;
      case SpanKind::superscript:
        block.superscripts.push_back(range);
        break;
      case SpanKind::footnote_mark:
        block.footnote_marks.push_back({range, mark_label(range.of(text_))});
        break;
    }
  }
  merge_overlapping(draft.strong);
  merge_overlapping(block.emphasis);
  merge_overlapping(block.superscripts);
  const auto by_place = [](const auto& a, const auto& b) { return a.text < b.text; };
  std::sort(block.links.begin(), block.links.end(), by_place);
  std::sort(block.footnote_marks.begin(), block.footnote_marks.end(), by_place);
  block.text = std::move(text_);
  block.map = std::move(map_);
  discard();
  return draft;
}

}  // namespace citewright::reader
