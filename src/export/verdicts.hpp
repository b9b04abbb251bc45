// SPDX-License-Identifier: Apache-2.0
// Links and judgements by what they join.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace citewright::exports {

/// Indexes into Audit::links of a claim's links, surest first.
[[nodiscard]] std::vector<std::size_t> links_of_claim(const Audit& audit, std::size_t claim);

/// Indexes into Audit::links of the links to a reference, by claim.
[[nodiscard]] std::vector<std::size_t> links_to_reference(const Audit& audit,
                                                          std::size_t reference);

/// The judgement of a link; nullptr where it was not judged.
[[nodiscard]] const Judgement* judgement_of(const Audit& audit, std::size_t link);

/// "on topic" where a fit says `supported`; otherwise the verdict's own words.
[[nodiscard]] std::string_view fit_words(const ReferenceFit& fit);

}  // namespace citewright::exports
