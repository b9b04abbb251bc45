// SPDX-License-Identifier: Apache-2.0
// A page's tree → blocks, without recursion.
#pragma once

#include "block_context.hpp"
#include "html_elements.hpp"
#include "html_roles.hpp"
#include "html_text.hpp"
#include "text_builder.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::reader {

class HtmlBlocks {
 public:
  /// `page_text` is how many bytes of text the whole document has.
  HtmlBlocks(std::string_view page, const ContentTable& contents, std::size_t page_text)
      : page_{page}, contents_{contents}, page_text_{page_text} {}

  [[nodiscard]] std::vector<Draft> read(const GumboNode& root);

 private:
  struct Part {
    const GumboNode* element = nullptr;
    PartRole role;
  };

  void visit(const GumboNode& node);
  void enter(const GumboNode& element);
  void leave(const GumboNode& element);
  void enter_block(const GumboNode& element);
  void leave_block(GumboTag tag);
  void enter_list(const GumboNode& list);
  void enter_cell(const GumboNode& cell);
  void enter_inline(const GumboNode& element);
  void leave_inline(const GumboNode& element);
  void add_text(const GumboNode& node);
  void line_break();
  void settle_break(std::string_view next);
  void flush();
  [[nodiscard]] bool is_data_row(const GumboNode& row) const;
  [[nodiscard]] bool is_run_in() const { return context_.in_row || context_.heading_level > 0; }
  [[nodiscard]] ByteSpan here() const { return {last_end_, last_end_}; }
  [[nodiscard]] const Content& content_of(const GumboNode& element) const;

  std::string_view page_;
  const ContentTable& contents_;
  std::size_t page_text_;
  Entities entities_;
  TextBuilder builder_;
  BlockContext context_;
  std::vector<Draft> drafts_;
  std::vector<Part> parts_;
  std::size_t superscripts_ = 0;         // open <sup>
  std::vector<const GumboNode*> marks_;  // links open that are footnote marks
  std::vector<const GumboNode*> notes_;  // list items open that are footnotes
  std::size_t breaks_ = 0;               // <br> since the last text
  std::size_t cells_ = 0;                // of the row so far
  std::string row_ordinal_;
  std::size_t last_end_ = 0;
};

}  // namespace citewright::reader
