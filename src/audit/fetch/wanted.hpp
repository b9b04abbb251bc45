// SPDX-License-Identifier: Apache-2.0
// What the store does not know yet, or knew too long ago.
#pragma once

#include "citewright/audit/fetch.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace citewright::audit {

struct Wanted {
  std::set<Pmid> pmids;
  std::set<Pmcid> pmcids;
  std::set<Doi> dois;
  std::vector<std::size_t> unidentified;  ///< indexes of references without a usable identifier
};

[[nodiscard]] Wanted what_to_fetch(store::Store& store, Clock& clock,
                                   std::span<const Reference> references,
                                   const FetchOptions& options);

/// A stored "absent" that is still to be believed.
[[nodiscard]] bool is_known_absent(store::Store& store, Clock& clock, std::string_view key,
                                   const FetchOptions& options);

/// This registry's record of the work is there and new enough.
[[nodiscard]] bool has_fresh_record(store::Store& store, Clock& clock, const Identifiers& ids,
                                    Registry registry, const FetchOptions& options);

/// Works behind the references that are in PMC and that PMC was not asked for yet. None where full
/// texts are not to be fetched.
[[nodiscard]] std::set<Pmcid> full_texts_to_fetch(store::Store& store, Clock& clock,
                                                  std::span<const Reference> references,
                                                  const FetchOptions& options);

/// The key under which "Crossref has no record of this DOI to follow" is kept.
[[nodiscard]] std::string notices_key(const Doi& doi);

/// DOIs that PubMed's records of the references carry, for what Crossref says happened to those
/// works.
[[nodiscard]] std::set<Doi> dois_to_follow(store::Store& store, Clock& clock,
                                           std::span<const Reference> references,
                                           const FetchOptions& options);

/// `unidentified` and the entries whose identifiers lead astray, without what was answered before.
[[nodiscard]] std::vector<std::size_t> entries_to_search(store::Store& store, Clock& clock,
                                                         std::span<const Reference> references,
                                                         std::vector<std::size_t> unidentified,
                                                         const FetchOptions& options);

[[nodiscard]] bool is_to_be_asked(store::Store& store, Clock& clock, const NamedStudy& study,
                                  const FetchOptions& options);

}  // namespace citewright::audit
