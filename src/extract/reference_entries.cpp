// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_entries.hpp"

#include "extract/characters.hpp"
#include "extract/reference_likeness.hpp"
#include "extract/reference_marks.hpp"
#include "extract/reference_names.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

namespace citewright::extract {
namespace {

// The places in a block's text where a new line of the file begins; 0 excluded.
std::vector<std::size_t> line_starts_in(const Article& article, const Block& block) {
  std::vector<std::size_t> starts;
  const ByteSpan place = block.place();
  auto line = std::upper_bound(article.line_starts.begin(), article.line_starts.end(), place.begin);
  for (std::size_t at = block.text.find(' ');
       at != std::string::npos && line != article.line_starts.end() && *line < place.end;
       at = block.text.find(' ', at + 1)) {
    if (at + 1 >= block.text.size()) break;
    const std::size_t source = block.map.to_source({at + 1, at + 2}).begin;
    if (source < *line) continue;
    starts.push_back(at + 1);
    line = std::upper_bound(line, article.line_starts.end(), source);
  }
  return starts;
}

// Marks n, n + 1, … of the first mark's form; one number may be missing.
std::vector<std::size_t> numbered_starts(std::string_view text, const EntryMark& first) {
  std::vector<std::size_t> starts{0};
  auto number = number_of(first.label);
  if (!number) return starts;
  for (std::size_t at = first.length;;) {
    std::size_t next = find_mark(text, at, first.form, *number + 1);
    std::size_t step = 1;
    if (next == std::string_view::npos) {
      next = find_mark(text, at, first.form, *number + 2);
      step = 2;
    }
    if (next == std::string_view::npos) return starts;
    starts.push_back(next);
    *number += step;
    at = next + 1;
  }
}

bool ends_like_entry(std::string_view text) {
  text = strip_end(text, "");
  return text.empty() || text.back() == '.' || text.back() == ')' || text.back() == ']' ||
         text.back() == '/' || is_digit(text.back());
}

// Lines that are entries, where all look like one, or that begin with authors behind a finished
// one.
std::vector<std::size_t> line_entries(std::string_view text,
                                      const std::vector<std::size_t>& line_starts) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i < line_starts.size(); ++i) {
    const std::size_t begin = line_starts[i];
    const std::size_t end = i + 1 < line_starts.size() ? line_starts[i + 1] : text.size();
    const std::string_view before = text.substr(starts.back(), begin - starts.back());
    const std::string_view line = text.substr(begin, end - begin);
    if (!ends_like_entry(before) || likeness_of(before) != Likeness::strong ||
        continues_entry(before, line))
      continue;
    const bool whole = likeness_of(line) == Likeness::strong && !is_digit(line.front());
    if (whole || scan_names(line)) starts.push_back(begin);
  }
  return starts;
}

// The blocks' texts as they go into entries one after the other.
class Splitter {
 public:
  Splitter(const Article& article, const ListPlace& place) : article_{article}, place_{place} {}

  std::vector<Entry> split() {
    for (std::size_t i = 0; i < place_.entries.size(); ++i) {
      const std::size_t at = place_.entries[i];
      add_block(at, i == 0 ? place_.skipped : 0, next_label(i));
    }
    return std::move(entries_);
  }

 private:
  // The number the block after the i-th carries.
  std::string next_label(std::size_t i) const {
    if (i + 1 >= place_.entries.size()) return {};
    const Block& next = article_.blocks[place_.entries[i + 1]];
    return next.ordinal.empty() ? entry_mark(next.text).label : next.ordinal;
  }

  void add_block(std::size_t at, std::size_t skipped, const std::string& next) {
    const Block& block = article_.blocks[at];
    const std::string_view text = std::string_view{block.text}.substr(skipped);
    const EntryMark mark = mark_in(block, text);
    if (goes_on(block, text, mark, next)) {
      entries_.back().pieces.push_back({at, {skipped, block.text.size()}});
      return;
    }
    const std::vector<std::size_t> starts = starts_in(block, text, skipped);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
      add_entry(at, skipped, text, {starts[i], end});
    }
  }

  // The mark in the text, or the one the reader took off it or set as a superscript.
  static EntryMark mark_in(const Block& block, std::string_view text) {
    if (!block.superscripts.empty() && block.superscripts.front().begin == 0) {
      const std::string_view raised = strip(block.superscripts.front().of(block.text), "[]().");
      if (number_of(raised)) {
        const std::size_t length = skip_blanks(text, block.superscripts.front().end);
        return {MarkForm::bare, std::string{raised}, length};
      }
    }
    EntryMark mark = entry_mark(text);
    if (block.ordinal.empty()) return mark;
    const bool repeated = mark.length > 0 && (mark.label == block.ordinal || mark.label.empty());
    return {MarkForm::full_stop, block.ordinal, repeated ? mark.length : 0};
  }

  bool goes_on(const Block& block, std::string_view text, const EntryMark& mark,
               const std::string& next) const {
    if (entries_.empty()) return false;
    const auto last = number_of(entries_.back().label);
    const auto number = number_of(mark.label);
    const auto following = number_of(next);
    // A wrapped line that begins with a number by chance: "2018;10(1):" / "16. Epub …".
    if (last && number && following && *number != *last + 1 && *following == *last + 1)
      return continues_entry(last_text(), text);
    if (!mark.label.empty() || mark.length > 0) return false;
    if (block.is_footnote && block.ordinal.empty() && last) return true;
    if (block.kind == BlockKind::list_item) return false;
    return continues_entry(last_text(), text) || (last && likeness_of(text) == Likeness::none);
  }

  std::string_view last_text() const {
    const EntryPiece& piece = entries_.back().pieces.back();
    return piece.range.of(article_.blocks[piece.block].text);
  }

  std::vector<std::size_t> starts_in(const Block& block, std::string_view text,
                                     std::size_t skipped) const {
    if (!block.ordinal.empty()) return {0};
    std::vector<std::size_t> lines = line_starts_in(article_, block);
    std::erase_if(lines, [skipped](std::size_t start) { return start <= skipped; });
    for (std::size_t& start : lines) start -= skipped;
    return entry_starts(text, lines);
  }

  void add_entry(std::size_t at, std::size_t skipped, std::string_view text, TextRange range) {
    const Block& block = article_.blocks[at];
    EntryMark mark = range.begin == 0 ? mark_in(block, text) : entry_mark(range.of(text));
    // "3 Tesla MRI of …": a bare number is a mark only where it counts on.
    if (mark.form == MarkForm::bare && !counts_on(mark.label)) mark = {};
    if (mark.form == MarkForm::full_stop && block.ordinal.empty() && mark.label.size() == 4 &&
        !counts_on(mark.label))
      mark = {};
    range.begin += mark.length;
    while (range.end > range.begin && is_blank(text[range.end - 1])) --range.end;
    if (range.empty() && mark.label.empty()) return;
    entries_.push_back({mark.label, {{at, {skipped + range.begin, skipped + range.end}}}});
  }

  bool counts_on(const std::string& label) const {
    const auto number = number_of(label);
    if (!number) return true;
    if (entries_.empty()) return *number == 1;
    const auto last = number_of(entries_.back().label);
    return last && *number > *last && *number <= *last + 2;
  }

  const Article& article_;
  const ListPlace& place_;
  std::vector<Entry> entries_;
};

}  // namespace

std::vector<std::size_t> entry_starts(std::string_view text,
                                      const std::vector<std::size_t>& line_starts) {
  const EntryMark first = entry_mark(text);
  if (first.length > 0 && number_of(first.label)) return numbered_starts(text, first);
  return line_entries(text, line_starts);
}

std::vector<Entry> split_entries(const Article& article, const ListPlace& place) {
  return Splitter{article, place}.split();
}

std::vector<Problem> label_problems(const Article& article, const std::vector<Entry>& entries) {
  std::vector<Problem> problems;
  std::unordered_set<std::string_view> seen;
  std::size_t highest = 0;
  for (const Entry& entry : entries) {
    if (entry.label.empty()) continue;
    const Block& block = article.blocks[entry.pieces.front().block];
    const std::size_t offset = block.map.to_source(entry.pieces.front().range).begin;
    const auto where = [&] { return fmt::format("{}:{}", article.name, line_of(article, offset)); };
    const auto number = number_of(entry.label);
    if (!seen.insert(entry.label).second) {
      problems.push_back({where(), fmt::format("two references are marked {}", entry.label)});
    } else if (number && *number < highest) {
      problems.push_back(
          {where(), fmt::format("reference {} follows reference {}", entry.label, highest)});
    }
    if (number) highest = std::max(highest, *number);
  }
  return problems;
}

}  // namespace citewright::extract
