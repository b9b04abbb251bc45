// SPDX-License-Identifier: Apache-2.0
// Increase or decrease, and of what: enough to see that two sentences point opposite ways.
#pragma once

#include "citewright/model/claim.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

/// "reduces redness" → decrease of {"red"}.
struct Change {
  Direction direction = Direction::none;
  std::vector<std::string>
      outcome;        ///< the stems of the content words it applies to, nearest first
  std::string words;  ///< as written: "reduces redness"
};

/// Every change a sentence states: a direction word and the content words that follow it ("reduced
/// pain and swelling"). Negated ones are left out.
[[nodiscard]] std::vector<Change> find_changes(std::string_view sentence);

struct DirectionConflict {
  std::string reason;
};

/// Set when both state a change of the same outcome, opposite ways, and no change of it the same
/// way.
[[nodiscard]] std::optional<DirectionConflict> find_direction_conflict(std::string_view claim,
                                                                       std::string_view evidence);

}  // namespace citewright::audit
