// SPDX-License-Identifier: Apache-2.0
// The views of single things, one file each, and the parts they share with the stages of a claim.
#pragma once

#include "page.hpp"
#include "show_parts.hpp"

#include "citewright/export/style.hpp"
#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>

namespace citewright::exports {

[[nodiscard]] std::string show_claim(const Audit& audit, std::size_t index, const Style& style);
[[nodiscard]] std::string show_reference(const Audit& audit, std::size_t index, const Style& style);
[[nodiscard]] std::string show_citation(const Audit& audit, std::size_t index, const Style& style);

/// Subject, kind, figures, direction, certainty and citations.
[[nodiscard]] Fields claim_fields(const Audit& audit, const Claim& claim);

/// The reference a link leads to, its route, confidence and why.
void put_link(Page& page, const Audit& audit, std::size_t index);

/// Verdict, reasons, evidence and features.
void put_judgement(Page& page, const Judgement& judgement);

}  // namespace citewright::exports
