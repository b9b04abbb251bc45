// SPDX-License-Identifier: Apache-2.0
// The schema's history, applied step by step.
#pragma once

#include "citewright/store/database.hpp"

#include <cstdint>

namespace citewright::store {

enum class Content : std::uint8_t { nothing, store, other };

/// What a database holds: nothing at all (an empty file, a making that was cut off), a citewright
/// store of whatever version, or another program's tables.
[[nodiscard]] Content content_of(const Database& database);

/// The schema this program reads and writes: the number of migrations.
[[nodiscard]] std::int64_t newest_schema();

[[nodiscard]] std::int64_t schema_of(const Database& database);

/// Throws Error{schema_mismatch} where the store is newer than the program.
void refuse_newer_schema(const Database& database);

/// Applies the migrations that the store lacks, each in a transaction with the version it leads to.
/// Refuses a newer store.
void migrate(Database& database);

}  // namespace citewright::store
