// SPDX-License-Identifier: Apache-2.0
// The figures of a claim with their units.
#pragma once

#include "citewright/model/claim.hpp"

#include <string_view>
#include <vector>

namespace citewright::extract {

/// Figures in `range` of a block's text, in order: "40%", "4–8 weeks", "10 to 15%", "three to five
/// times", "25,871 adults", "20 ng/mL". Number words count only before a unit ("one" too), so that
/// "one of them" is no figure. Shares become per cent: "one in five", "8 of 10", "a quarter", "two
/// thirds", "half". The unit of a bare count is ""; years (1900–2099 without a unit) are no
/// figures.
[[nodiscard]] std::vector<Quantity> find_quantities(std::string_view text, TextRange range);

}  // namespace citewright::extract
