// SPDX-License-Identifier: Apache-2.0
// The closing line: what was checked, what could not be, and why.
#pragma once

#include "citewright/model/audit.hpp"

namespace citewright::audit {

[[nodiscard]] Coverage measure_coverage(const Audit& audit);

}  // namespace citewright::audit
