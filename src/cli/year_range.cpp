// SPDX-License-Identifier: Apache-2.0
#include "cli/year_range.hpp"

#include "citewright/base/error.hpp"

#include <charconv>

namespace citewright::cli {
namespace {

constexpr std::string_view dots = "..";

[[noreturn]] void reject(std::string_view text) {
  throw Error{ErrorCode::usage, "--year cannot be '{}'", text}.with_hint(
      "write 2018, 2015..2020, 2015.. or ..2020");
}

// "" is an open end; years have four digits.
std::optional<int> read_year(std::string_view digits, std::string_view text) {
  constexpr std::size_t length = 4;
  if (digits.empty()) return std::nullopt;
  unsigned year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.size() != length)
    reject(text);
  return static_cast<int>(year);
}

}  // namespace

YearRange parse_year_range(std::string_view text) {
  const std::size_t at = text.find(dots);
  const bool is_range = at != std::string_view::npos;
  YearRange range;
  range.from = read_year(text.substr(0, at), text);
  range.to = is_range ? read_year(text.substr(at + dots.size()), text) : range.from;
  if (!range.from && !range.to) reject(text);
  if (range.from && range.to && *range.from > *range.to) reject(text);
  return range;
}

}  // namespace citewright::cli
