// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace citewright::cli {

/// Years from … to …, both included; an open end is none.
struct YearRange {
  std::optional<int> from;
  std::optional<int> to;

  bool operator==(const YearRange&) const = default;
};

/// "2018", "2015..2020", "2015..", "..2020". Throws Error{usage} for anything else, and for a range
/// that ends before it begins.
[[nodiscard]] YearRange parse_year_range(std::string_view text);

}  // namespace citewright::cli
