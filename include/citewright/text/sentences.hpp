// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/model/place.hpp"

#include <string_view>
#include <vector>

namespace citewright::text {

/// The sentences of one block's text, trimmed, in order. Abbreviations ("et al.", "e.g.", "Dr.",
/// "vs.", initials), decimals, and citation marks after the full stop ("…skin.[3]", "…skin. [3]")
/// do not split.
[[nodiscard]] std::vector<TextRange> split_sentences(std::string_view text);

}  // namespace citewright::text
