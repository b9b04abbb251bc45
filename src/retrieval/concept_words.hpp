// SPDX-License-Identifier: Apache-2.0
// Words as concepts are compared by: one form for singular and plural, British and American
// spelling.
#pragma once

#include <string>
#include <string_view>

namespace citewright::retrieval {

/// "tumours" → "tumor", "haemorrhages" → "hemorrhage", "metastases" and "metastasis" → "metastase".
/// The form need not be a word; equal words have equal forms.
[[nodiscard]] std::string concept_word(std::string folded);

/// Everyday words that are also the name of a concept ("work", "lead", "role"): they say nothing of
/// it.
[[nodiscard]] bool is_everyday_word(std::string_view folded);

}  // namespace citewright::retrieval
