// SPDX-License-Identifier: Apache-2.0
// The labels a marker means: "3–5, 7" → 3, 4, 5, 7.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

/// Numbers of at most six digits, parted by commas, semicolons, dashes, "to", "and" or "&". A dash
/// or "to" makes a range; one of more than 50 labels gives its ends alone. nullopt for zero, a
/// leading zero, a falling range and anything else that counts no list entries.
[[nodiscard]] std::optional<std::vector<std::string>> parse_labels(std::string_view text);

/// The regular expression, without groups, of what parse_labels() reads.
[[nodiscard]] std::string_view label_list_expression();

}  // namespace citewright::extract
