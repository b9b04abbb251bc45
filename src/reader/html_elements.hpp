// SPDX-License-Identifier: Apache-2.0
// What HTML's elements mean for an article's text.
#pragma once

#include "html_tree.hpp"
#include "text_builder.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>

namespace citewright::reader {

/// Begins and ends a block, as <p> and <div> do.
[[nodiscard]] bool is_block_element(GumboTag tag);
/// 1–6 for <h1>–<h6>, else 0.
[[nodiscard]] int heading_level(GumboTag tag);
/// The span that <em>, <strong>, <a>, <sup>… mark.
[[nodiscard]] std::optional<SpanKind> span_of(GumboTag tag);

/// Its content is no text of the article: scripts, forms, struck and hidden text, the arrows that
/// lead back from a footnote.
[[nodiscard]] bool gives_no_text(const GumboNode& element);

/// What stands below an element.
struct Content {
  std::size_t text = 0;         ///< bytes, blanks left out
  std::size_t linked = 0;       ///< of them inside links
  std::size_t inner_links = 0;  ///< links to places of the same page
  std::size_t links = 0;
  bool has_title = false;  ///< an <h1>
  bool has_heading = false;
  bool has_blocks = false;  ///< headings, lists, tables, quotes or more than one paragraph
  std::size_t paragraphs = 0;
};

using ContentTable = std::unordered_map<const GumboNode*, Content>;

[[nodiscard]] ContentTable measure_content(const GumboNode& root);

}  // namespace citewright::reader
