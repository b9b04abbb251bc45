// SPDX-License-Identifier: Apache-2.0
#include "typed_markers.hpp"

#include "plain_lines.hpp"

#include <algorithm>

namespace citewright::reader {
namespace {

void shift(TextRange& range, std::size_t length) {
  range.begin -= std::min(range.begin, length);
  range.end -= std::min(range.end, length);
}

void shift_all(std::vector<TextRange>& ranges, std::size_t length) {
  for (TextRange& range : ranges) shift(range, length);
  std::erase_if(ranges, [](TextRange range) { return range.empty(); });
}

template <typename Marked>
void shift_marked(std::vector<Marked>& all, std::size_t length) {
  for (Marked& one : all) shift(one.text, length);
  std::erase_if(all, [](const Marked& one) { return one.text.empty(); });
}

void drop_front(Draft& draft, std::size_t length) {
  Block& block = draft.block;
  OffsetMap rest;
  rest.append(block.text.size() - length, {length, block.text.size()});
  block.map = rest.composed_with(block.map);
  block.text.erase(0, length);
  shift_all(draft.strong, length);
  shift_all(block.emphasis, length);
  shift_all(block.superscripts, length);
  shift_marked(block.links, length);
  shift_marked(block.footnote_marks, length);
}

// "-" and "–" at a paragraph's start may be a dialogue's or a signature's.
bool is_sure_bullet(const Marker& marker, std::string_view text) {
  return marker.kind == MarkerKind::bullet && static_cast<unsigned char>(text[0]) >= 0x80 &&
         !text.starts_with("–") && !text.starts_with("—");
}

}  // namespace

void recognise_typed_markers(std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    Block& block = draft.block;
    if (block.kind != BlockKind::paragraph || block.is_footnote) continue;
    const Marker marker = marker_of(block.text);
    if (!is_sure_bullet(marker, block.text) || marker.length >= block.text.size()) continue;
    block.kind = BlockKind::list_item;
    block.depth = 1;
    drop_front(draft, marker.length);
  }
}

}  // namespace citewright::reader
