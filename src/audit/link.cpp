// SPDX-License-Identifier: Apache-2.0
#include "link.hpp"

#include "topic_link.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::audit {
namespace {

using TargetFunction = std::vector<Target> (*)(const Citation&, const Audit&);
struct RouteRow {
  Route route;
  TargetFunction targets;
};
constexpr auto route_rows = std::to_array<RouteRow>({
    {Route::marker, targets_of_marker},
    {Route::author_year, targets_of_author_year},
    {Route::attribution, targets_of_attribution},
});

bool names_study_in_prose(const Claim& claim, const Audit& audit) {
  return std::any_of(claim.citations.begin(), claim.citations.end(), [&](std::size_t citation) {
    return audit.citations[citation].route == Route::attribution;
  });
}

std::vector<Link> links_by_citation(std::size_t claim, const Audit& audit) {
  std::vector<Link> links;
  for (const std::size_t citation : audit.claims[claim].citations) {
    for (Target& target : targets_of(audit.citations[citation], audit)) {
      const bool known = std::any_of(links.begin(), links.end(), [&](const Link& link) {
        return link.reference == target.reference;
      });
      if (known) continue;
      links.push_back({claim, target.reference, audit.citations[citation].route, citation,
                       target.confidence, target.confidence >= sure_confidence,
                       std::move(target.why)});
    }
  }
  return links;
}

void sort_links(std::vector<Link>& links) {
  std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return a.confidence != b.confidence ? a.confidence > b.confidence : a.reference < b.reference;
  });
}

}  // namespace

std::vector<Target> targets_of(const Citation& citation, const Audit& audit) {
  for (const RouteRow& row : route_rows) {
    if (row.route == citation.route) return row.targets(citation, audit);
  }
  return {};
}

std::vector<Link> link_claims(const Audit& audit, std::span<const ClaimProfile> claims,
                              std::span<const RecordProfile> records,
                              const retrieval::TermStatistics& statistics) {
  std::vector<Link> all;
  for (std::size_t claim = 0; claim < audit.claims.size(); ++claim) {
    std::vector<Link> links = links_by_citation(claim, audit);
    if (links.empty() && !names_study_in_prose(audit.claims[claim], audit)) {
      links = links_by_topic(claim, claims[claim], records, statistics);
    }
    sort_links(links);
    all.insert(all.end(), links.begin(), links.end());
  }
  return all;
}

}  // namespace citewright::audit
