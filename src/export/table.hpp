// SPDX-License-Identifier: Apache-2.0
// Rows of cells in columns, on a page.
#pragma once

#include "page.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::exports {

struct Column {
  std::string title;
  std::size_t share = 0;  ///< of the width left over; 0: as wide as its widest cell
  std::size_t most = 30;  ///< columns, where it has no share
  bool right = false;     ///< figures stand to the right
};

class Table {
 public:
  explicit Table(std::vector<Column> columns);

  /// One cell for each column; fewer leave the last ones empty.
  void row(std::vector<Line> cells);

  /// The titles, then the rows. Cells are wrapped; those over `most_lines` end in "…".
  void write(Page& page, std::size_t most_lines = 3, std::string_view margin = "") const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t page_width) const;
  [[nodiscard]] std::vector<Line> lines_of(const std::vector<Line>& cells,
                                           std::span<const std::size_t> widths,
                                           std::size_t most_lines) const;

  std::vector<Column> columns_;
  std::vector<std::vector<Line>> rows_;
};

}  // namespace citewright::exports
