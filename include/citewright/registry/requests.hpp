// SPDX-License-Identifier: Apache-2.0
// What is asked of the registries, as HTTP requests: pure, so that what would leave the machine can
// be shown without sending it. Only identifiers and citation strings ever do.
#pragma once

#include "citewright/model/identifier.hpp"
#include "citewright/net/transport.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace citewright::registry {

/// Where the registries are and who asks. NCBI wants a tool's name and a contact with every
/// request; Crossref serves clients with a contact address better.
struct Services {
  std::string eutils_base = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/";
  std::string idconv_base = "https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/";
  std::string crossref_base = "https://api.crossref.org/";
  std::string europe_pmc_base = "https://www.ebi.ac.uk/europepmc/webservices/rest/";
  std::string tool = "citewright";
  std::string contact;  ///< an e-mail address; "" leaves it out
  std::string api_key;  ///< NCBI's; "" leaves it out
};

/// The most ids that one request may carry (NCBI: "about 200"; the ID converter: 200).
inline constexpr std::size_t most_ids = 200;
/// The most DOIs in one filter of Crossref, so that the address stays below 8 KB.
inline constexpr std::size_t most_dois = 50;

/// The most works in one search of Europe PMC, so that the address stays well below its 12 KB.
inline constexpr std::size_t most_europe_pmc_ids = 40;

/// PubMed records as XML. 1 to most_ids ids.
[[nodiscard]] net::Request efetch_request(const Services& services, std::span<const Pmid> pmids);

/// Summaries of PubMed records as JSON; unlike efetch it says which ids there are not. 1 to
/// most_ids ids.
[[nodiscard]] net::Request esummary_request(const Services& services, std::span<const Pmid> pmids);

/// PMC articles as JATS. 1 to most_ids ids.
[[nodiscard]] net::Request pmc_request(const Services& services, std::span<const Pmcid> pmcids);

/// PMIDs of the records that a PubMed term finds, at most `most`, as JSON.
[[nodiscard]] net::Request esearch_request(const Services& services, std::string_view term,
                                           std::size_t most);

/// PubMed's neighbours of each record, as JSON.
[[nodiscard]] net::Request elink_request(const Services& services, std::span<const Pmid> pmids);

/// One line of ecitmatch; empty where unknown. `key` comes back with the answer.
struct CitationKey {
  std::string journal;
  std::string year;
  std::string volume;
  std::string first_page;
  std::string author;  ///< "lin ph"
  std::string key;
};
[[nodiscard]] net::Request ecitmatch_request(const Services& services,
                                             std::span<const CitationKey> citations);

/// One type of identifier a request: a single id of another fails the whole batch.
[[nodiscard]] net::Request idconv_request(const Services& services, std::span<const Pmcid> pmcids);
[[nodiscard]] net::Request idconv_request(const Services& services, std::span<const Doi> dois);

[[nodiscard]] net::Request crossref_work_request(const Services& services, const Doi& doi);

/// Which agency registered a DOI: works of other agencies are unknown to Crossref and exist.
[[nodiscard]] net::Request crossref_agency_request(const Services& services, const Doi& doi);

/// Several works in one request. A DOI with a comma cannot be in a filter: is_filterable().
[[nodiscard]] net::Request crossref_works_request(const Services& services,
                                                  std::span<const Doi> dois);
[[nodiscard]] bool is_filterable(const Doi& doi);

/// The `rows` works that fit a citation string best, by Crossref's own ranking.
[[nodiscard]] net::Request crossref_query_request(const Services& services,
                                                  std::string_view citation, std::size_t rows);

/// Europe PMC's core records of 1 to most_europe_pmc_ids works: each by PMID, else DOI, else PMCID,
/// of which it has one.
[[nodiscard]] net::Request europe_pmc_request(const Services& services,
                                              std::span<const Identifiers> works);

}  // namespace citewright::registry
