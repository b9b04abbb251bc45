// SPDX-License-Identifier: Apache-2.0
#include "session.hpp"

#include <fmt/format.h>

namespace citewright::audit {
namespace {

constexpr std::string_view pubmed = "PubMed";

std::string key_of(const Pmid& pmid) {
  return fmt::format("pmid {}", to_string(pmid));
}

// What the reply to a batch says of one of it; without a reply, why there is none.
template <typename Reply>
registry::Answer<Record> answer_about(const Pmid& pmid, const Result<Reply>& reply) {
  if (!reply) return tl::make_unexpected(reply.error());
  return reply->record_of(pmid);
}

// efetch leaves out without a word what it does not know, and sometimes what it does: only a second
// reply that says of an id that there is no such record makes it absent.
void confirm_absent(FetchSession& session, std::span<const Pmid> missing) {
  session.announce(fmt::format("PubMed: {} PMIDs that it did not answer", missing.size()));
  const auto reply = session.client.summaries(missing);
  if (!reply) session.summary.problems.push_back(reply.error());
  for (const Pmid& pmid : missing) {
    const registry::Answer<Record> answer = answer_about(pmid, reply);
    if (!answer) {
      session.tell_failed(key_of(pmid), pubmed, answer.error());
    } else if (*answer) {
      session.tell_failed(key_of(pmid), pubmed,
                          {key_of(pmid), "PubMed has the record and left it out of its reply"});
    } else {
      session.tell_absent(key_of(pmid), pubmed, "efetch, esummary");
    }
  }
}

void fetch_batch(FetchSession& session, std::span<const Pmid> batch) {
  session.announce(fmt::format("PubMed: {} records", batch.size()));
  const auto reply = session.client.pubmed(batch);
  if (!reply) session.summary.problems.push_back(reply.error());
  std::vector<Pmid> missing;
  store::Transaction transaction{session.store.database()};
  for (const Pmid& pmid : batch) {
    const registry::Answer<Record> answer = answer_about(pmid, reply);
    if (!answer) {
      session.tell_failed(key_of(pmid), pubmed, answer.error());
    } else if (*answer) {
      session.keep(**answer);
    } else {
      missing.push_back(pmid);
    }
  }
  transaction.commit();
  if (!missing.empty()) confirm_absent(session, missing);
}

// PMCIDs that the converter does not know, and those of articles that are not in PubMed: only PMC
// itself can say that there is none.
void convert_batch(FetchSession& session, std::span<const Pmcid> batch, std::set<Pmid>& pmids,
                   std::set<Pmcid>& only_in_pmc) {
  session.announce(fmt::format("ID converter: {} PMCIDs", batch.size()));
  const auto reply = session.client.convert(batch);
  if (!reply) session.summary.problems.push_back(reply.error());
  for (const Pmcid& pmcid : batch) {
    const auto answer = reply ? reply->ids_of(to_string(pmcid))
                              : registry::Answer<Identifiers>{tl::make_unexpected(reply.error())};
    if (answer && *answer && (*answer)->pmid) {
      pmids.insert(*(*answer)->pmid);
    } else {
      only_in_pmc.insert(pmcid);
    }
  }
}

}  // namespace

void fetch_pmids(FetchSession& session, const std::set<Pmid>& pmids) {
  for (const auto& batch : in_batches(pmids, registry::most_ids)) {
    if (session.is_interrupted()) return;
    fetch_batch(session, batch);
  }
}

void fetch_pmcids(FetchSession& session, const std::set<Pmcid>& pmcids, std::set<Pmid>& pmids) {
  std::set<Pmcid> only_in_pmc;
  for (const auto& batch : in_batches(pmcids, registry::most_ids)) {
    if (session.is_interrupted()) return;
    convert_batch(session, batch, pmids, only_in_pmc);
  }
  fetch_only_in_pmc(session, only_in_pmc);
}

}  // namespace citewright::audit
