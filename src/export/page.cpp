// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"

#include "width.hpp"

#include "citewright/export/printable.hpp"

#include <algorithm>

namespace citewright::exports {
namespace {
constexpr std::size_t narrowest = 40;

std::string horizontal(std::size_t columns) {
  std::string out;
  for (std::size_t i = 0; i < columns; ++i) out += "─";
  return out;
}
}  // namespace

Page::Page(const Style& style) : color_{style.color}, width_{std::max(style.width, narrowest)} {}

void Page::put(std::span<const Span> spans, Margin margin) {
  const std::size_t indent = columns_of(margin.first);
  const std::size_t hang = columns_of(margin.rest) - indent;
  std::string_view before = margin.first;
  for (const Line& line : wrap(spans, width_ - indent, hang)) {
    write(before, line);
    before = margin.rest;
  }
}

void Page::put(std::initializer_list<Span> spans, Margin margin) {
  put(std::span{spans.begin(), spans.size()}, margin);
}

void Page::put_ends(Line left, Line right) {
  for (Line* line : {&left, &right}) {
    for (Span& span : *line) span.text = printable(span.text);
  }
  const std::size_t taken = columns_of(left) + columns_of(right);
  if (taken + 2 > width_) {
    put(left);
    put(right);
    return;
  }
  Line line = std::move(left);
  line.push_back({std::string(width_ - taken, ' ')});
  line.insert(line.end(), right.begin(), right.end());
  write("", line);
}

void Page::section(std::string_view title) {
  blank();
  const std::string head = "── " + std::string{title} + " ";
  const std::size_t taken = columns_of(head);
  write("", {{head + horizontal(width_ - std::min(taken, width_)), Tone::strong}});
}

void Page::blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void Page::write(std::string_view margin, const Line& line) {
  out_ += margin;
  out_ += paint(line, color_);
  while (out_.ends_with(' ')) out_.pop_back();
  out_ += '\n';
}

}  // namespace citewright::exports
