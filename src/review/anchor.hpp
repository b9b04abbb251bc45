// SPDX-License-Identifier: Apache-2.0
// What can be decided on, as anchors.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::review {

/// One for each claim, reference or citation, in the audit's order; `rival` is not filled in.
[[nodiscard]] std::vector<Anchor> anchors_of(const Audit& audit, SubjectKind kind);

/// The anchor's own words as a sorted set of folded words.
[[nodiscard]] std::vector<std::string> words_of(const Anchor& anchor);

/// Words both have, twice, over all words (Dice's coefficient), 0–1.
[[nodiscard]] double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Both say the same of the same subject, wherever they stand.
[[nodiscard]] bool says_the_same(const Anchor& a, const Anchor& b);

}  // namespace citewright::review
