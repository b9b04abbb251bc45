// SPDX-License-Identifier: Apache-2.0
// Where one sentence ends and the next begins.
#pragma once

#include "citewright/model/place.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citewright::text {

/// The sentences of one block's text, trimmed, in order. Abbreviations ("et al.", "e.g.", "Dr.",
/// "vs.", initials, "J. Cosmet. Dermatol."), decimals and ellipses do not split; quotes, brackets
/// and citation marks after the full stop ("…skin.[3]", "…skin. [3]", "…skin.3 Next") stay with the
/// sentence before them. `marks` are places known to be citation marks (superscripts, footnote
/// marks), sorted; what stands there never splits or begins a sentence.
[[nodiscard]] std::vector<TextRange> split_sentences(std::string_view text,
                                                     std::span<const TextRange> marks = {});

}  // namespace citewright::text
