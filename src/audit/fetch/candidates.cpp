// SPDX-License-Identifier: Apache-2.0
// Entries without a usable identifier: search proposes works, the resolver decides by their
// details.
#include "../reference_match.hpp"
#include "search_term.hpp"
#include "session.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace citewright::audit {
namespace {

constexpr std::size_t crossref_rows = 5;

// Everybody's candidates, so that they can be fetched together.
struct Proposals {
  std::map<std::size_t, std::set<Pmid>> by_reference;
  std::map<std::size_t, Problem> failures;  // what could not be asked

  [[nodiscard]] std::set<Pmid> all() const {
    std::set<Pmid> pmids;
    for (const auto& [reference, proposed] : by_reference)
      pmids.insert(proposed.begin(), proposed.end());
    return pmids;
  }
};

bool can_be_matched(const Reference& reference) {
  return !reference.journal.empty() && reference.year &&
         (!reference.volume.empty() || !reference.pages.empty());
}

registry::CitationKey citation_key(const Reference& reference, std::size_t index) {
  const std::string pages = fold(reference.pages);
  return {reference.journal,
          std::to_string(*reference.year),
          reference.volume,
          pages.substr(0, pages.find_first_of("-, ")),
          reference.authors.empty() ? "" : fold_to_words(reference.authors.front()),
          fmt::format("r{}", index)};
}

// One request for all entries that state where the work stands in its journal.
void propose_by_place(FetchSession& session, std::span<const Reference> references,
                      std::span<const std::size_t> wanted, Proposals& proposals) {
  for (const auto& [keys, entries] : placed_entries(references, wanted)) {
    if (session.is_interrupted()) return;
    session.announce(fmt::format("PubMed: {} citations", keys.size()));
    const auto reply = session.client.match(keys);
    if (!reply) {
      session.summary.problems.push_back(reply.error());
      continue;
    }
    for (std::size_t at = 0; at < keys.size(); ++at) {
      for (const Pmid& pmid : registry::match_of(*reply, keys[at].key).pmids)
        proposals.by_reference[entries[at]].insert(pmid);
    }
  }
}

void propose_by_title(FetchSession& session, const Reference& reference, std::size_t index,
                      Proposals& proposals) {
  const std::string term = title_term(reference);
  if (term.empty()) return;
  session.announce(fmt::format("PubMed: the title of {}", name_of(reference)));
  const auto reply = session.client.search(term, most_of_a_title);
  if (!reply) {
    session.summary.problems.push_back(reply.error());
    proposals.failures.emplace(index, reply.error());
    return;
  }
  for (const std::string& id : reply->ids) {
    if (const auto pmid = Pmid::parse(id)) proposals.by_reference[index].insert(*pmid);
  }
}

// What PubMed proposed and the store now has.
bool is_resolved(FetchSession& session, const Reference& reference,
                 const std::set<Pmid>& proposed) {
  std::vector<Record> records;
  for (const Pmid& pmid : proposed) {
    Identifiers ids;
    ids.pmid = pmid;
    if (auto record = session.store.find_record(ids)) records.push_back(std::move(*record));
  }
  return choose_match(reference, records).has_value();
}

// Crossref ranks; the best few are kept when one of them is the work.
void ask_crossref(FetchSession& session, const Reference& reference,
                  const std::optional<Problem>& pubmed_failure) {
  session.announce(fmt::format("Crossref: the text of {}", name_of(reference)));
  const auto reply = session.client.crossref_query(fold_to_words(reference.text), crossref_rows);
  if (!reply) {
    session.summary.problems.push_back(reply.error());
    session.tell_failed(lookup_key(reference), "Crossref", reply.error());
    return;
  }
  std::vector<Record> records;
  for (const registry::CrossrefHit& hit : reply->hits) records.push_back(hit.record);
  for (const Record& record : records) {
    if (match_reference(reference, record).title != Agreement::differs) session.keep(record);
  }
  if (choose_match(reference, records)) return;
  if (pubmed_failure) {
    session.tell_failed(lookup_key(reference), "PubMed", *pubmed_failure);
  } else {
    session.tell_absent(lookup_key(reference), "PubMed and Crossref",
                        "searched by title, journal, year and pages");
  }
}

}  // namespace

std::vector<PlacedEntries> placed_entries(std::span<const Reference> references,
                                          std::span<const std::size_t> wanted) {
  constexpr std::size_t most_lines = 100;
  std::vector<PlacedEntries> batches;
  for (const std::size_t i : wanted) {
    if (!can_be_matched(references[i])) continue;
    if (batches.empty() || batches.back().keys.size() == most_lines) batches.emplace_back();
    batches.back().keys.push_back(citation_key(references[i], i));
    batches.back().entries.push_back(i);
  }
  return batches;
}

void fetch_candidates(FetchSession& session, std::span<const Reference> references,
                      std::span<const std::size_t> wanted) {
  Proposals proposals;
  propose_by_place(session, references, wanted, proposals);
  for (const std::size_t i : wanted) {
    if (session.is_interrupted()) return;
    propose_by_title(session, references[i], i, proposals);
  }
  fetch_pmids(session, proposals.all());
  for (const std::size_t i : wanted) {
    if (session.is_interrupted()) return;
    if (is_resolved(session, references[i], proposals.by_reference[i])) continue;
    const auto failure = proposals.failures.find(i);
    ask_crossref(
        session, references[i],
        failure == proposals.failures.end() ? std::nullopt : std::optional{failure->second});
  }
}

}  // namespace citewright::audit
