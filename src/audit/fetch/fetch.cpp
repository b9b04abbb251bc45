// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/fetch.hpp"

#include "search_term.hpp"
#include "session.hpp"
#include "wanted.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/hash.hpp"

#include <fmt/format.h>

namespace citewright::audit {

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
  const Wanted listed = wanted;
  fetch_pmcids(session, wanted.pmcids, wanted.pmids);
  AnsweredDois answered;
  answered.by_pubmed = find_pmids_of_dois(session, wanted.dois, wanted.pmids);
  fetch_pmids(session, wanted.pmids);
  answered.by_europe_pmc = fetch_from_europe_pmc(session, listed);
  fetch_dois(session, wanted.dois, dois_to_follow(store, clock, references, options), answered);
  const auto searched =
      entries_to_search(store, clock, references, std::move(wanted.unidentified), options);
  fetch_candidates(session, references, searched);
  fetch_full_texts(session, references);
  return std::move(session.summary);
}

FetchSummary fetch_attributions(store::Store& store, registry::Client& client, Clock& clock,
                                std::span<const NamedStudy> studies, const FetchOptions& options) {
  FetchSession session{store, client, clock, options};
  std::set<Pmid> pmids;
  for (const NamedStudy& study : studies) {
    if (session.is_interrupted()) break;
    if (!is_to_be_asked(store, clock, study, options)) continue;
    const std::string term = study_term(study);
    const std::string key = lookup_key(study);
    session.announce(fmt::format("PubMed: {}", describe_attribution(study.citation)));
    const auto reply = client.search(term, most_of_a_study);
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

}  // namespace citewright::audit
