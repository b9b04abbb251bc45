// SPDX-License-Identifier: Apache-2.0
// What of a ledger holds for an audit.
#pragma once

#include "citewright/model/audit.hpp"
#include "citewright/review/ledger.hpp"

#include <string>

namespace citewright::review {

/// Fills Audit::review in: every decision that was neither withdrawn nor followed by another on the
/// same matter, with how it stands, and which decision settles which finding and claim. Of two
/// decisions the later one holds, by time, then by line. Only current decisions settle anything.
/// `today` is ISO 8601: a waiver holds through its last day.
void apply_ledger(Audit& audit, const Ledger& ledger, const std::string& file,
                  const std::string& today);

}  // namespace citewright::review
