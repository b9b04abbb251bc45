// SPDX-License-Identifier: Apache-2.0
// FTS5's own interface, beyond SQL.
#pragma once

struct sqlite3;
struct fts5_api;

namespace citewright::store {

/// Throws Error{internal} where SQLite was built without FTS5.
[[nodiscard]] fts5_api& fts5_of(sqlite3& connection);

}  // namespace citewright::store
