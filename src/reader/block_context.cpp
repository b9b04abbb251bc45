// SPDX-License-Identifier: Apache-2.0
#include "block_context.hpp"

#include "characters.hpp"

#include <algorithm>
#include <limits>

namespace citewright::reader {

void BlockContext::begin_list(bool is_ordered, int first_number) {
  lists_.push_back({is_ordered, first_number, {}});
}

void BlockContext::end_list() {
  if (!lists_.empty()) lists_.pop_back();
}

void BlockContext::begin_item(std::optional<int> value) {
  item_is_fresh_ = true;
  if (lists_.empty() || !lists_.back().is_ordered) return;
  List& list = lists_.back();
  const int number = value.value_or(list.next);
  list.ordinal = std::to_string(number);
  list.next = number < std::numeric_limits<int>::max() ? number + 1 : number;
}

bool BlockContext::may_split() const {
  return heading_level == 0 && !in_row && !in_code && lists_.empty();
}

void BlockContext::describe(Block& block) {
  if (in_code) {
    block.kind = BlockKind::code;
  } else if (heading_level > 0) {
    block.kind = BlockKind::heading;
    block.depth = heading_level;
  } else if (in_row) {
    block.kind = BlockKind::table_row;
  } else if (item_is_fresh_) {
    block.kind = BlockKind::list_item;
    block.depth = static_cast<int>(std::max<std::size_t>(1, lists_.size()));
    if (!lists_.empty()) block.ordinal = lists_.back().ordinal;
  } else if (quotes_ > 0) {
    block.kind = BlockKind::quote;
  }
  item_is_fresh_ = false;
}

bool break_divides(std::string_view before, std::string_view after) {
  return ends_sentence(before) || !starts_lower(after);
}

}  // namespace citewright::reader
