// SPDX-License-Identifier: Apache-2.0
// What would be asked, said without asking.
#include "search_term.hpp"
#include "session.hpp"
#include "wanted.hpp"

namespace citewright::audit {
namespace {

using Requests = std::vector<net::Request>;

void plan_dois(const registry::Services& services, const std::set<Doi>& dois, Requests& requests) {
  std::set<Doi> filterable;
  std::set<Doi> single;
  for (const Doi& doi : dois) (registry::is_filterable(doi) ? filterable : single).insert(doi);
  for (const auto& batch : in_batches(filterable, registry::most_dois))
    requests.push_back(registry::crossref_works_request(services, batch));
  for (const Doi& doi : single) requests.push_back(registry::crossref_work_request(services, doi));
}

void plan_entries(const registry::Services& services, std::span<const Reference> references,
                  std::span<const std::size_t> wanted, Requests& requests) {
  for (const PlacedEntries& batch : placed_entries(references, wanted))
    requests.push_back(registry::ecitmatch_request(services, batch.keys));
  for (const std::size_t i : wanted) {
    const std::string term = title_term(references[i]);
    if (!term.empty())
      requests.push_back(registry::esearch_request(services, term, most_of_a_title));
  }
}

}  // namespace

std::vector<net::Request> planned_requests(store::Store& store, Clock& clock,
                                           std::span<const Reference> references,
                                           std::span<const NamedStudy> studies,
                                           const registry::Services& services,
                                           const FetchOptions& options) {
  Wanted wanted = what_to_fetch(store, clock, references, options);
  Requests requests;
  for (const auto& batch : in_batches(wanted.pmcids, registry::most_ids))
    requests.push_back(registry::idconv_request(services, batch));
  for (const auto& batch : in_batches(wanted.dois, registry::most_dois))
    requests.push_back(registry::esearch_request(services, doi_term(batch), registry::most_ids));
  for (const auto& batch : in_batches(wanted.pmids, registry::most_ids))
    requests.push_back(registry::efetch_request(services, batch));
  wanted.dois.merge(dois_to_follow(store, clock, references, options));
  plan_dois(services, wanted.dois, requests);
  const auto searched =
      entries_to_search(store, clock, references, std::move(wanted.unidentified), options);
  plan_entries(services, references, searched, requests);
  const auto full_texts = full_texts_to_fetch(store, clock, references, options);
  for (const auto& batch : in_batches(full_texts, most_articles))
    requests.push_back(registry::pmc_request(services, batch));
  for (const NamedStudy& study : studies) {
    if (is_to_be_asked(store, clock, study, options))
      requests.push_back(registry::esearch_request(services, study_term(study), most_of_a_study));
  }
  if (!options.links) return requests;
  for (const std::string& url : links_to_look_at(store, clock, references, options)) {
    requests.push_back(net::get(url));
    requests.back().method = "HEAD";
  }
  return requests;
}

}  // namespace citewright::audit
