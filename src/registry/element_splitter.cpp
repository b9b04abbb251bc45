// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/element_splitter.hpp"

#include "markup_scan.hpp"

#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::registry {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_in(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void ElementSplitter::append(std::string_view bytes) {
  buffer_.erase(0, at_);
  dropped_ += at_;
  at_ = 0;
  buffer_.append(bytes);
}

std::optional<std::string_view> ElementSplitter::next() {
  starved_ = false;
  while (state_ != State::failed && !starved_) {
    if (auto element = step()) return element;
  }
  if (!starved_ || state_ == State::failed) return std::nullopt;
  if (buffer_.size() - at_ > longest_element) {
    fail(fmt::format("an element is longer than {} bytes", longest_element));
  } else if (closed_ && (state_ != State::end || !rest().empty())) {
    fail(root_.empty() ? "no root element" : fmt::format("cut off before </{}>", root_));
  }
  return std::nullopt;
}

// Passes over one piece of markup, or gives out one element.
std::optional<std::string_view> ElementSplitter::step() {
  if (searched_ == 0 && !skip_blanks()) {
    need_more();
    return std::nullopt;
  }
  const std::string_view text = rest();
  if (text.front() != '<') {
    fail(state_ == State::end ? "something comes after the root element"
                              : "text where an element was expected");
    return std::nullopt;
  }
  if (text.size() == 1) {
    need_more();
    return std::nullopt;
  }
  if (text[1] == '!' || text[1] == '?') {
    skip_special();
  } else if (state_ == State::end) {
    fail("a second root element");
  } else if (text[1] == '/') {
    leave_root();
  } else {
    return enter_element();
  }
  return std::nullopt;
}

// False where the buffer ends with them.
bool ElementSplitter::skip_blanks() {
  if (dropped_ + at_ == 0) {
    if (byte_order_mark.starts_with(rest())) return false;
    if (rest().starts_with(byte_order_mark)) at_ += byte_order_mark.size();
  }
  at_ = std::min(buffer_.find_first_not_of(blanks, at_), buffer_.size());
  return at_ < buffer_.size();
}

void ElementSplitter::skip_special() {
  const std::size_t end = end_of_special(rest());
  if (end == unfinished) return need_more();
  at_ += end;
}

std::optional<std::string_view> ElementSplitter::enter_element() {
  const std::string_view name = leading_name(rest().substr(1));
  if (name.size() + 1 == rest().size()) {  // the name may go on
    need_more();
  } else if (state_ == State::prolog && !is_in(form_.elements, name)) {
    enter_root(name);
  } else {
    return take_element(name);
  }
  return std::nullopt;
}

void ElementSplitter::enter_root(std::string_view name) {
  if (!is_in(form_.sets, name)) {
    return fail(
        fmt::format("{} were expected, the root element is {}", form_.records, quote_reply(name)));
  }
  const std::size_t end = end_of_tag(rest());
  if (end == unfinished) return need_more();
  root_ = name;
  state_ = rest()[end - 2] == '/' ? State::end : State::set;
  at_ += end;
}

void ElementSplitter::leave_root() {
  const std::size_t end = rest().find('>');
  if (end == std::string_view::npos) return need_more();
  const std::string_view name = leading_name(rest().substr(2));
  if (state_ != State::set || name != root_) {
    return fail(fmt::format("</{}> closes nothing", quote_reply(name)));
  }
  state_ = State::end;
  at_ += end + 1;
}

std::optional<std::string_view> ElementSplitter::take_element(std::string_view name) {
  const std::string_view text = rest();
  const std::size_t end = end_of_element(text, searched_);
  if (state_ == State::prolog) root_ = name;
  if (end == unfinished) {
    need_more();
    return std::nullopt;
  }
  if (state_ == State::prolog) state_ = State::end;
  at_ += end;
  searched_ = 0;
  return text.substr(0, end);
}

void ElementSplitter::fail(std::string what) {
  state_ = State::failed;
  problem_ = Problem{where_, fmt::format("at byte {}: {}", dropped_ + at_, what)};
}

}  // namespace citewright::registry
