// SPDX-License-Identifier: Apache-2.0
#include "markdown_blocks.hpp"

#include "characters.hpp"
#include "html.hpp"
#include "html_elements.hpp"
#include "html_tree.hpp"
#include "phrases.hpp"

#include <algorithm>
#include <utility>

namespace citewright::reader {
namespace {

// Deeper nesting of lists and quotes than any article has; md4c's time grows with its square.
constexpr std::size_t deepest_nesting = 100;

// "[^a]" in a text: its end, or `at` where none begins.
std::size_t end_of_mark(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_label = 64;
  const std::size_t end = text.substr(0, at + longest_label).find_first_of("] ", at + 2);
  const bool is_mark = end != std::string_view::npos && text[end] == ']' && end > at + 2;
  return is_mark ? end + 1 : at;
}

void find_footnote_marks(Block& block) {
  const std::string_view text = block.text;
  for (std::size_t at = text.find("[^"); at != std::string_view::npos; at = text.find("[^", at)) {
    const std::size_t end = end_of_mark(text, at);
    if (end > at)
      block.footnote_marks.push_back({{at, end}, std::string{text.substr(at + 2, end - at - 3)}});
    at = std::max(end, at + 2);
  }
}

// A numbered entry's start: "[12]", "\[12\]".
bool begins_with_bracketed_number(std::string_view text) {
  if (!text.starts_with('[')) return false;
  std::size_t at = 1;
  while (at < text.size() && is_digit(text[at])) ++at;
  const std::string_view rest = text.substr(at);
  return at > 1 && (rest.starts_with("]") || rest.starts_with("\\]"));
}

// "```{=mediawiki}": Pandoc's way to carry what is written in another format.
bool is_raw_format(const MD_ATTRIBUTE& info) {
  return info.size > 2 && std::string_view{info.text, info.size}.starts_with("{=");
}

const GumboNode* first_element_of_body(const HtmlTree& tree) {
  for (const GumboNode* part : children_of(*tree.root())) {
    if (tag_of(*part) != GUMBO_TAG_BODY) continue;
    for (const GumboNode* child : children_of(*part)) {
      if (is_element(*child)) return child;
    }
  }
  return nullptr;
}

}  // namespace

// md4c gives indentation, line ends of code and replaced characters as literals of its own: they
// stand for nothing, or for the line end, at the place reached.
ByteSpan MarkdownBlocks::source_of(std::string_view text) const {
  const char* const begin = source_.text.data();
  const char* const end = begin + source_.text.size();
  const bool inside = std::less_equal<>{}(begin, text.data()) &&
                      std::less_equal<>{}(text.data() + text.size(), end);
  if (!inside) return {last_end_, last_end_};
  const auto at = static_cast<std::size_t>(text.data() - begin);
  return {at, at + text.size()};
}

std::string MarkdownBlocks::decode(const MD_ATTRIBUTE& attribute) {
  std::string value;
  if (attribute.size == 0) return value;
  const std::string_view text{attribute.text, attribute.size};
  for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET begin = attribute.substr_offsets[i];
    const std::string_view part = text.substr(begin, attribute.substr_offsets[i + 1] - begin);
    value += attribute.substr_types[i] == MD_TEXT_ENTITY ? entities_.decode(part) : part;
  }
  return value;
}

void MarkdownBlocks::add(Draft draft) {
  Block& block = draft.block;
  if (block.text.empty()) return;
  if (!context_.in_code) find_footnote_marks(block);
  context_.describe(block);
  if (block.kind == BlockKind::heading) in_references_ = is_reference_heading(block.text);
  drafts_.push_back(std::move(draft));
}

void MarkdownBlocks::flush() {
  break_ = Break::none;
  if (superscript_is_open_) builder_.close_span(SpanKind::superscript);
  superscript_is_open_ = false;
  add(builder_.take());
}

bool MarkdownBlocks::enter(MD_BLOCKTYPE type, const void* detail) {
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
    if (!builder_.empty()) {
      builder_.append_blank({last_end_, last_end_});
      builder_.append_decoded("|", {last_end_, last_end_});
      builder_.append_blank({last_end_, last_end_});
    }
    return true;
  }
  flush();
  in_html_block_ = type == MD_BLOCK_HTML;
  if (type == MD_BLOCK_QUOTE) context_.begin_quote();
  if (type == MD_BLOCK_UL) context_.begin_list(false, 1);
  if (type == MD_BLOCK_OL) {
    const unsigned start = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
    context_.begin_list(true, static_cast<int>(start));  // CommonMark: at most nine digits
  }
  if (type == MD_BLOCK_LI) context_.begin_item();
  if (type == MD_BLOCK_H)
    context_.heading_level = static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
  if (type == MD_BLOCK_TR) context_.in_row = true;
  if (type == MD_BLOCK_CODE) {
    context_.in_code = true;
    if (is_raw_format(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->info)) ++unseen_;
  }
  return context_.nesting() <= deepest_nesting;
}

void MarkdownBlocks::leave(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return;
  if (type == MD_BLOCK_HTML) {
    in_html_block_ = false;
    add_html_block();
    return;
  }
  flush();
  if (type == MD_BLOCK_QUOTE) context_.end_quote();
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) context_.end_list();
  if (type == MD_BLOCK_LI) context_.end_item();
  if (type == MD_BLOCK_H) context_.heading_level = 0;
  if (type == MD_BLOCK_TR) context_.in_row = false;
  if (type == MD_BLOCK_CODE) {
    context_.in_code = false;
    unseen_ = 0;
  }
}

void MarkdownBlocks::enter(MD_SPANTYPE type, const void* detail) {
  settle_break({});
  if (type == MD_SPAN_EM) builder_.open_span(SpanKind::emphasis);
  if (type == MD_SPAN_STRONG) builder_.open_span(SpanKind::strong);
  if (type == MD_SPAN_A)
    builder_.open_span(SpanKind::link, decode(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
  if (type == MD_SPAN_IMG || (type == MD_SPAN_DEL && is_struck())) ++unseen_;
}

void MarkdownBlocks::leave(MD_SPANTYPE type) {
  if (type == MD_SPAN_EM) builder_.close_span(SpanKind::emphasis);
  if (type == MD_SPAN_STRONG) builder_.close_span(SpanKind::strong);
  if (type == MD_SPAN_A) builder_.close_span(SpanKind::link);
  if (type == MD_SPAN_IMG || (type == MD_SPAN_DEL && unseen_ > 0)) --unseen_;
  span_ended_ = type == MD_SPAN_A || type == MD_SPAN_IMG || type == MD_SPAN_CODE;
}

// "~~struck~~", not Pandoc's subscript "~2~".
bool MarkdownBlocks::is_struck() const {
  constexpr std::size_t most_marks_before = 8;
  const std::string_view ahead = std::string_view{source_.text}.substr(last_end_);
  const std::size_t at = ahead.substr(0, most_marks_before).find('~');
  return at != std::string_view::npos && ahead.substr(at).starts_with("~~");
}

// Whether what follows a line break is an entry of its own.
bool MarkdownBlocks::begins_entry(std::string_view next) const {
  if (begins_with_bracketed_number(next)) return true;
  const std::string_view before = builder_.text();
  if (break_ == Break::hard) return break_divides(before, next);
  return in_references_ && lines_are_deliberate_ && !starts_lower(next) &&
         (ends_sentence(before) || has_address(before));
}

void MarkdownBlocks::settle_break(std::string_view next) {
  if (break_ == Break::none) return;
  const std::string_view ahead =
      next.empty() ? std::string_view{source_.text}.substr(std::min(last_end_, source_.text.size()))
                   : next;
  if (context_.may_split() && !builder_.empty() && begins_entry(ahead)) {
    flush();
  } else {
    builder_.append_blank({last_end_, std::min(last_end_ + 1, source_.text.size())});
  }
  break_ = Break::none;
}

// Pandoc's "^1^": no blank inside, closed within reach.
bool MarkdownBlocks::begins_superscript(std::size_t at) const {
  constexpr std::size_t reach = 300;
  const std::string_view text = source_.text;
  if (at > 0 && (text[at - 1] == '[' || text[at - 1] == '\\')) return false;
  const std::size_t end = text.substr(0, at + reach).find_first_of("^ \t\r\n", at + 1);
  return end != std::string_view::npos && text[end] == '^' && end > at + 1 && text[end - 1] != '[';
}

void MarkdownBlocks::caret(std::size_t at) {
  if (superscript_is_open_) {
    builder_.close_span(SpanKind::superscript);
    superscript_is_open_ = false;
  } else if (begins_superscript(at)) {
    builder_.open_span(SpanKind::superscript);
    superscript_is_open_ = true;
  } else {
    builder_.append("^", at);
  }
}

void MarkdownBlocks::normal_text(std::string_view text, std::size_t at) {
  for (std::size_t done = 0; done < text.size();) {
    const std::size_t next = std::min(text.find('^', done), text.size());
    builder_.append(text.substr(done, next - done), at + done);
    if (next < text.size()) caret(at + next);
    done = next + 1;
  }
}

// Pandoc's attributes after a link, an image or code: "{.class key=value}".
void MarkdownBlocks::skip_attributes(ByteSpan source) {
  constexpr std::size_t longest = 300;
  if (!std::exchange(span_ended_, false)) return;
  const std::string_view ahead = std::string_view{source_.text}.substr(source.begin, longest);
  if (!ahead.starts_with('{')) return;
  const std::size_t end = ahead.find_first_of("}\n");
  if (end != std::string_view::npos && ahead[end] == '}') skip_until_ = source.begin + end + 1;
}

void MarkdownBlocks::text(MD_TEXTTYPE type, std::string_view text) {
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
    break_ = type == MD_TEXT_BR ? Break::hard : Break::soft;
    return;
  }
  ByteSpan source = source_of(text);
  skip_attributes(source);
  if (source.end - source.begin == text.size() && source.begin < skip_until_) {
    const std::size_t skipped = std::min(skip_until_, source.end) - source.begin;
    text.remove_prefix(skipped);
    source.begin += skipped;
  }
  if (text.empty()) {
    last_end_ = source.end;
    return;
  }
  if (in_html_block_) {
    html_ += text;
    html_map_.append(text.size(), source);
  } else if (unseen_ == 0) {
    add_text(type, text, source);
  }
  last_end_ = source.end;
}

void MarkdownBlocks::add_text(MD_TEXTTYPE type, std::string_view text, ByteSpan source) {
  if (type == MD_TEXT_HTML) {
    inline_html(text);
    return;
  }
  settle_break(text);
  if (type == MD_TEXT_ENTITY) {
    builder_.append_decoded(entities_.decode(text), source);
  } else if (context_.in_code) {
    builder_.append_verbatim(text, source);
  } else if (source.end - source.begin != text.size()) {
    builder_.append_decoded(text, source);
  } else if (type == MD_TEXT_CODE) {
    builder_.append(text, source.begin);
  } else {
    normal_text(text, source.begin);
  }
}

// One tag: what its element means, and whether it is the end tag.
void MarkdownBlocks::inline_html(std::string_view tag) {
  if (tag.starts_with("</")) {
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n>", 2), tag.size());
    const auto span = span_of(gumbo_tagn_enum(tag.data() + 2, static_cast<unsigned>(end - 2)));
    if (span) builder_.close_span(*span);
    return;
  }
  const HtmlTree tree{tag};
  const GumboNode* element = first_element_of_body(tree);
  if (element == nullptr) return;
  if (tag_of(*element) == GUMBO_TAG_BR) break_ = Break::hard;
  if (const auto span = span_of(tag_of(*element)))
    builder_.open_span(*span, std::string{attribute(*element, "href")});
}

void MarkdownBlocks::add_html_block() {
  Reading reading = read_html_part(html_, source_.text.size(), name_);
  for (Draft& draft : reading.drafts) {
    draft.block.map = draft.block.map.composed_with(html_map_);
    if (draft.block.kind == BlockKind::heading)
      in_references_ = is_reference_heading(draft.block.text);
    drafts_.push_back(std::move(draft));
  }
  html_.clear();
  html_map_ = {};
}

}  // namespace citewright::reader
