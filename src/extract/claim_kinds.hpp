// SPDX-License-Identifier: Apache-2.0
// What kind of statement a claim is, which way it points, and how sure its words are.
#pragma once

#include "citewright/model/claim.hpp"

#include <span>
#include <string_view>

namespace citewright::extract {

/// `certainty`: "proves", "always" make a claim strong, "may", "appears" hedged; both together:
/// hedged.
struct ClaimTraits {
  ClaimKind kind = ClaimKind::effect;
  Direction direction = Direction::none;
  Certainty certainty = Certainty::plain;
};

/// Of the claim's own words. `frame` are the words before it in its sentence ("A trial proves
/// that"): they tell how sure the claim is meant to be. `heading` and `subject` decide for safety.
[[nodiscard]] ClaimTraits traits_of(std::string_view claim, std::string_view frame,
                                    std::string_view subject, std::string_view heading,
                                    std::span<const Quantity> quantities);

}  // namespace citewright::extract
