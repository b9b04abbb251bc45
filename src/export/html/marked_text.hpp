// SPDX-License-Identifier: Apache-2.0
// A block's text with its claims and citations marked.
#pragma once

#include "report_view.hpp"

#include <cstddef>
#include <string>

namespace citewright::exports::html {

/// HTML of the block's text. Each claim that begins in it has an element with the claim's name as
/// its id; where claims overlap, the one that began last is shown.
[[nodiscard]] std::string marked_text(const ReportView& view, std::size_t block);

}  // namespace citewright::exports::html
