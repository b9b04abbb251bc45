// SPDX-License-Identifier: Apache-2.0
// Comma-separated values as spreadsheets write them (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

/// Rows of fields; quoted fields may have commas, line ends and doubled quotes. A quote that is
/// never closed runs to the end.
[[nodiscard]] std::vector<std::vector<std::string>> parse_csv(std::string_view text);

}  // namespace citewright::bench
