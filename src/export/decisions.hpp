// SPDX-License-Identifier: Apache-2.0
// Decisions on a page.
#pragma once

#include "page.hpp"

#include "citewright/model/audit.hpp"

#include <string>

namespace citewright::exports {

/// "waived by Ada until 2027-01-31: cited for its method"
[[nodiscard]] std::string describe(const Decision& decision);

/// The claim's verdict as a person decided it, else as the audit judged it; "partly supported,
/// decided".
[[nodiscard]] std::string reviewed_verdict(const Audit& audit, std::size_t claim);

/// A section with what was set aside, what no longer holds and why, and what is wrong with the
/// ledger; nothing where nobody decided anything.
void put_decisions(Page& page, const Audit& audit);

}  // namespace citewright::exports
