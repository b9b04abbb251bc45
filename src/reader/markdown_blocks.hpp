// SPDX-License-Identifier: Apache-2.0
// md4c's events → blocks.
#pragma once

#include "block_context.hpp"
#include "entities.hpp"
#include "markdown_source.hpp"
#include "text_builder.hpp"

#include <md4c.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {

class MarkdownBlocks {
 public:
  /// Where `lines_are_deliberate`, the lines of a reference list's paragraph are an entry each.
  MarkdownBlocks(const MarkdownSource& source, std::string_view name, bool lines_are_deliberate)
      : source_{source}, name_{name}, lines_are_deliberate_{lines_are_deliberate} {}

  /// False ends the parse: nested too deep.
  [[nodiscard]] bool enter(MD_BLOCKTYPE type, const void* detail);
  void leave(MD_BLOCKTYPE type);
  void enter(MD_SPANTYPE type, const void* detail);
  void leave(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);

  /// The drafts, their maps leading to the prepared text.
  [[nodiscard]] std::vector<Draft> take() { return std::move(drafts_); }

 private:
  void flush();
  void add(Draft draft);
  [[nodiscard]] bool begins_entry(std::string_view next) const;
  void settle_break(std::string_view next);
  void add_text(MD_TEXTTYPE type, std::string_view text, ByteSpan source);
  void normal_text(std::string_view text, std::size_t at);
  void skip_attributes(ByteSpan source);
  [[nodiscard]] bool is_struck() const;
  void caret(std::size_t at);
  [[nodiscard]] bool begins_superscript(std::size_t at) const;
  void inline_html(std::string_view tag);
  void add_html_block();
  [[nodiscard]] ByteSpan source_of(std::string_view text) const;
  [[nodiscard]] std::string decode(const MD_ATTRIBUTE& attribute);

  enum class Break : std::uint8_t { none, soft, hard };

  const MarkdownSource& source_;
  std::string_view name_;  // the file's, for messages
  Entities entities_;
  TextBuilder builder_;
  std::vector<Draft> drafts_;
  BlockContext context_;
  std::string html_;  // of a raw HTML block
  OffsetMap html_map_;
  std::size_t unseen_ = 0;      // depth of images and struck text, which give none
  std::size_t last_end_ = 0;    // of the last text in the prepared source
  std::size_t skip_until_ = 0;  // text before this place is attributes
  bool lines_are_deliberate_;
  bool in_references_ = false;
  bool in_html_block_ = false;
  bool superscript_is_open_ = false;
  bool span_ended_ = false;  // a link, image or code ended just now
  Break break_ = Break::none;
};

}  // namespace citewright::reader
