// SPDX-License-Identifier: Apache-2.0
#include "local_candidates.hpp"

#include "names.hpp"

#include "citewright/audit/store_resolver.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/retrieval/find_records.hpp"

#include <algorithm>

namespace citewright::audit {
namespace {

constexpr std::size_t most_candidates = 50;

// Only a frozen store has bundled records; they are the bundle's to tell of, not the store's.
void leave_to_bundle(std::vector<Record>& records) {
  std::erase_if(records, [](const Record& each) { return each.registry == Registry::bundled; });
}

void add_bundled_titled(std::string_view title, std::vector<Record>& records) {
  const std::string folded = fold_to_words(title);
  for (const Record& record : bundled_records()) {
    if (fold_to_words(record.title) == folded) records.push_back(record);
  }
}

std::vector<Record> titled(store::Store& store, const std::string& title) {
  if (fold_to_words(title).empty()) return {};
  std::vector<Record> records = store.records_titled(title);
  leave_to_bundle(records);
  add_bundled_titled(title, records);
  return records;
}

// An entry whose authors could not be told apart still begins with the first one's name.
std::string first_name_of(const Reference& reference) {
  if (!reference.authors.empty()) return family_name(reference.authors.front());
  const std::string folded = fold_to_words(reference.text);
  return folded.substr(0, folded.find(' '));
}

std::vector<Record> by_first_author(store::Store& store, const Reference& reference) {
  const std::string name = first_name_of(reference);
  if (name.empty()) return {};
  std::vector<Record> records =
      store.records_by(name, years_around(reference.year), most_candidates);
  leave_to_bundle(records);
  return records;
}

std::vector<Record> by_journal(store::Store& store, const Reference& reference) {
  if (reference.journal.empty() || !reference.year) return {};
  retrieval::RecordQuery query;
  query.journals = journals_named(store, reference.journal);
  query.years = years_around(reference.year);
  query.topic = reference.title.empty() ? reference.text : reference.title;
  query.limit = most_candidates;
  return query.journals.empty() ? std::vector<Record>{} : retrieval::find_records(store, query);
}

}  // namespace

std::vector<Record> candidates_at_hand(store::Store& store, const Reference& reference) {
  std::vector<Record> candidates = titled(store, reference.title);
  // An entry may be a title and nothing else, whatever was read as its parts.
  if (candidates.empty()) candidates = titled(store, reference.text);
  if (candidates.empty()) candidates = by_first_author(store, reference);
  if (candidates.empty()) candidates = by_journal(store, reference);
  return candidates;
}

std::vector<std::int64_t> journals_named(store::Store& store, const std::string& name) {
  std::vector<std::int64_t> ids;
  for (const store::StoredJournal& journal : store.journals_like(name)) {
    if (same_journal(name, journal.name) || same_journal(name, journal.abbreviation))
      ids.push_back(journal.id);
  }
  return ids;
}

store::YearRange years_around(std::optional<int> year) {
  if (!year) return {};
  return {*year - 1, *year + 1};
}

}  // namespace citewright::audit
