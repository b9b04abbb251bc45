// SPDX-License-Identifier: Apache-2.0
// The document being audited, as read: a section tree of blocks whose text knows where it came
// from.
#pragma once

#include "citewright/model/place.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright {

enum class Format : std::uint8_t { plain_text, markdown, html };

[[nodiscard]] std::string_view to_string(Format format);

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, quote, code, table_row };

/// What a block is there for. Claims and citations come from `body` alone.
enum class BlockRole : std::uint8_t {
  body,
  teaser,      ///< "You May Also Like", related links
  navigation,  ///< menus, breadcrumbs, share bars, tables of contents
  disclaimer,  ///< medical and legal notices
};

/// A hyperlink: the text it covers and where it leads.
struct Hyperlink {
  TextRange text;
  std::string url;
};

/// A footnote's mark in the text; `label` is what stands in the mark ("1", "a").
struct FootnoteMark {
  TextRange text;
  std::string label;
};

/// A heading, paragraph, list item…: one run of text, clean of markup.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  BlockRole role = BlockRole::body;
  int depth = 0;            ///< heading level 1–6; nesting of a list item from 1; otherwise 0
  std::size_t section = 0;  ///< index into Article::sections
  std::string text;  ///< UTF-8, entities decoded, runs of blanks as one, no line breaks but in code
  OffsetMap map;     ///< text → bytes of the file
  std::vector<TextRange> sentences;

  /// A list item's subject: the text before its colon, or its leading bold words ("Vitamin C"),
  /// without the colon. Empty where there is none.
  TextRange label;
  /// The number an ordered list's item or a footnote carries ("3" in "3. …", "a" in "[^a]: …").
  std::string ordinal;

  std::vector<Hyperlink> links;
  std::vector<TextRange> superscripts;
  std::vector<TextRange> emphasis;  ///< italic or bold text: journal names often are
  std::vector<FootnoteMark> footnote_marks;
  bool is_footnote = false;  ///< the text of a footnote or endnote, not of the body

  [[nodiscard]] ByteSpan place() const { return map.to_source({0, text.size()}); }
};

struct Section {
  std::string heading;  ///< "" for what stands before the first heading
  int level = 0;        ///< 1–6; 0 for what stands before the first heading
  std::optional<std::size_t> parent;
};

struct Article {
  std::string name;  ///< the file's path as the user gave it, "-" for standard input
  Format format = Format::plain_text;
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "windows-1252": what the bytes were read as
  std::string sha256;    ///< of the file as it is
  std::size_t size = 0;  ///< bytes of the file as it is
  std::string title;
  std::vector<Section> sections;  ///< never empty: [0] is what stands before the first heading
  std::vector<Block> blocks;      ///< in document order
  std::vector<std::size_t> line_starts;  ///< byte offset of each line's first byte in the file
};

/// 1-based line of a byte offset, for "article.md:41".
[[nodiscard]] std::size_t line_of(const Article& article, std::size_t byte_offset);

/// The headings above a block, outermost first, its own section's last; empty headings left out.
[[nodiscard]] std::vector<std::string_view> heading_path(const Article& article, std::size_t block);

}  // namespace citewright
