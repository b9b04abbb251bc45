// SPDX-License-Identifier: Apache-2.0
// The second source: Europe PMC, for what NCBI does not know or did not answer for.
#include "session.hpp"
#include "wanted.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::audit {
namespace {

constexpr std::string_view europe_pmc = "Europe PMC";

std::string key_of(const Identifiers& id) {
  return store::lookup_keys(id).front();
}

std::string asked_key(const Identifiers& id) {
  return fmt::format("europe pmc {}", key_of(id));
}

bool is_wanted(const FetchSession& session, const Identifiers& id) {
  const auto record = session.store.find_record(id);
  const bool has_ncbi_record =
      record && (record->registry == Registry::pubmed || record->registry == Registry::pmc);
  if (has_ncbi_record) return false;
  if (session.options.refresh) return true;
  return !has_fresh_record(session.store, session.clock, id, Registry::europe_pmc,
                           session.options) &&
         !is_known_absent(session.store, session.clock, asked_key(id), session.options);
}

std::vector<Identifiers> wanted_of(const FetchSession& session, const Wanted& listed) {
  std::vector<Identifiers> ids;
  for (const Pmid& pmid : listed.pmids) ids.emplace_back().pmid = pmid;
  for (const Pmcid& pmcid : listed.pmcids) ids.emplace_back().pmcid = pmcid;
  for (const Doi& doi : listed.dois) ids.emplace_back().doi = doi;
  std::erase_if(ids, [&](const Identifiers& id) { return !is_wanted(session, id); });
  return ids;
}

// Where NCBI's own registry said that there is no such work, this is the second voice. It says
// nothing of what NCBI did not answer for: that stays failed.
void tell_unknown(FetchSession& session, const Identifiers& id) {
  const std::string now = to_iso8601(session.clock.now());
  session.store.put_lookup(
      {asked_key(id), LookupOutcome::absent, std::string{europe_pmc}, "search", now});
  auto lookup = session.store.find_lookup(key_of(id));
  const bool is_new = lookup && lookup->outcome == LookupOutcome::absent &&
                      lookup->said_by.find(europe_pmc) == std::string::npos;
  if (!is_new) return;
  lookup->said_by += fmt::format(" and {}", europe_pmc);
  lookup->reason += ", Europe PMC's search";
  session.store.put_lookup(*lookup);
}

void take_answers(FetchSession& session, std::span<const Identifiers> batch,
                  const registry::EuropePmcReply& reply, std::set<Doi>& answered) {
  store::Transaction transaction{session.store.database()};
  for (const Identifiers& id : batch) {
    const registry::Answer<Record> answer = reply.record_of(id);
    if (!answer) continue;  // not all hits came: no answer about this one
    if (id.doi) answered.insert(*id.doi);
    if (*answer) {
      session.keep(**answer);
    } else {
      tell_unknown(session, id);
    }
  }
  transaction.commit();
}

}  // namespace

std::set<Doi> fetch_from_europe_pmc(FetchSession& session, const Wanted& listed) {
  std::set<Doi> answered;
  const std::vector<Identifiers> ids = wanted_of(session, listed);
  for (std::size_t at = 0; at < ids.size() && !session.is_interrupted();
       at += registry::most_europe_pmc_ids) {
    const auto batch =
        std::span{ids}.subspan(at, std::min(registry::most_europe_pmc_ids, ids.size() - at));
    session.announce(fmt::format("Europe PMC: {} works", batch.size()));
    const auto reply = session.client.europe_pmc(batch);
    if (reply) {
      take_answers(session, batch, *reply, answered);
    } else {
      session.summary.problems.push_back(reply.error());
    }
  }
  return answered;
}

}  // namespace citewright::audit
