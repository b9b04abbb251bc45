// SPDX-License-Identifier: Apache-2.0
#include "search_term.hpp"
#include "session.hpp"
#include "wanted.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::audit {
namespace {

constexpr std::string_view crossref = "Crossref";

Identifiers identifiers_of(const Doi& doi) {
  Identifiers ids;
  ids.doi = doi;
  return ids;
}

std::string key_of(const Doi& doi) {
  return fmt::format("doi {}", to_string(doi));
}

// Whoever else answers for these DOIs, PubMed is still to be asked.
void ask_again_later(FetchSession& session, std::span<const Doi> dois, const Problem& failure) {
  if (session.is_interrupted()) return;
  for (const Doi& doi : dois) {
    session.store.put_lookup({key_of(doi), LookupOutcome::failed, "PubMed", failure.what,
                              to_iso8601(session.clock.now())});
  }
}

void forget_failures(FetchSession& session, std::span<const Doi> dois) {
  for (const Doi& doi : dois) {
    const auto lookup = session.store.find_lookup(key_of(doi));
    if (!lookup || lookup->outcome != LookupOutcome::failed) continue;
    session.store.put_lookup(
        {key_of(doi), LookupOutcome::found, "PubMed", "", to_iso8601(session.clock.now())});
  }
}

std::set<Doi> take_hits(FetchSession& session, std::span<const Doi> batch) {
  std::set<Doi> missing{batch.begin(), batch.end()};
  session.announce(fmt::format("Crossref: {} works", batch.size()));
  const auto reply = session.client.crossref(batch);
  if (!reply) {
    session.summary.problems.push_back(reply.error());
    return missing;
  }
  store::Transaction transaction{session.store.database()};
  for (const registry::CrossrefHit& hit : reply->hits) {
    if (!hit.record.ids.doi || missing.erase(*hit.record.ids.doi) == 0) continue;
    session.keep(hit.record);
  }
  for (const Doi& doi : missing) {
    session.store.put_lookup({notices_key(doi), LookupOutcome::absent, std::string{crossref},
                              "works", to_iso8601(session.clock.now())});
  }
  transaction.commit();
  return missing;
}

// "Crossref and PubMed": whose word it is that there is no such DOI; nothing where Crossref's is
// the only one. Europe PMC has all that PubMed has and can speak in its place.
std::optional<std::string> sayers(const Doi& doi, const AnsweredDois& answered) {
  const bool pubmed = answered.by_pubmed.contains(doi);
  const bool europe_pmc = answered.by_europe_pmc.contains(doi);
  if (pubmed && europe_pmc) return "Crossref, PubMed and Europe PMC";
  if (pubmed) return "Crossref and PubMed";
  return europe_pmc ? std::optional{"Crossref and Europe PMC"} : std::nullopt;
}

// A DOI that Crossref does not have may be DataCite's or another agency's. Only where no agency
// registered it, and PubMed or Europe PMC answered that it has no such DOI either, is it absent.
void ask_agency(FetchSession& session, const Doi& doi, const AnsweredDois& answered) {
  session.announce(fmt::format("Crossref: who registered {}", to_string(doi)));
  const auto agency = session.client.agency(doi);
  if (!agency) {
    session.summary.problems.push_back(agency.error());
    session.tell_failed(key_of(doi), crossref, agency.error());
  } else if (*agency) {
    session.tell_failed(
        key_of(doi), crossref,
        {key_of(doi), fmt::format("registered with {}, which is not asked", **agency)});
  } else if (const auto who = sayers(doi, answered)) {
    session.tell_absent(key_of(doi), *who, "by DOI, and for the agency that registered it");
  } else {
    session.tell_failed(key_of(doi), "PubMed",
                        {key_of(doi), "neither PubMed nor Europe PMC answered"});
  }
}

// What a list of works leaves out is asked for by itself: only that reply can say "no such DOI".
void fetch_single(FetchSession& session, const Doi& doi, const AnsweredDois& answered) {
  session.announce(fmt::format("Crossref: {}", to_string(doi)));
  const auto answer = session.client.crossref(doi);
  if (!answer) {
    session.summary.problems.push_back(answer.error());
    session.tell_failed(key_of(doi), crossref, answer.error());
  } else if (*answer) {
    session.keep(**answer);
  } else if (!session.store.find_record(identifiers_of(doi))) {
    ask_agency(session, doi, answered);
  }
}

}  // namespace

std::set<Doi> find_pmids_of_dois(FetchSession& session, const std::set<Doi>& dois,
                                 std::set<Pmid>& pmids) {
  std::set<Doi> answered;
  for (const auto& batch : in_batches(dois, registry::most_dois)) {
    if (session.is_interrupted()) return answered;
    session.announce(fmt::format("PubMed: {} DOIs", batch.size()));
    const auto reply = session.client.search(doi_term(batch), registry::most_ids);
    if (!reply) {
      session.summary.problems.push_back(reply.error());
      ask_again_later(session, batch, reply.error());
      continue;
    }
    answered.insert(batch.begin(), batch.end());
    forget_failures(session, batch);
    for (const std::string& id : reply->ids) {
      if (const auto pmid = Pmid::parse(id)) pmids.insert(*pmid);
    }
  }
  return answered;
}

void fetch_dois(FetchSession& session, const std::set<Doi>& listed, const std::set<Doi>& carried,
                const AnsweredDois& answered) {
  std::set<Doi> all = listed;
  all.insert(carried.begin(), carried.end());
  std::set<Doi> single;
  std::set<Doi> filterable;
  for (const Doi& doi : all) (registry::is_filterable(doi) ? filterable : single).insert(doi);
  for (const auto& batch : in_batches(filterable, registry::most_dois)) {
    if (session.is_interrupted()) return;
    single.merge(take_hits(session, batch));
  }
  for (const Doi& doi : single) {
    if (session.is_interrupted()) return;
    if (listed.contains(doi)) fetch_single(session, doi, answered);
  }
}

}  // namespace citewright::audit
