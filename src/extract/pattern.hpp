// SPDX-License-Identifier: Apache-2.0
// Regular expressions for text from anywhere: RE2 takes time linear in the text, whatever is in it.
#pragma once

#include "citewright/model/place.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace re2 {
class RE2;
}

namespace citewright::extract {

/// One match: the whole, and each group as a range of the searched text; a group that took no part
/// is empty.
class Match {
 public:
  static constexpr std::size_t most_groups = 11;  // the whole match and ten groups

  [[nodiscard]] TextRange range(std::size_t group = 0) const { return ranges_.at(group); }
  [[nodiscard]] std::string_view text(std::size_t group = 0) const {
    return ranges_.at(group).of(searched_);
  }
  [[nodiscard]] std::string_view operator[](std::size_t group) const { return text(group); }

 private:
  friend class Pattern;
  std::string_view searched_;
  std::array<TextRange, most_groups> ranges_{};
};

/// A compiled expression in RE2's syntax. "\b" knows ASCII letters only.
class Pattern {
 public:
  enum class Case { exact, any };

  explicit Pattern(std::string_view expression, Case letter_case = Case::exact);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// The first match that starts at `from` or later; "^" and "\b" see what stands before `from`.
  [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  /// The match that starts exactly at `at`.
  [[nodiscard]] std::optional<Match> match_at(std::string_view text, std::size_t at) const;
  /// The last of the matches that do not overlap.
  [[nodiscard]] std::optional<Match> find_last(std::string_view text) const;
  [[nodiscard]] bool found_in(std::string_view text) const;

 private:
  [[nodiscard]] std::optional<Match> search(std::string_view text, std::size_t from,
                                            bool anchored) const;
  std::unique_ptr<re2::RE2> expression_;
};

}  // namespace citewright::extract
