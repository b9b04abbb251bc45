// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/store_resolver.hpp"

#include "names.hpp"
#include "reference_match.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/retrieval/find_records.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace citewright::audit {
namespace {

constexpr std::string_view in_store = "the store";
constexpr std::string_view in_bundle = "bundled records";

Lookup found(Record record, std::string_view said_by) {
  return {LookupOutcome::found, std::move(record), std::string{said_by}, ""};
}

// Print and online dates differ by a year now and then.
bool is_of_year(const Record& record, std::optional<int> year) {
  const auto near = [&](std::optional<int> other) {
    return other && std::abs(*other - *year) <= 1;
  };
  return !year || (!record.year && !record.electronic_year) || near(record.year) ||
         near(record.electronic_year);
}

std::optional<Record> bundled_record_of(const Identifiers& ids) {
  const auto records = bundled_records();
  for (const Identifiers& one : store::each_identifier(ids)) {
    const auto record = std::find_if(records.begin(), records.end(), [&](const Record& candidate) {
      return share_identifier(candidate.ids, one);
    });
    if (record != records.end()) return *record;
  }
  return std::nullopt;
}

// --- references without an identifier ---

std::vector<Record> bundled_titled(std::string_view title) {
  std::vector<Record> records;
  for (const Record& record : bundled_records()) {
    if (fold_to_words(record.title) == fold_to_words(title)) records.push_back(record);
  }
  return records;
}

std::optional<Lookup> resolve_title(store::Store& store, const Reference& reference) {
  if (fold_to_words(reference.title).empty()) return std::nullopt;
  const std::vector<Record> stored = store.records_titled(reference.title);
  if (const auto best = choose_match(reference, stored)) return found(stored[*best], in_store);
  const std::vector<Record> bundled = bundled_titled(reference.title);
  if (const auto best = choose_match(reference, bundled)) return found(bundled[*best], in_bundle);
  return std::nullopt;
}

std::optional<Lookup> resolve_identifiers(store::Store& store, const Identifiers& ids) {
  if (auto record = store.find_record(ids)) return found(std::move(*record), in_store);
  if (auto record = bundled_record_of(ids)) return found(std::move(*record), in_bundle);
  for (const std::string& key : store::lookup_keys(ids)) {
    const auto lookup = store.find_lookup(key);
    if (lookup && lookup->outcome == LookupOutcome::absent) {
      return Lookup{LookupOutcome::absent, std::nullopt, lookup->said_by, lookup->reason};
    }
  }
  return std::nullopt;
}

Lookup resolve_one(store::Store& store, const Reference& reference) {
  const auto lookup = reference.ids.empty() ? resolve_title(store, reference)
                                            : resolve_identifiers(store, reference.ids);
  if (lookup) return *lookup;
  return {LookupOutcome::failed, std::nullopt, std::string{in_store},
          "not in the store, and the network was not asked"};
}

// --- studies that are named in prose ---

std::vector<std::int64_t> journals_named(store::Store& store, const std::string& name) {
  std::vector<std::int64_t> ids;
  for (const store::StoredJournal& journal : store.journals_like(name)) {
    if (same_journal(name, journal.name) || same_journal(name, journal.abbreviation)) {
      ids.push_back(journal.id);
    }
  }
  return ids;
}

store::YearRange years_around(std::optional<int> year) {
  if (!year) return {};
  return {*year - 1, *year + 1};
}

std::string name_in(const Citation& citation) {
  if (!citation.organisation.empty()) return citation.organisation;
  return citation.authors.empty() ? "" : citation.authors.front();
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

}  // namespace

std::vector<Lookup> StoreResolver::resolve(std::span<const Reference> references) {
  std::vector<Lookup> lookups;
  lookups.reserve(references.size());
  for (const Reference& reference : references) lookups.push_back(resolve_one(store_, reference));
  return lookups;
}

AttributionAnswer StoreResolver::find_attribution(const Citation& citation) {
  AttributionAnswer answer{{}, {"the reference list", std::string{in_store}}};
  retrieval::RecordQuery query;
  query.name = name_in(citation);
  query.years = years_around(citation.year);
  if (citation.journal.empty() && query.name.empty()) return answer;
  if (!citation.journal.empty()) query.journals = journals_named(store_, citation.journal);
  if (citation.journal.empty() || !query.journals.empty()) {
    answer.candidates = retrieval::find_records(store_, query);
  }
  add_bundled(citation, answer.candidates);
  // The year that was named goes before the years beside it.
  std::stable_partition(
      answer.candidates.begin(), answer.candidates.end(), [&](const Record& record) {
        return citation.year &&
               (record.year == citation.year || record.electronic_year == citation.year);
      });
  return answer;
}

}  // namespace citewright::audit
