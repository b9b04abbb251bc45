// SPDX-License-Identifier: Apache-2.0
#include "extract/pattern.hpp"

#include "citewright/base/error.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace citewright::extract {
namespace {

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

Pattern::Pattern(std::string_view expression, Case letter_case) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(letter_case == Case::exact);
  expression_ = std::make_unique<re2::RE2>(piece(expression), options);
  if (!expression_->ok())
    throw Error{ErrorCode::internal, "pattern '{}': {}", expression, expression_->error()};
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

std::optional<Match> Pattern::search(std::string_view text, std::size_t from, bool anchored) const {
  if (from > text.size()) return std::nullopt;
  std::array<re2::StringPiece, Match::most_groups> groups;
  const int wanted =
      std::min(expression_->NumberOfCapturingGroups() + 1, static_cast<int>(Match::most_groups));
  const auto anchor = anchored ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  if (!expression_->Match(piece(text), from, text.size(), anchor, groups.data(), wanted))
    return std::nullopt;
  Match match;
  match.searched_ = text;
  for (std::size_t i = 0; i < static_cast<std::size_t>(wanted); ++i) {
    if (groups.at(i).data() == nullptr) continue;
    const auto begin = static_cast<std::size_t>(groups.at(i).data() - text.data());
    match.ranges_.at(i) = {begin, begin + groups.at(i).size()};
  }
  return match;
}

std::optional<Match> Pattern::find(std::string_view text, std::size_t from) const {
  return search(text, from, false);
}

std::optional<Match> Pattern::match_at(std::string_view text, std::size_t at) const {
  return search(text, at, true);
}

std::optional<Match> Pattern::find_last(std::string_view text) const {
  std::optional<Match> last;
  for (std::size_t from = 0; from <= text.size();) {
    const auto match = find(text, from);
    if (!match) break;
    last = match;
    from = std::max(match->range().end, match->range().begin + 1);
  }
  return last;
}

bool Pattern::found_in(std::string_view text) const {
  return expression_->Match(piece(text), 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

}  // namespace citewright::extract
