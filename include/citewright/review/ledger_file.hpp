// SPDX-License-Identifier: Apache-2.0
// The file a ledger is kept in: added to under a lock, synced, never shortened.
#pragma once

#include "citewright/review/ledger.hpp"

#include <chrono>
#include <filesystem>
#include <string>

namespace citewright::review {

/// "claims/zinc.reviews.jsonl" beside "zinc.md", or in `folder` where one is given.
[[nodiscard]] std::filesystem::path ledger_path(const std::filesystem::path& article,
                                                const std::filesystem::path& folder = {});

/// An empty ledger where there is no file. Throws what parse_ledger() and reading a file throw.
[[nodiscard]] Ledger read_ledger(const std::filesystem::path& path);

/// Adds a decision and returns it with its id. It is on the disk, with the folder's entry, when
/// this returns. A torn end is set aside, its bytes stay. Nothing is written to a ledger that
/// cannot be read. Waits `patience` for another process that writes; throws Error{locked} after
/// it, Error{input} where the file cannot be written.
Decision append_decision(const std::filesystem::path& path, Decision decision,
                         std::chrono::milliseconds patience = std::chrono::seconds{10});

}  // namespace citewright::review
