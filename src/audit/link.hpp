// SPDX-License-Identifier: Apache-2.0
// Claim → reference, on four routes, with a confidence.
#pragma once

#include "profiles.hpp"

#include "citewright/model/audit.hpp"
#include "citewright/retrieval/term_statistics.hpp"

#include <span>
#include <vector>

namespace citewright::audit {

/// Which references a citation points to, with how sure that is; empty when it points to none.
struct Target {
  std::size_t reference = 0;
  double confidence = 0;
  std::string why;
};

[[nodiscard]] std::vector<Target> targets_of_marker(const Citation& citation, const Audit& audit);
[[nodiscard]] std::vector<Target> targets_of_author_year(const Citation& citation,
                                                         const Audit& audit);
[[nodiscard]] std::vector<Target> targets_of_attribution(const Citation& citation,
                                                         const Audit& audit);

/// By the citation's route.
[[nodiscard]] std::vector<Target> targets_of(const Citation& citation, const Audit& audit);

/// A link at or above this accuses and supports; below it, it is only told. The same on every
/// route: confidences are estimates of the chance that the link is the meant one.
inline constexpr double sure_confidence = 0.7;

/// Links of every claim: through its citations, or, for a claim that has none, by topic. A claim
/// that names its study in prose is never linked by topic: the study it names is not the one that
/// happens to share its words. Ordered by claim, then falling confidence, then reference.
[[nodiscard]] std::vector<Link> link_claims(const Audit& audit,
                                            std::span<const ClaimProfile> claims,
                                            std::span<const RecordProfile> records,
                                            const retrieval::TermStatistics& statistics);

}  // namespace citewright::audit
