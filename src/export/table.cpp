// SPDX-License-Identifier: Apache-2.0
#include "table.hpp"

#include "width.hpp"

#include "citewright/export/printable.hpp"

#include <algorithm>
#include <utility>

namespace citewright::exports {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_cell = 4;

std::size_t printed_columns(const Line& line) {
  std::size_t columns = 0;
  for (const Span& span : line) columns += columns_of(printable(span.text));
  return columns;
}

// The cell's lines; where there are too many, the last one shown says so.
std::vector<Line> cell_lines(const Line& cell, std::size_t width, std::size_t most_lines) {
  std::vector<Line> lines = wrap(cell, width);
  if (lines.size() <= most_lines) return lines;
  lines.resize(most_lines);
  Line& last = lines.back();
  while (!last.empty() && columns_of(last) + 1 > width) {
    Span& end = last.back();
    const std::size_t columns = columns_of(end.text);
    if (columns > 2) {
      end.text = cut_to_columns(end.text, columns - 1);
      return lines;
    }
    last.pop_back();
  }
  last.push_back({"…", last.empty() ? Tone::plain : last.back().tone});
  return lines;
}

}  // namespace

Table::Table(std::vector<Column> columns) : columns_{std::move(columns)} {}

void Table::row(std::vector<Line> cells) {
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> Table::widths(std::size_t page_width) const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  std::size_t shares = 0;
  std::size_t taken = gap * (columns_.size() - 1);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    shares += columns_[i].share;
    if (columns_[i].share > 0) continue;
    widths[i] = columns_of(columns_[i].title);
    for (const auto& cells : rows_) widths[i] = std::max(widths[i], printed_columns(cells[i]));
    widths[i] = std::min({widths[i], columns_[i].most, page_width / 3});
    taken += widths[i];
  }
  const std::size_t left = page_width - std::min(taken, page_width);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].share > 0)
      widths[i] = std::max(left * columns_[i].share / shares, narrowest_cell);
  }
  return widths;
}

void Table::write(Page& page, std::size_t most_lines, std::string_view margin) const {
  const std::size_t indent = columns_of(margin);
  const std::vector<std::size_t> fitted = widths(page.width() - std::min(indent, page.width()));
  std::vector<Line> titles;
  for (const Column& column : columns_) titles.push_back({{column.title, Tone::faint}});
  const bool titled = std::any_of(columns_.begin(), columns_.end(),
                                  [](const Column& column) { return !column.title.empty(); });
  const auto put = [&](const std::vector<Line>& cells, std::size_t most) {
    for (const Line& line : lines_of(cells, fitted, most)) page.write(margin, line);
  };
  if (titled) put(titles, 1);
  for (const auto& cells : rows_) put(cells, most_lines);
}

std::vector<Line> Table::lines_of(const std::vector<Line>& cells,
                                  std::span<const std::size_t> widths,
                                  std::size_t most_lines) const {
  std::vector<std::vector<Line>> columns;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(cell_lines(cells[i], widths[i], most_lines));
    height = std::max(height, columns.back().size());
  }
  std::vector<Line> lines(height);
  for (std::size_t line = 0; line < height; ++line) {
    Line& out = lines[line];
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Line& part = line < columns[i].size() ? columns[i][line] : Line{};
      const std::string padding(widths[i] - std::min(columns_of(part), widths[i]), ' ');
      if (columns_[i].right) out.push_back({padding});
      out.insert(out.end(), part.begin(), part.end());
      if (!columns_[i].right) out.push_back({padding});
      out.push_back({std::string(gap, ' ')});
    }
  }
  return lines;
}

}  // namespace citewright::exports
