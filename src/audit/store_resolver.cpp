// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/store_resolver.hpp"

#include "local_candidates.hpp"
#include "names.hpp"
#include "reference_match.hpp"

#include "citewright/audit/fetch.hpp"
#include "citewright/retrieval/find_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace citewright::audit {
namespace {

constexpr std::string_view in_store = "the store";
constexpr std::string_view in_bundle = "bundled records";
constexpr std::string_view in_list = "the reference list";

Lookup found(Record record) {
  const std::string_view said_by = record.registry == Registry::bundled ? in_bundle : in_store;
  Lookup lookup;
  lookup.outcome = LookupOutcome::found;
  lookup.said_by = said_by;
  lookup.record = std::move(record);
  return lookup;
}

// --- by identifier ---

std::optional<Record> bundled_record_of(const Identifiers& id) {
  const auto records = bundled_records();
  const auto record = std::find_if(records.begin(), records.end(), [&](const Record& candidate) {
    return share_identifier(candidate.ids, id);
  });
  return record == records.end() ? std::nullopt : std::optional{*record};
}

// One record for each work that the identifiers lead to, in the identifiers' order.
std::vector<Record> works_of(store::Store& store, const Identifiers& ids) {
  std::vector<Record> works;
  const auto is_known = [&works](const Identifiers& some) {
    return std::any_of(works.begin(), works.end(),
                       [&some](const Record& work) { return share_identifier(work.ids, some); });
  };
  for (const Identifiers& id : store::each_identifier(ids)) {
    if (is_known(id)) continue;
    auto record = store.find_record(id);
    if (!record) record = bundled_record_of(id);
    if (record && !is_known(record->ids)) works.push_back(std::move(*record));
  }
  return works;
}

// Of several works the one that the entry's title and details name best is the one meant.
std::size_t meant_work(const Reference& reference, const std::vector<Record>& works) {
  std::size_t best = 0;
  double best_score = -1;
  for (std::size_t i = 0; i < works.size(); ++i) {
    const double score = match_reference(reference, works[i]).score();
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

bool is_known(const Lookup& lookup, const Record& record) {
  const auto is_it = [&record](const Record& other) {
    return other.registry == record.registry && share_identifier(other.ids, record.ids);
  };
  return is_it(*lookup.record) ||
         std::any_of(lookup.same_work.begin(), lookup.same_work.end(), is_it);
}

void add_other_registries(store::Store& store, const Identifiers& ids, Lookup& lookup) {
  for (Record& record : store.all_records_of(ids, lookup.record->registry)) {
    const bool asked = record.registry != Registry::bundled;
    if (asked && !is_known(lookup, record)) lookup.same_work.push_back(std::move(record));
  }
}

// What is known of the work under the names that each registry has for it: PubMed has no DOI of
// many an old work, and Crossref no PMID of any.
void add_same_work(store::Store& store, std::span<const Record> records, Lookup& lookup) {
  add_other_registries(store, lookup.record->ids, lookup);
  for (const Record& record : records) {
    const bool other_registry = record.registry != lookup.record->registry;
    if (other_registry && !is_known(lookup, record) && !are_two_works(*lookup.record, record))
      add_other_registries(store, record.ids, lookup);
  }
}

// PMC's text of the work, whoever else tells of it.
void add_full_text(store::Store& store, Lookup& lookup) {
  const auto has_text = [](const Record& record) { return record.registry == Registry::pmc; };
  const auto of_pmc = std::ranges::find_if(lookup.same_work, has_text);
  if (has_text(*lookup.record)) {
    lookup.record->full_text = store.find_full_text(lookup.record->ids);
  } else if (of_pmc != lookup.same_work.end() && !are_two_works(*lookup.record, *of_pmc)) {
    lookup.record->full_text = store.find_full_text(of_pmc->ids);
  }
}

std::optional<Lookup> resolve_identifiers(store::Store& store, const Reference& reference) {
  std::vector<Record> works = works_of(store, reference.ids);
  if (works.empty()) return std::nullopt;
  const std::size_t meant = meant_work(reference, works);
  Lookup lookup = found(works[meant]);
  add_same_work(store, works, lookup);
  add_full_text(store, lookup);
  return lookup;
}

// --- without an identifier ---

std::optional<Lookup> resolve_details(store::Store& store, const Reference& reference) {
  const std::vector<Record> candidates = candidates_at_hand(store, reference);
  const auto best = choose_match(reference, candidates);
  if (!best) return std::nullopt;
  Lookup lookup = found(candidates[*best]);
  add_same_work(store, candidates, lookup);
  add_full_text(store, lookup);
  return lookup;
}

// --- what is kept of an earlier asking ---

std::vector<std::string> keys_of(const Reference& reference) {
  if (reference.ids.empty()) return {lookup_key(reference)};
  return store::lookup_keys(reference.ids);
}

Lookup remembered(store::Store& store, const Reference& reference) {
  Lookup lookup;
  lookup.said_by = in_store;
  lookup.reason = "not in the store, and the network was not asked";
  for (const std::string& key : keys_of(reference)) {
    const auto kept = store.find_lookup(key);
    if (!kept || kept->outcome == LookupOutcome::found) continue;
    lookup.outcome = kept->outcome;
    lookup.said_by = kept->said_by;
    lookup.reason = kept->outcome == LookupOutcome::failed
                        ? fmt::format("{} gave no answer: {}", kept->said_by, kept->reason)
                        : kept->reason;
    if (kept->outcome == LookupOutcome::absent) break;
  }
  return lookup;
}

Lookup resolve_one(store::Store& store, const Reference& reference) {
  auto lookup = reference.ids.empty() ? resolve_details(store, reference)
                                      : resolve_identifiers(store, reference);
  return lookup ? std::move(*lookup) : remembered(store, reference);
}

// --- studies that are named in prose ---

std::string name_in(const Citation& citation) {
  if (!citation.organisation.empty()) return citation.organisation;
  return citation.authors.empty() ? "" : citation.authors.front();
}

bool is_of_year(const Record& record, std::optional<int> year) {
  const auto near = [&](std::optional<int> other) {
    return other && std::abs(*other - *year) <= 1;
  };
  return !year || (!record.year && !record.electronic_year) || near(record.year) ||
         near(record.electronic_year);
}

// All that the citation says fits the record.
bool is_described(const Record& record, const Citation& citation) {
  const std::string name = name_in(citation);
  return is_of_year(record, citation.year) &&
         (citation.journal.empty() || is_journal_of(citation.journal, record)) &&
         (name.empty() || has_author(record, name));
}

void add_bundled(const Citation& citation, std::vector<Record>& candidates) {
  for (const Record& record : bundled_records()) {
    const bool known = std::any_of(candidates.begin(), candidates.end(), [&](const Record& other) {
      return share_identifier(record.ids, other.ids);
    });
    if (!known && is_described(record, citation)) candidates.push_back(record);
  }
}

std::vector<Record> described_in_store(store::Store& store, const Citation& citation,
                                       std::string_view context) {
  retrieval::RecordQuery query;
  query.name = name_in(citation);
  query.years = years_around(citation.year);
  query.topic = context;
  if (!citation.journal.empty()) query.journals = journals_named(store, citation.journal);
  const bool unknown_journal = !citation.journal.empty() && query.journals.empty();
  return unknown_journal ? std::vector<Record>{} : retrieval::find_records(store, query);
}

// A journal's works of the year that say nothing of the subject are no candidates.
void drop_unrelated(std::vector<Record>& candidates, std::string_view context) {
  constexpr double least = 4;  // about one word that one abstract in fifty has (idf = ln 50)
  std::erase_if(candidates, [&](const Record& record) {
    return retrieval::shared_topic(record, context) < least;
  });
}

}  // namespace

std::vector<Lookup> StoreResolver::resolve(std::span<const Reference> references) {
  std::vector<Lookup> lookups;
  lookups.reserve(references.size());
  for (const Reference& reference : references) lookups.push_back(resolve_one(store_, reference));
  return lookups;
}

AttributionAnswer StoreResolver::find_attribution(const Citation& citation,
                                                  std::string_view context) {
  AttributionAnswer answer{{}, {std::string{in_list}, std::string{in_store}}};
  if (citation.journal.empty() && name_in(citation).empty()) return answer;
  answer.candidates = described_in_store(store_, citation, context);
  add_bundled(citation, answer.candidates);
  if (!context.empty()) drop_unrelated(answer.candidates, context);
  // The year that was named goes before the years beside it.
  std::stable_partition(
      answer.candidates.begin(), answer.candidates.end(), [&](const Record& record) {
        return citation.year &&
               (record.year == citation.year || record.electronic_year == citation.year);
      });
  const auto asked = store_.find_lookup(lookup_key(NamedStudy{citation, std::string{context}}));
  if (asked && asked->outcome != LookupOutcome::failed) answer.searched.push_back(asked->said_by);
  return answer;
}

std::vector<Record> StoreResolver::suggest(const Reference& reference) {
  std::vector<Record> candidates = candidates_at_hand(store_, reference);
  const auto score = [&](const Record& record) {
    return match_reference(reference, record).score();
  };
  std::erase_if(candidates, [&](const Record& record) {
    return share_identifier(record.ids, reference.ids) ||
           match_reference(reference, record).title == Agreement::differs;
  });
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Record& a, const Record& b) { return score(a) > score(b); });
  return candidates;
}

std::optional<Lookup> StoreResolver::find_link(const std::string& url) {
  const auto kept = store_.find_lookup(link_key(url));
  if (!kept) return std::nullopt;
  Lookup lookup;
  lookup.outcome = kept->outcome;
  lookup.said_by = kept->said_by;
  lookup.reason = kept->reason;
  return lookup;
}

}  // namespace citewright::audit
