// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profiles.hpp"

#include "citewright/model/claim.hpp"

#include <span>
#include <string_view>

namespace citewright::audit {

/// The sentence gives the figure: a number equal to either end of the quantity, to the digits the
/// quantity is written with ("40" is given by "39.8"), or, for a per cent, the same share as a
/// fraction or a proportion ("two thirds", "0.40", "12 of 30"). `tolerance` is a share of the
/// figure within which it also counts as given.
[[nodiscard]] bool states_figure(std::string_view sentence, const Quantity& quantity,
                                 double tolerance = 0);

/// A figure whose absence would say something: a percentage or an amount with a unit of measure.
/// Counts of years, works or people are not: papers give them in other ways ("a decade", "12
/// arms").
[[nodiscard]] bool is_checked_figure(const Quantity& quantity);

/// One of the sentences gives the figure; within a tenth where the claim's text says "about",
/// "almost", "more than".
[[nodiscard]] bool is_stated_in(std::span<const Passage> passages, std::string_view claim_text,
                                const Quantity& quantity);

}  // namespace citewright::audit
