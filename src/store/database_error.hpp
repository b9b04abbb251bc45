// SPDX-License-Identifier: Apache-2.0
// SQLite's result codes in an editor's words.
#pragma once

#include "citewright/base/error.hpp"

#include <string_view>

struct sqlite3;

namespace citewright::store {

/// The error behind `result`, an (extended) result code; `handle` may be null. `name` is the file's
/// path, `sql` what was being done.
[[nodiscard]] Error database_error(sqlite3* handle, int result, std::string_view name,
                                   std::string_view sql);

}  // namespace citewright::store
