// SPDX-License-Identifier: Apache-2.0
// What every part of fetching shares: the store it fills, the client it asks, the count it keeps.
#pragma once

#include "citewright/audit/fetch.hpp"

#include <set>
#include <string>
#include <string_view>

namespace citewright::audit {

struct Wanted;

struct FetchSession {
  store::Store& store;
  registry::Client& client;
  Clock& clock;
  const FetchOptions& options;
  FetchSummary summary = {};

  /// Counts a request that is about to be sent and tells what it is for.
  void announce(std::string_view what);
  void keep(const Record& record);
  void tell_absent(const std::string& key, std::string_view said_by, std::string_view searched);
  void tell_failed(const std::string& key, std::string_view asked, const Problem& failure);
  [[nodiscard]] bool is_interrupted() const;
};

/// DOIs that a registry beside Crossref answered for, whatever the answer.
struct AnsweredDois {
  std::set<Doi> by_pubmed;
  std::set<Doi> by_europe_pmc;
};

/// Records of these PMIDs; what PubMed does not have is kept as absent.
void fetch_pmids(FetchSession& session, const std::set<Pmid>& pmids);

/// Through the ID converter to PubMed; what is only in PMC, from there.
void fetch_pmcids(FetchSession& session, const std::set<Pmcid>& pmcids, std::set<Pmid>& pmids);

/// Articles that are in PMC and not in PubMed; what PMC does not have is kept as absent.
void fetch_only_in_pmc(FetchSession& session, const std::set<Pmcid>& pmcids);

/// Open-access full texts of the works behind the references.
void fetch_full_texts(FetchSession& session, std::span<const Reference> references);

/// The most articles that one request asks PMC for: most have some 200 KB, some several MB.
inline constexpr std::size_t most_articles = 70;

/// Europe PMC's records of what is listed and has none from NCBI. Returns the DOIs that it answered
/// for, whatever the answer.
[[nodiscard]] std::set<Doi> fetch_from_europe_pmc(FetchSession& session, const Wanted& listed);

/// PMIDs of the DOIs that PubMed knows are added to `pmids`. Returns the DOIs that PubMed answered
/// for, whatever the answer.
[[nodiscard]] std::set<Doi> find_pmids_of_dois(FetchSession& session, const std::set<Doi>& dois,
                                               std::set<Pmid>& pmids);

/// Crossref's records: of the DOIs listed, for what they are, and of those that PubMed's records
/// carry, for their notices.
void fetch_dois(FetchSession& session, const std::set<Doi>& listed, const std::set<Doi>& carried,
                const AnsweredDois& answered);

/// The most hits of the search for an entry's title and for a named study.
inline constexpr std::size_t most_of_a_title = 10;
inline constexpr std::size_t most_of_a_study = 20;

/// Entries that state where the work stands in its journal, as one ecitmatch request takes them.
struct PlacedEntries {
  std::vector<registry::CitationKey> keys;
  std::vector<std::size_t> entries;  ///< indexes of references, one for each key
};
[[nodiscard]] std::vector<PlacedEntries> placed_entries(std::span<const Reference> references,
                                                        std::span<const std::size_t> wanted);

/// Works that an entry without a usable identifier may name.
void fetch_candidates(FetchSession& session, std::span<const Reference> references,
                      std::span<const std::size_t> wanted);

/// The ids in pieces of at most `most`.
template <typename Id>
[[nodiscard]] std::vector<std::vector<Id>> in_batches(const std::set<Id>& ids, std::size_t most) {
  std::vector<std::vector<Id>> batches;
  for (const Id& id : ids) {
    if (batches.empty() || batches.back().size() == most) batches.emplace_back();
    batches.back().push_back(id);
  }
  return batches;
}

}  // namespace citewright::audit
