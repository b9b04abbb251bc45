// SPDX-License-Identifier: Apache-2.0
// The screen that reports and views are written on, from top to bottom.
#pragma once

#include "wrap.hpp"

#include "citewright/export/style.hpp"

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::exports {

/// What stands before a paragraph's first line and before its others: "  - ", "    ". A few
/// columns; the second is at least as wide as the first.
struct Margin {
  std::string_view first;
  std::string_view rest;
};

class Page {
 public:
  explicit Page(const Style& style);

  [[nodiscard]] std::size_t width() const { return width_; }

  /// A paragraph wrapped between the margin and the right edge.
  void put(std::span<const Span> spans, Margin margin = {});
  void put(std::initializer_list<Span> spans, Margin margin = {});

  /// `left`, and `right` at the right edge; two paragraphs where one line is too short for both.
  void put_ends(Line left, Line right);

  /// "── title ─────…": begins a section, with a blank line above it.
  void section(std::string_view title);
  void blank();

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  friend class Table;
  void write(std::string_view margin, const Line& line);

  bool color_;
  std::size_t width_;
  std::string out_;
};

}  // namespace citewright::exports
