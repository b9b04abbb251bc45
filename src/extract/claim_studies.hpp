// SPDX-License-Identifier: Apache-2.0
// Telling how a study was done from what it found.
#pragma once

#include "claim_parts.hpp"

namespace citewright::extract {

/// The clause says how a study was done, on whom, or what its authors plan: "participants were
/// followed for two years", "the primary outcome was pain". Its verb must not be null.
[[nodiscard]] bool tells_method(const Parts& parts);

}  // namespace citewright::extract
