// SPDX-License-Identifier: Apache-2.0
// What of an audit can be searched for.
#pragma once

#include "citewright/model/audit.hpp"
#include "citewright/store/entry.hpp"

#include <vector>

namespace citewright::audit {

/// Every claim, every reference as written, every record found (once, however many references lead
/// to it) and every evidence sentence, in that order. A claim's verdict is claim_verdict_words().
[[nodiscard]] std::vector<store::Entry> entries_of(const Audit& audit);

}  // namespace citewright::audit
