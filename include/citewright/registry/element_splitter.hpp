// SPDX-License-Identifier: Apache-2.0
// Cuts a set of XML records into its elements while it arrives, so that each is parsed alone and a
// file of any length takes the memory of one record.
#pragma once

#include "citewright/base/error.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace citewright::registry {

/// What a file of records looks like; the texts must outlive the splitter.
struct SetForm {
  std::string_view records;                    ///< "PubMed records", for messages
  std::span<const std::string_view> sets;      ///< root elements that hold records
  std::span<const std::string_view> elements;  ///< records that may also stand alone
};

class ElementSplitter {
 public:
  /// No element of a set may be longer; the longest seen has 190 KB.
  static constexpr std::size_t longest_element = 16U << 20U;

  ElementSplitter(const SetForm& form, std::string where) : form_{form}, where_{std::move(where)} {}

  /// Takes the next bytes, of any number; what next() gave before is gone then.
  void append(std::string_view bytes);

  /// No more bytes will come.
  void close() { closed_ = true; }

  /// The next whole element below the root, of whatever name, or the root itself where it is a bare
  /// record. Nothing: more bytes are needed, or after close() the end was reached, or problem()
  /// says why not.
  [[nodiscard]] std::optional<std::string_view> next();

  /// Set when the bytes so far are not such a set: another root, text between records, cut
  /// off before the root's end, something after it. Records given before it were whole.
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

  /// The root element's name; "" until it was seen.
  [[nodiscard]] const std::string& root() const { return root_; }

 private:
  enum class State : unsigned char { prolog, set, end, failed };

  [[nodiscard]] std::optional<std::string_view> step();
  [[nodiscard]] std::optional<std::string_view> take_element(std::string_view name);
  void enter_root(std::string_view name);
  void leave_root();
  [[nodiscard]] std::optional<std::string_view> enter_element();
  bool skip_blanks();
  void skip_special();
  void need_more() { starved_ = true; }
  void fail(std::string what);
  [[nodiscard]] std::string_view rest() const { return std::string_view{buffer_}.substr(at_); }

  SetForm form_;
  std::string where_;
  std::string buffer_;
  std::size_t at_ = 0;        // start of what was not given out
  std::size_t searched_ = 0;  // before here there is no end of the element at at_
  std::size_t dropped_ = 0;   // bytes that were before buffer_
  std::string root_;
  State state_ = State::prolog;
  bool starved_ = false;
  bool closed_ = false;
  std::optional<Problem> problem_;
};

}  // namespace citewright::registry
