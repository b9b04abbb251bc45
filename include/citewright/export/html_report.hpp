// SPDX-License-Identifier: Apache-2.0
// The report to send on: one HTML file with everything in it.
#pragma once

#include "citewright/model/audit.hpp"

#include <string>
#include <string_view>

namespace citewright::exports {

/// A page that needs no script, network or other file: what an editor-in-chief must know, a map of
/// claims and references, the article with its claims marked and the evidence beside them, the
/// references and every finding. Light, dark and on paper. Nothing in the article or a record
/// becomes markup; links lead to the page itself, and to the addresses of works.
[[nodiscard]] std::string html_report(const Audit& audit, std::string_view version);

}  // namespace citewright::exports
