// SPDX-License-Identifier: Apache-2.0
#include "plain_pieces.hpp"

#include "characters.hpp"

#include <utility>

namespace citewright::reader {
namespace {

class Grouping {
 public:
  Grouping(std::string_view source, Wrapping wrapping) : source_{source}, wrapping_{wrapping} {}

  void add(const Line& line) {
    if (line.is_blank()) {
      blank_ = true;
    } else if (line.rule != '\0') {
      add_rule(line);
    } else if (begins_item(line)) {
      start(PieceKind::list_item, line);
    } else if (line.has_columns) {
      start(PieceKind::row, line);
    } else if (!pieces_.empty() && !blank_ && !closed_ && continues(pieces_.back(), line)) {
      pieces_.back().lines.push_back(line);
    } else {
      start(PieceKind::text, line);
    }
  }

  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  void start(PieceKind kind, const Line& line) {
    pieces_.push_back({kind, {line}, blank_, 0});
    blank_ = false;
    closed_ = false;
  }

  // Under a single line it makes that line a heading, elsewhere it only divides.
  void add_rule(const Line& line) {
    const bool underlines = (line.rule == '=' || line.rule == '-') && !pieces_.empty() && !blank_ &&
                            !closed_ && pieces_.back().is_one_line() &&
                            pieces_.back().kind == PieceKind::text &&
                            line.width * 2 >= pieces_.back().lines.front().width;
    if (underlines) {
      pieces_.back().kind = PieceKind::heading;
      pieces_.back().level = line.rule == '=' ? 1 : 2;
    }
    closed_ = true;
  }

  // In wrapped text a line may begin with a number or a dash by chance.
  bool begins_item(const Line& line) const {
    const bool marked =
        line.marker.kind == MarkerKind::bullet || line.marker.kind == MarkerKind::number;
    if (!marked) return false;
    if (!wrapping_.is_hard || blank_ || closed_ || pieces_.empty()) return true;
    const Piece& last = pieces_.back();
    if (last.kind != PieceKind::text || line.marker.ordinal == "1") return true;
    const std::string_view before = last.lines.back().range.of(source_);
    return ends_sentence(before) || before.ends_with(':') ||
           ended_early(source_, last.lines.back(), line, wrapping_);
  }

  bool continues(const Piece& piece, const Line& line) const {
    const Line& first = piece.lines.front();
    const Line& last = piece.lines.back();
    if (piece.kind == PieceKind::heading || piece.kind == PieceKind::row) return false;
    if (is_address_of_last(piece, line)) return true;
    if (piece.is_one_line() && line.indent >= first.indent + 2) {  // a hanging indent
      if (piece.kind == PieceKind::list_item) return true;
      return wrapping_.is_hard ? !was_ended_on_purpose(piece, line)
                               : !ends_sentence(last.range.of(source_));
    }
    if (!piece.is_one_line() && last.indent >= first.indent + 2) return line.indent == last.indent;
    if (!wrapping_.is_hard) return false;
    if (line.indent >= last.indent + 2) return false;  // the next paragraph's first line
    return !was_ended_on_purpose(piece, line);
  }

  // "Smith J. Zinc. 2018." and its address on a line of its own.
  bool is_address_of_last(const Piece& piece, const Line& line) const {
    constexpr std::size_t least_words = 4;
    const std::string_view before = piece.lines.back().range.of(source_);
    const std::string_view text = line.range.of(source_);
    return starts_with_address(text) && count_words(text) == 1 && !has_address(before) &&
           count_words(before) >= least_words;
  }

  bool was_ended_on_purpose(const Piece& piece, const Line& line) const {
    const Line& last = piece.lines.back();
    const std::string_view text = line.range.of(source_);
    if (starts_lower(text) && !starts_with_address(text)) return false;
    if (!ended_early(source_, last, line, wrapping_)) return false;
    const std::string_view before = last.range.of(source_);
    if (ends_sentence(before) || before.ends_with(':') || has_address(before)) return true;
    const bool is_short = last.width * 10 < wrapping_.width * 6 && starts_upper(text);
    const bool opens_file = pieces_.size() == 1;  // a title, its authors below
    return is_short || (piece.is_one_line() && (opens_file || is_title_case(before)));
  }

  std::string_view source_;
  Wrapping wrapping_;
  std::vector<Piece> pieces_;
  bool blank_ = true;    // the file's start counts as one
  bool closed_ = false;  // a rule ended the last piece
};

}  // namespace

std::vector<Piece> group_lines(std::string_view source, const std::vector<Line>& lines,
                               Wrapping wrapping) {
  Grouping grouping{source, wrapping};
  for (const Line& line : lines) grouping.add(line);
  return grouping.take();
}

}  // namespace citewright::reader
