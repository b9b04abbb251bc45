// SPDX-License-Identifier: Apache-2.0
// A claim and a source that say opposite things of one outcome.
#pragma once

#include "profiles.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace citewright::audit {

struct OppositeChange {
  std::string claimed;      ///< as the claim writes it: "reduces redness"
  std::string stated;       ///< as the source does: "increased redness"
  std::size_t passage = 0;  ///< index of the sentence that says it
};

/// Set where a sentence about the same thing (it has most of the claim's content words) states the
/// opposite change of the claim's outcome, or denies it, and none states the claim's own. Silent
/// where either sentence speaks of a lack, a block or a loss that the other does not: "mice without
/// X had less Y" does not deny that X raises Y.
[[nodiscard]] std::optional<OppositeChange> find_opposite_change(std::string_view claim,
                                                                 std::span<const Passage> passages);

}  // namespace citewright::audit
