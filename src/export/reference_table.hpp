// SPDX-License-Identifier: Apache-2.0
// What each entry is listed as, what it is, how it fits, and what was found about it.
#pragma once

#include "page.hpp"

#include "citewright/model/audit.hpp"

namespace citewright::exports {

/// One row an entry, or a sentence where there is none.
void put_references(Page& page, const Audit& audit);

}  // namespace citewright::exports
