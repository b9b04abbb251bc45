// SPDX-License-Identifier: Apache-2.0
#include "plain_text.hpp"

#include "plain_pieces.hpp"
#include "text_builder.hpp"

#include <algorithm>
#include <utility>

namespace citewright::reader {
namespace {

// Nesting of list items by their indentation.
class ListDepth {
 public:
  int of(std::size_t indent) {
    while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
    if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
    return static_cast<int>(indents_.size());
  }
  void reset() { indents_.clear(); }

 private:
  std::vector<std::size_t> indents_;
};

Draft to_draft(std::string_view source, const Piece& piece, ListDepth& depth) {
  TextBuilder builder;
  TextRange range = piece.first_text();
  for (std::size_t i = 0; i < piece.lines.size(); ++i) {
    if (i > 0) {
      builder.append_blank({range.end, piece.lines[i].range.begin});
      range = piece.lines[i].range;
    }
    builder.append(range.of(source), range.begin);
  }
  Draft draft = builder.take();
  Block& block = draft.block;
  if (piece.kind == PieceKind::list_item) {
    block.kind = BlockKind::list_item;
    block.depth = depth.of(piece.lines.front().indent);
    block.ordinal = piece.lines.front().marker.ordinal;
  } else {
    depth.reset();
  }
  if (piece.kind == PieceKind::row) block.kind = BlockKind::table_row;
  if (piece.kind == PieceKind::heading) {
    block.kind = BlockKind::heading;
    block.depth = piece.level;
  }
  return draft;
}

}  // namespace

Reading read_plain_text(std::string_view source) {
  const std::vector<Line> lines = split_lines(source);
  std::vector<Piece> pieces = group_lines(source, lines, find_wrapping(source, lines));
  find_headings(source, pieces);
  Reading reading;
  ListDepth depth;
  for (const Piece& piece : pieces) reading.drafts.push_back(to_draft(source, piece, depth));
  return reading;
}

}  // namespace citewright::reader
