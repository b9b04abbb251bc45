// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace citewright::text {

/// Levenshtein distance in code points.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// 1 − distance / longer length, 0–1; 1 for two empty texts.
[[nodiscard]] double edit_similarity(std::string_view a, std::string_view b);

}  // namespace citewright::text
