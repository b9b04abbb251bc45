// SPDX-License-Identifier: Apache-2.0
// The fourth route: an article without marks, where only the words can say which reference is
// meant.
#pragma once

#include "profiles.hpp"

#include "citewright/model/judgement.hpp"
#include "citewright/retrieval/term_statistics.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace citewright::audit {

/// Proposals for one claim. A reference is proposed when the claim has at least half of what its
/// title puts first (its head), a telling word among it, and the claim's own subject or enough of
/// the rest of the title agrees. The confidence grows with head, title and subject agreement.
[[nodiscard]] std::vector<Link> links_by_topic(std::size_t claim, const ClaimProfile& profile,
                                               std::span<const RecordProfile> records,
                                               const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
