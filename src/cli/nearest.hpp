// SPDX-License-Identifier: Apache-2.0
// "did you mean …?"
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::cli {

/// The candidate most like `name`, by edit distance; "" where none is near enough to be a slip of
/// the fingers (more than two letters, and more than a third, differ).
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string_view> candidates);

/// "did you mean json?", else "one of: text, json".
[[nodiscard]] std::string nearest_hint(std::string_view name,
                                       std::span<const std::string_view> candidates);

}  // namespace citewright::cli
