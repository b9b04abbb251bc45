// SPDX-License-Identifier: Apache-2.0
// Findings on a page: grouped by rule in the report, one by one in the views of single things.
#pragma once

#include "page.hpp"

#include "citewright/export/report.hpp"
#include "citewright/model/audit.hpp"

#include <cstddef>
#include <span>

namespace citewright::exports {

/// Those that nobody set aside.
[[nodiscard]] std::size_t count_findings(const Audit& audit, Severity severity);

/// Errors, warnings and notes, each rule's findings together; advice that all of them share once.
void put_findings(Page& page, const Audit& audit, Notes notes);

/// One finding: rule, message, evidence, advice.
void put_finding_in_full(Page& page, const Audit& audit, std::size_t index);

/// The findings at these indexes under a heading of their own; nothing where there are none.
void put_findings_about(Page& page, const Audit& audit, std::span<const std::size_t> findings);

}  // namespace citewright::exports
