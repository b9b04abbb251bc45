// SPDX-License-Identifier: Apache-2.0
// What a decision was based on, as hashes that change when it does.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>

namespace citewright::review {

/// Of the words of the claim, reference or citation.
[[nodiscard]] std::string hash_of_words(const Anchor& anchor);

/// Of the record behind a reference, or the records behind the references that a claim's sure links
/// lead to, in whatever order the list has them; "" where there is none. When a record was fetched
/// does not count.
[[nodiscard]] std::string hash_of_records(const Audit& audit, SubjectKind kind, std::size_t index);

}  // namespace citewright::review
