// SPDX-License-Identifier: Apache-2.0
// What surrounds the text being read: which kind of block it becomes.
#pragma once

#include "citewright/model/article.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {

class BlockContext {
 public:
  void begin_list(bool is_ordered, int first_number);
  void end_list();
  /// `value` overrides the number the item would have.
  void begin_item(std::optional<int> value = std::nullopt);
  void end_item() { item_is_fresh_ = false; }
  void begin_quote() { ++quotes_; }
  void end_quote() { quotes_ -= quotes_ > 0 ? 1 : 0; }

  [[nodiscard]] std::size_t nesting() const { return lists_.size() + quotes_; }
  /// A line break here may divide the text into blocks.
  [[nodiscard]] bool may_split() const;

  /// Sets kind, depth and ordinal; an item's first block is the item, further ones are paragraphs.
  void describe(Block& block);

  int heading_level = 0;  ///< 0 outside a heading
  bool in_row = false;
  bool in_code = false;

 private:
  struct List {
    bool is_ordered;
    int next;
    std::string ordinal;
  };
  std::vector<List> lists_;
  std::size_t quotes_ = 0;
  bool item_is_fresh_ = false;  // nothing of the list item was described yet
};

/// Whether a forced line break between these two texts divides entries, not one sentence.
[[nodiscard]] bool break_divides(std::string_view before, std::string_view after);

}  // namespace citewright::reader
