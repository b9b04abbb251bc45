// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/fetch.hpp"

#include "../reference_match.hpp"
#include "search_term.hpp"
#include "session.hpp"
#include "wanted.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/hash.hpp"

#include <fmt/format.h>

namespace citewright::audit {
namespace {

// DOIs of the records behind the references, for what Crossref says happened to those works.
std::set<Doi> carried_dois(FetchSession& session, std::span<const Reference> references) {
  std::set<Doi> dois;
  for (const Reference& reference : references) {
    for (const Identifiers& one : store::each_identifier(reference.ids)) {
      const auto record = session.store.find_record(one);
      if (record && record->registry == Registry::pubmed && record->ids.doi)
        dois.insert(*record->ids.doi);
    }
  }
  return dois;
}

bool has_fresh_crossref(FetchSession& session, const Doi& doi) {
  if (session.options.refresh) return false;
  Identifiers ids;
  ids.doi = doi;
  for (const Record& record : session.store.all_records_of(ids)) {
    const auto fetched = parse_iso8601(record.fetched);
    if (record.registry == Registry::crossref && fetched &&
        session.clock.now() - *fetched <= session.options.record_age)
      return true;
  }
  return false;
}

// An identifier that leads nowhere, or to a work of another title: the title may lead to the work
// that was meant.
bool leads_astray(FetchSession& session, const Reference& reference) {
  if (reference.ids.empty() || reference.title.empty()) return false;
  bool any_record = false;
  for (const Identifiers& one : store::each_identifier(reference.ids)) {
    const auto record = session.store.find_record(one);
    if (!record) continue;
    any_record = true;
    if (match_reference(reference, *record).title == Agreement::differs) return true;
  }
  if (any_record) return false;
  const auto lookup = session.store.find_lookup(store::lookup_keys(reference.ids).front());
  return lookup && lookup->outcome == LookupOutcome::absent;
}

std::vector<std::size_t> to_search(FetchSession& session, std::span<const Reference> references,
                                   std::vector<std::size_t> unidentified) {
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (leads_astray(session, references[i])) unidentified.push_back(i);
  }
  std::erase_if(unidentified, [&](std::size_t i) {
    const Reference& reference = references[i];
    const bool known = !session.options.refresh && !reference.title.empty() &&
                       choose_match(reference, session.store.records_titled(reference.title));
    return known ||
           is_known_absent(session.store, session.clock, lookup_key(reference), session.options);
  });
  return unidentified;
}

}  // namespace

std::string lookup_key(const Reference& reference) {
  return "entry " + sha256_hex(fold_to_words(reference.text));
}

std::string lookup_key(const NamedStudy& study) {
  return "study " + sha256_hex(study_term(study));
}

std::string context_of(const Article& article, const Citation& citation) {
  const std::string& text = article.blocks[citation.block].text;
  return fmt::format("{} . {} . {}", article.title, text.substr(0, citation.range.begin),
                     text.substr(citation.range.end));
}

std::vector<NamedStudy> named_studies(const Article& article, std::span<const Citation> citations) {
  std::vector<NamedStudy> studies;
  for (const Citation& citation : citations) {
    if (citation.route == Route::attribution)
      studies.push_back({citation, context_of(article, citation)});
  }
  return studies;
}

FetchSummary fetch_references(store::Store& store, registry::Client& client, Clock& clock,
                              std::span<const Reference> references, const FetchOptions& options) {
  FetchSession session{store, client, clock, options};
  Wanted wanted = what_to_fetch(store, clock, references, options);
  fetch_pmcids(session, wanted.pmcids, wanted.pmids);
  const auto asked_of_pubmed = find_pmids_of_dois(session, wanted.dois, wanted.pmids);
  fetch_pmids(session, wanted.pmids);
  std::set<Doi> carried = carried_dois(session, references);
  std::erase_if(carried, [&](const Doi& doi) { return has_fresh_crossref(session, doi); });
  fetch_dois(session, wanted.dois, carried, asked_of_pubmed);
  const auto searched = to_search(session, references, std::move(wanted.unidentified));
  fetch_candidates(session, references, searched);
  return std::move(session.summary);
}

FetchSummary fetch_attributions(store::Store& store, registry::Client& client, Clock& clock,
                                std::span<const NamedStudy> studies, const FetchOptions& options) {
  constexpr std::size_t most_hits = 20;
  FetchSession session{store, client, clock, options};
  std::set<Pmid> pmids;
  std::vector<const NamedStudy*> answered;
  for (const NamedStudy& study : studies) {
    const std::string term = study_term(study);
    const std::string key = lookup_key(study);
    if (session.is_interrupted() || term.empty()) continue;
    const auto lookup = store.find_lookup(key);
    const bool known = lookup && lookup->outcome == LookupOutcome::found && !options.refresh;
    if (known || is_known_absent(store, clock, key, options)) continue;
    session.announce(fmt::format("PubMed: {}", describe_attribution(study.citation)));
    const auto reply = client.search(term, most_hits);
    if (!reply) {
      session.summary.problems.push_back(reply.error());
      session.tell_failed(key, "PubMed", reply.error());
      continue;
    }
    for (const std::string& id : reply->ids) {
      if (const auto pmid = Pmid::parse(id)) pmids.insert(*pmid);
    }
    store.put_lookup({key, reply->ids.empty() ? LookupOutcome::absent : LookupOutcome::found,
                      "PubMed", term, to_iso8601(clock.now())});
  }
  std::erase_if(pmids, [&](const Pmid& pmid) {
    Identifiers ids;
    ids.pmid = pmid;
    return !options.refresh && store.find_record(ids).has_value();
  });
  fetch_pmids(session, pmids);
  return std::move(session.summary);
}

std::vector<net::Request> planned_requests(store::Store& store, Clock& clock,
                                           std::span<const Reference> references,
                                           const registry::Services& services,
                                           const FetchOptions& options) {
  const Wanted wanted = what_to_fetch(store, clock, references, options);
  std::vector<net::Request> requests;
  for (const auto& batch : in_batches(wanted.pmcids, registry::most_ids))
    requests.push_back(registry::idconv_request(services, batch));
  for (const auto& batch : in_batches(wanted.pmids, registry::most_ids))
    requests.push_back(registry::efetch_request(services, batch));
  for (const auto& batch : in_batches(wanted.dois, registry::most_dois)) {
    requests.push_back(registry::esearch_request(services, doi_term(batch), registry::most_ids));
    requests.push_back(registry::crossref_works_request(services, batch));
  }
  for (const std::size_t i : wanted.unidentified) {
    const std::string term = title_term(references[i]);
    if (!term.empty()) requests.push_back(registry::esearch_request(services, term, 10));
  }
  return requests;
}

}  // namespace citewright::audit
