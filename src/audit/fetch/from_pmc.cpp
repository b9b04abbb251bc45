// SPDX-License-Identifier: Apache-2.0
// What PMC has of a work: the only record of one that is not in PubMed, and open-access full texts.
#include "../reference_match.hpp"
#include "session.hpp"
#include "wanted.hpp"

#include "citewright/audit/store_resolver.hpp"

#include <fmt/format.h>

namespace citewright::audit {
namespace {

constexpr std::string_view pmc = "PMC";

using KeyOf = std::string (*)(const Pmcid&);

std::string record_key(const Pmcid& pmcid) {
  return fmt::format("pmcid {}", to_string(pmcid));
}

std::string full_text_key(const Pmcid& pmcid) {
  return fmt::format("full text {}", to_string(pmcid));
}

void keep_answers(FetchSession& session, std::span<const Pmcid> batch,
                  const Result<registry::PmcReply>& reply, KeyOf key_of) {
  store::Transaction transaction{session.store.database()};
  for (const Pmcid& pmcid : batch) {
    const registry::Answer<registry::JatsArticle> answer =
        reply ? reply->article_of(pmcid)
              : registry::Answer<registry::JatsArticle>{tl::make_unexpected(reply.error())};
    if (!answer) {
      session.tell_failed(key_of(pmcid), pmc, answer.error());
    } else if (*answer) {
      session.keep((*answer)->record);
    } else {
      session.tell_absent(key_of(pmcid), pmc, "efetch");
    }
  }
  transaction.commit();
}

// Articles that together are larger than a reply may be come in halves.
void fetch_batch(FetchSession& session, std::span<const Pmcid> batch, KeyOf key_of) {
  if (session.is_interrupted()) return;
  session.announce(fmt::format("PMC: {} articles", batch.size()));
  const auto reply = session.client.pmc(batch);
  if (!reply && net::is_too_large(reply.error()) && batch.size() > 1) {
    fetch_batch(session, batch.first(batch.size() / 2), key_of);
    fetch_batch(session, batch.subspan(batch.size() / 2), key_of);
    return;
  }
  if (!reply) session.summary.problems.push_back(reply.error());
  keep_answers(session, batch, reply, key_of);
}

void fetch(FetchSession& session, const std::set<Pmcid>& pmcids, KeyOf key_of) {
  for (const auto& batch : in_batches(pmcids, most_articles)) fetch_batch(session, batch, key_of);
}

// PMC gave the work's text, or said lately that it gives none.
bool is_asked(store::Store& store, Clock& clock, const Record& record,
              const FetchOptions& options) {
  if (options.refresh) return false;
  Identifiers ids;
  ids.pmcid = record.ids.pmcid;
  return !record.full_text.empty() || has_fresh_record(store, clock, ids, Registry::pmc, options) ||
         is_known_absent(store, clock, full_text_key(*record.ids.pmcid), options);
}

}  // namespace

void fetch_only_in_pmc(FetchSession& session, const std::set<Pmcid>& pmcids) {
  fetch(session, pmcids, record_key);
}

void fetch_full_texts(FetchSession& session, std::span<const Reference> references) {
  fetch(session, full_texts_to_fetch(session.store, session.clock, references, session.options),
        full_text_key);
}

std::set<Pmcid> full_texts_to_fetch(store::Store& store, Clock& clock,
                                    std::span<const Reference> references,
                                    const FetchOptions& options) {
  std::set<Pmcid> pmcids;
  if (!options.full_texts) return pmcids;
  for (const Lookup& lookup : StoreResolver{store}.resolve(references)) {
    const bool is_in_pmc =
        lookup.record && lookup.record->ids.pmcid && lookup.record->registry != Registry::bundled;
    if (is_in_pmc && !is_asked(store, clock, *lookup.record, options))
      pmcids.insert(*lookup.record->ids.pmcid);
  }
  return pmcids;
}

}  // namespace citewright::audit
