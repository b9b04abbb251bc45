// SPDX-License-Identifier: Apache-2.0
// What people decided, as commands read it.
#pragma once

#include "cli/session.hpp"

#include "citewright/model/audit.hpp"

#include <filesystem>
#include <optional>

namespace citewright::cli {

/// Where decisions on an article are kept: in the folder of --claims or CITEWRIGHT_CLAIMS, else in
/// claims/ beside it; nothing for standard input.
[[nodiscard]] std::optional<std::filesystem::path> ledger_of(const Session& session,
                                                             const Article& article);

/// Reads the article's ledger into the audit. Throws what review::read_ledger() throws.
void apply_ledger(const Session& session, Audit& audit);

}  // namespace citewright::cli
