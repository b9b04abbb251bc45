// SPDX-License-Identifier: Apache-2.0
// A row of the table `entry`, for whoever selects from it.
#pragma once

#include "citewright/store/database.hpp"
#include "citewright/store/entry.hpp"

#include <string_view>

namespace citewright::store {

/// The columns that read_entry() expects, from the first on; `entry` is the table's name.
inline constexpr std::string_view entry_columns =
    "entry.kind, entry.article, entry.name, entry.line, entry.title, entry.text, entry.verdict, "
    "entry.year, entry.study_type, entry.rules";
inline constexpr int entry_column_count = 10;

[[nodiscard]] Entry read_entry(const Statement& row);

}  // namespace citewright::store
