// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/model/claim.hpp"

#include <string_view>

namespace citewright::audit {

/// The sentence gives the figure: a number equal to either end of the quantity, to the digits the
/// quantity is written with ("40" is given by "39.8"), or, for a per cent, the same share as a
/// fraction or a proportion ("two thirds", "0.40", "12 of 30").
[[nodiscard]] bool states_figure(std::string_view sentence, const Quantity& quantity);

}  // namespace citewright::audit
