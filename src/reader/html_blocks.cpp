// SPDX-License-Identifier: Apache-2.0
#include "html_blocks.hpp"

#include "characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace citewright::reader {
namespace {

std::optional<int> number_of(std::string_view value) {
  value = trim(value);
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
  return number;
}

// "fn1", "cite_note-3", "r2", "ref-12", "note:a": what footnotes are called in addresses.
bool is_note_name(std::string_view name) {
  constexpr std::array<std::string_view, 9> starts{
      "fn", "cite", "ref", "note", "bib", "endnote", "footnote", "_ftn", "easy-footnote"};
  const std::string lower = to_ascii_lower(name);
  if (lower.size() > 1 && lower[0] == 'r' && is_digit(lower[1])) return true;
  return std::any_of(starts.begin(), starts.end(),
                     [&lower](std::string_view start) { return lower.starts_with(start); });
}

bool is_footnote_mark(const GumboNode& link, bool in_superscript, const Content& content) {
  constexpr std::size_t longest_mark = 8;
  const std::string_view href = attribute(link, "href");
  if (href.size() < 2 || href[0] != '#' || content.text == 0 || content.text > longest_mark)
    return false;
  return in_superscript || is_note_name(href.substr(1)) || attribute(link, "role") == "doc-noteref";
}

// "1.", "[2]", "3": a cell that only numbers its row.
std::string bare_number(std::string_view text) {
  constexpr std::string_view around = "[]().";
  const std::size_t begin = text.find_first_not_of(around);
  const std::size_t end = text.find_last_not_of(around);
  if (begin == std::string_view::npos) return {};
  const std::string_view number = text.substr(begin, end + 1 - begin);
  const bool is_number = number.size() <= 3 && std::all_of(number.begin(), number.end(), is_digit);
  return is_number ? std::string{number} : std::string{};
}

bool is_cell(GumboTag tag) {
  return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

std::size_t count_cells(const GumboNode& row) {
  const auto cells = children_of(row);
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](const GumboNode* cell) { return is_cell(tag_of(*cell)); }));
}

}  // namespace

std::vector<Draft> HtmlBlocks::read(const GumboNode& root) {
  struct Step {
    const GumboNode* node;
    std::size_t child = 0;
  };
  std::vector<Step> path{{&root}};
  while (!path.empty()) {
    Step& step = path.back();
    const auto children = children_of(*step.node);
    if (step.child == children.size()) {
      leave(*step.node);
      path.pop_back();
      continue;
    }
    const GumboNode& child = *children[step.child++];
    if (!is_element(child)) {
      add_text(child);
    } else if (!gives_no_text(child)) {
      enter(child);
      path.push_back({&child});
    }
  }
  flush();
  return std::move(drafts_);
}

const Content& HtmlBlocks::content_of(const GumboNode& element) const {
  static const Content none;
  const auto found = contents_.find(&element);
  return found == contents_.end() ? none : found->second;
}

void HtmlBlocks::flush() {
  breaks_ = 0;
  Draft draft = builder_.take();
  if (draft.block.text.empty()) return;
  Block& block = draft.block;
  context_.describe(block);
  if (!row_ordinal_.empty()) block.ordinal = std::exchange(row_ordinal_, {});
  if (!parts_.empty()) {
    block.role = parts_.back().role.role;
    draft.role_is_certain = parts_.back().role.is_certain;
  }
  if (!notes_.empty()) {
    block.is_footnote = true;
    if (block.kind == BlockKind::list_item) {
      block.kind = BlockKind::paragraph;
      block.depth = 0;
    }
  }
  drafts_.push_back(std::move(draft));
}

void HtmlBlocks::enter(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  if (tag == GUMBO_TAG_BR) {
    line_break();
  } else if (is_block_element(tag)) {
    enter_block(element);
  } else {
    enter_inline(element);
  }
}

void HtmlBlocks::leave(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  if (tag == GUMBO_TAG_BR) return;
  if (!is_block_element(tag)) {
    leave_inline(element);
    return;
  }
  leave_block(tag);
  if (!parts_.empty() && parts_.back().element == &element) parts_.pop_back();
  if (!notes_.empty() && notes_.back() == &element) notes_.pop_back();
}

void HtmlBlocks::enter_block(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  if (is_cell(tag)) {
    enter_cell(element);
    return;
  }
  if (is_run_in() && heading_level(tag) == 0) {
    builder_.append_blank(here());
    return;
  }
  flush();
  if (const auto role = role_of_part(element, content_of(element), page_text_)) {
    parts_.push_back({&element, *role});
  }
  if (const int level = heading_level(tag); level > 0) context_.heading_level = level;
  if (tag == GUMBO_TAG_BLOCKQUOTE) context_.begin_quote();
  if (tag == GUMBO_TAG_PRE) context_.in_code = true;
  if (tag == GUMBO_TAG_TR) {
    context_.in_row = is_data_row(element);
    cells_ = 0;
  }
  if (tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) context_.begin_item();
  enter_list(element);
}

void HtmlBlocks::enter_list(const GumboNode& list) {
  const GumboTag tag = tag_of(list);
  if (tag == GUMBO_TAG_OL)
    context_.begin_list(true, number_of(attribute(list, "start")).value_or(1));
  if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_DIR || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DL)
    context_.begin_list(false, 1);
  if (tag != GUMBO_TAG_LI) return;
  context_.begin_item(number_of(attribute(list, "value")));
  const bool in_notes = !parts_.empty() && parts_.back().role.has_notes;
  const std::string_view id = attribute(list, "id");
  if (in_notes || id.starts_with("fn") || id.starts_with("footnote")) notes_.push_back(&list);
}

void HtmlBlocks::leave_block(GumboTag tag) {
  if (is_cell(tag) && context_.in_row) return;
  const bool ends_run_in = heading_level(tag) > 0 || tag == GUMBO_TAG_TR;
  if (is_run_in() && !ends_run_in) {
    builder_.append_blank(here());
    return;
  }
  flush();
  if (heading_level(tag) > 0) context_.heading_level = 0;
  if (tag == GUMBO_TAG_BLOCKQUOTE) context_.end_quote();
  if (tag == GUMBO_TAG_PRE) context_.in_code = false;
  if (tag == GUMBO_TAG_TR) context_.in_row = false;
  if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) context_.end_item();
  if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DIR || tag == GUMBO_TAG_MENU ||
      tag == GUMBO_TAG_DL)
    context_.end_list();
}

// Cells that hold blocks of their own are a page's layout, not data.
bool HtmlBlocks::is_data_row(const GumboNode& row) const {
  const auto cells = children_of(row);
  return std::none_of(cells.begin(), cells.end(), [this](const GumboNode* cell) {
    return is_element(*cell) && content_of(*cell).has_blocks;
  });
}

void HtmlBlocks::enter_cell(const GumboNode& cell) {
  if (!context_.in_row) {
    flush();
    return;
  }
  ++cells_;
  if (cells_ == 2 && count_cells(*cell.parent) == 2) {
    row_ordinal_ = bare_number(builder_.text());
    if (!row_ordinal_.empty()) builder_.discard();
  }
  if (builder_.empty()) return;
  builder_.append_blank(here());
  builder_.append_decoded("|", here());
  builder_.append_blank(here());
}

void HtmlBlocks::enter_inline(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  const auto span = span_of(tag);
  if (!span) return;
  settle_break({});
  if (tag == GUMBO_TAG_SUP) ++superscripts_;
  if (tag == GUMBO_TAG_A && is_footnote_mark(element, superscripts_ > 0, content_of(element))) {
    marks_.push_back(&element);
    builder_.open_span(SpanKind::footnote_mark);
  }
  const std::string_view href = attribute(element, "href");
  if (tag != GUMBO_TAG_A || !href.empty()) builder_.open_span(*span, std::string{trim(href)});
}

void HtmlBlocks::leave_inline(const GumboNode& element) {
  const GumboTag tag = tag_of(element);
  const auto span = span_of(tag);
  if (!span) return;
  if (tag != GUMBO_TAG_A || !attribute(element, "href").empty()) builder_.close_span(*span);
  if (tag == GUMBO_TAG_SUP) --superscripts_;
  if (!marks_.empty() && marks_.back() == &element) {
    marks_.pop_back();
    builder_.close_span(SpanKind::footnote_mark);
  }
}

void HtmlBlocks::line_break() {
  if (context_.in_code) {
    builder_.append_verbatim("\n", here());
  } else if (!builder_.empty()) {
    ++breaks_;
  }
}

void HtmlBlocks::settle_break(std::string_view next) {
  if (breaks_ == 0) return;
  const bool divides = breaks_ > 1 || next.empty() || break_divides(builder_.text(), trim(next));
  if (context_.may_split() && divides) {
    flush();
  } else {
    builder_.append_blank(here());
  }
  breaks_ = 0;
}

void HtmlBlocks::add_text(const GumboNode& node) {
  const bool is_blank_text = node.type == GUMBO_NODE_WHITESPACE;
  if (node.type != GUMBO_NODE_TEXT && node.type != GUMBO_NODE_CDATA && !is_blank_text) return;
  const GumboText& data = *text_of(node);
  const GumboStringPiece& piece = data.original_text;
  const char* const end_of_page = page_.data() + page_.size();
  const bool is_inside = piece.data != nullptr && std::less_equal<>{}(page_.data(), piece.data) &&
                         std::less_equal<>{}(piece.data, end_of_page);
  if (!is_inside) return;
  const auto offset = static_cast<std::size_t>(piece.data - page_.data());
  const std::string_view original = page_.substr(offset, piece.length);
  const std::string_view text = data.text;
  if (!is_blank_text) settle_break(text);
  append_html_text(builder_, entities_, text, original, offset, context_.in_code);
  last_end_ = offset + original.size();
}

}  // namespace citewright::reader
