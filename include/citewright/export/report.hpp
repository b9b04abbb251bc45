// SPDX-License-Identifier: Apache-2.0
// The audit as an editor reads it on a terminal.
#pragma once

#include "citewright/export/style.hpp"
#include "citewright/model/audit.hpp"

#include <cstdint>
#include <string>

namespace citewright::exports {

enum class Notes : std::uint8_t { summarised, all };

/// Findings worst first, grouped by rule; the notes as one line a rule unless all are asked for;
/// the reference table; and last the one line that says what was checked and what could not be.
[[nodiscard]] std::string audit_report(const Audit& audit, const Style& style,
                                       Notes notes = Notes::summarised);

/// "checked 38 of 51 claims and 5 of 6 references; could not check 1 reference, because …".
[[nodiscard]] std::string closing_line(const Coverage& coverage);

}  // namespace citewright::exports
