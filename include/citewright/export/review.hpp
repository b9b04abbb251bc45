// SPDX-License-Identifier: Apache-2.0
// What people decided, for people.
#pragma once

#include "citewright/export/style.hpp"
#include "citewright/model/audit.hpp"

#include <string>

namespace citewright::exports {

/// What was just added to the ledger, and how many findings are still open.
[[nodiscard]] std::string decision_kept(const Audit& audit, const Decision& decision,
                                        const Style& style);

}  // namespace citewright::exports
