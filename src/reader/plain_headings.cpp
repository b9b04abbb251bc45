// SPDX-License-Identifier: Apache-2.0
#include "characters.hpp"
#include "phrases.hpp"
#include "plain_pieces.hpp"

#include <algorithm>
#include <cstddef>

namespace citewright::reader {
namespace {

constexpr std::size_t most_heading_words = 14;
constexpr std::size_t longest_heading = 120;    // bytes
constexpr int top_level = 2;                    // below the title
constexpr std::size_t least_unmarked_list = 3;  // short lines in a row that make a list

bool is_notable(std::string_view text) {
  return is_common_heading(text) || is_teaser_lead_in(text) || is_disclaimer_heading(text) ||
         is_contents_lead_in(text);
}

bool is_heading_shaped(std::string_view text) {
  constexpr std::string_view run_on = ".,;:!";
  return text.size() <= longest_heading && run_on.find(text.back()) == std::string_view::npos &&
         !text.ends_with("…") && text.front() != '[' &&
         (starts_upper(text) || is_digit(text.front())) &&
         count_words(text) <= most_heading_words && !has_address(text);
}

// Entries of a reference list often look like headings: only sure ones end the list.
bool ends_reference_list(std::string_view text, bool blank_before) {
  if (is_notable(text)) return true;
  const bool has_entry_marks = std::any_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || c == ',' || c == '.' || c == ';';
  });
  if (has_entry_marks || count_words(text) > 6) return false;
  return is_all_capitals(text) || (blank_before && is_title_case(text));
}

class HeadingSearch {
 public:
  HeadingSearch(std::string_view source, std::vector<Piece>& pieces)
      : source_{source}, pieces_{pieces} {}

  void run() {
    for (std::size_t at = 0; at < pieces_.size();) {
      const std::size_t end = end_of_run(at);
      if (end == at) {
        find_single(at++);
      } else {
        decide_run(at, end);
        at = end;
      }
    }
    set_levels();
  }

 private:
  std::string_view text(std::size_t at) const { return pieces_[at].first_text().of(source_); }
  bool is_text_line(std::size_t at) const {
    return pieces_[at].kind == PieceKind::text && pieces_[at].is_one_line();
  }

  bool is_candidate(std::size_t at) const {
    if (!is_text_line(at) || at + 1 == pieces_.size() || !is_heading_shaped(text(at))) return false;
    if (is_notable(text(at))) return false;  // for sure; find_single() takes it
    if (in_references_ && !ends_reference_list(text(at), pieces_[at].blank_before)) return false;
    return !is_navigation_line(text(at));
  }

  // Candidates that follow each other without a blank line.
  std::size_t end_of_run(std::size_t begin) const {
    std::size_t end = begin;
    while (end < pieces_.size() && is_candidate(end) &&
           (end == begin || !pieces_[end].blank_before))
      ++end;
    return end;
  }

  void make_heading(std::size_t at) {
    pieces_[at].kind = PieceKind::heading;
    in_references_ = heads_references(at);
  }

  bool heads_references(std::size_t at) const {
    if (is_reference_heading(text(at))) return true;
    return may_be_reference_heading(text(at)) && at + 1 < pieces_.size() &&
           (has_address(text(at + 1)) || has_year(text(at + 1)));
  }

  void decide_run(std::size_t begin, std::size_t end) {
    const bool starts_article = begin == 0;
    const bool led_in = begin > 0 && text(begin - 1).ends_with(':');
    const bool after_teaser = begin > 0 && is_teaser_lead_in(text(begin - 1));
    if (end - begin < least_unmarked_list) {
      for (std::size_t at = begin; at < end; ++at) make_heading(at);
      return;
    }
    const bool last_is_heading = !led_in || after_teaser || text(end - 1).ends_with('?');
    for (std::size_t at = begin; at < end; ++at) {
      if ((at == 0) || (at + 1 == end && last_is_heading)) {
        make_heading(at);
      } else if (!starts_article) {
        pieces_[at].kind = PieceKind::list_item;
      }
    }
  }

  void find_single(std::size_t at) {
    Piece& piece = pieces_[at];
    if (piece.kind == PieceKind::heading) {
      in_references_ = heads_references(at);
    } else if ((is_text_line(at) && is_notable(text(at))) || is_colon_heading(at) ||
               is_numbered_heading(at)) {
      make_heading(at);
    }
  }

  // "Common Side Effects:" alone on its line, something below it.
  bool is_colon_heading(std::size_t at) const {
    constexpr std::size_t most_words = 8;
    if (!is_text_line(at) || at + 1 == pieces_.size() || in_references_) return false;
    const std::string_view line = text(at);
    return line.ends_with(':') && count_words(line) <= most_words && is_title_case(line) &&
           line.find(',') == std::string_view::npos;
  }

  // "1. Introduction" with no numbered line beside it; "2.1 Methods".
  bool is_numbered_heading(std::size_t at) const {
    const Piece& piece = pieces_[at];
    const MarkerKind marker = piece.lines.front().marker.kind;
    const bool numbered = marker == MarkerKind::number || marker == MarkerKind::section;
    if (!numbered || !piece.is_one_line() || at + 1 == pieces_.size()) return false;
    const std::string_view line = piece.lines.front().range.of(source_);
    if (is_reference_heading(line)) return true;
    if (in_references_ || !is_digit(line.front()) || !is_heading_shaped(line)) return false;
    if (!starts_upper(line.substr(piece.lines.front().marker.length))) return false;
    if (marker == MarkerKind::section) return true;
    const auto is_item = [this](std::size_t i) {
      return pieces_[i].kind == PieceKind::list_item &&
             pieces_[i].lines.front().marker.kind == MarkerKind::number;
    };
    return !is_item(at + 1) && (at == 0 || !is_item(at - 1));
  }

  void set_levels() {
    int current = 0;
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      Piece& piece = pieces_[at];
      if (piece.kind != PieceKind::heading) continue;
      const bool is_lead_in = text(at).ends_with(':') && !is_common_heading(text(at));
      if (piece.level == 0)
        piece.level = is_lead_in ? std::max(current, 1) + 1 : level_of(at, current);
      if (!is_lead_in) current = piece.level;
    }
  }

  int level_of(std::size_t at, int current) const {
    const Piece& piece = pieces_[at];
    const std::string_view line = piece.lines.front().range.of(source_);
    if (at == 0) return 1;
    if (is_notable(line)) return top_level;
    if (piece.lines.front().marker.kind == MarkerKind::section) {
      const auto dots = std::count(
          line.begin(), line.begin() + static_cast<std::ptrdiff_t>(line.find_first_of(" \t")), '.');
      return top_level + static_cast<int>(std::min<std::ptrdiff_t>(dots, 3));
    }
    if (is_all_capitals(line)) return top_level;
    const bool after_teaser = at > 1 && is_teaser_lead_in(text(at - 2));
    if (!after_teaser && pieces_[at - 1].kind == PieceKind::heading &&
        !is_teaser_lead_in(text(at - 1)))
      return std::min(pieces_[at - 1].level + 1, top_level + 1);
    return current > top_level && !piece.blank_before && !after_teaser ? top_level + 1 : top_level;
  }

  std::string_view source_;
  std::vector<Piece>& pieces_;
  bool in_references_ = false;
};

}  // namespace

void find_headings(std::string_view source, std::vector<Piece>& pieces) {
  HeadingSearch{source, pieces}.run();
}

}  // namespace citewright::reader
