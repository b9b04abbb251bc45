// SPDX-License-Identifier: Apache-2.0
#include "cli/nearest.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/similarity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace citewright::cli {

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_typed = 64;  // nothing longer is a slip of a name of ours
  if (name.empty() || name.size() > longest_typed) return {};
  const std::string typed = to_ascii_lower(name);
  std::string_view best;
  // Two letters that changed places are two edits.
  const std::size_t allowed = name.size() < 4 ? 1 : std::max<std::size_t>(2, name.size() / 3);
  std::size_t best_distance = allowed + 1;
  for (const std::string_view candidate : candidates) {
    const bool begun = candidate.starts_with(typed) && name.size() >= 3;
    const std::size_t distance = begun ? 1 : text::edit_distance(typed, candidate);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::string nearest_hint(std::string_view name, std::span<const std::string_view> candidates) {
  const std::string_view best = nearest(name, candidates);
  if (!best.empty()) return fmt::format("did you mean {}?", best);
  return fmt::format("one of: {}", fmt::join(candidates, ", "));
}

}  // namespace citewright::cli
