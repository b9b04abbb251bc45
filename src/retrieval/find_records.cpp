// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/find_records.hpp"

#include "citewright/retrieval/term_statistics.hpp"
#include "citewright/retrieval/topic_terms.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace citewright::retrieval {
namespace {

// Of one journal in three years; more than the largest journals publish on one subject.
constexpr std::size_t most_of_a_journal = 5000;

std::string subject_text(const Record& record) {
  std::string text = record.title;
  for (const AbstractSection& section : record.abstract) text += " . " + section.text;
  for (const MeshHeading& heading : record.mesh) text += " . " + heading.descriptor;
  for (const std::string& keyword : record.keywords) text += " . " + keyword;
  return text;
}

double shared_topic(const Record& record, const std::set<std::string>& topic) {
  if (topic.empty()) return 0;
  double sum = 0;
  for (const std::string& term : topic_term_set(subject_text(record))) {
    if (topic.contains(term)) sum += built_in_statistics().idf(term);
  }
  return sum;
}

bool is_in_any(const Record& record, const std::vector<Record>& records) {
  return std::any_of(records.begin(), records.end(),
                     [&](const Record& other) { return share_identifier(record.ids, other.ids); });
}

// Only a frozen store has bundled records; they are the bundle's to tell of, not the store's.
void leave_to_bundle(std::vector<Record>& records) {
  std::erase_if(records, [](const Record& each) { return each.registry == Registry::bundled; });
}

std::vector<Record> candidates(store::Store& store, const RecordQuery& query) {
  std::vector<Record> found;
  for (const std::int64_t journal : query.journals) {
    std::vector<Record> some = store.records_in_journal(journal, query.years, most_of_a_journal);
    std::move(some.begin(), some.end(), std::back_inserter(found));
  }
  if (query.name.empty()) return found;
  std::vector<Record> named = store.records_by(query.name, query.years, most_of_a_journal);
  if (query.journals.empty()) return named;
  std::erase_if(named, [&](const Record& record) { return !is_in_any(record, found); });
  return named;
}

struct Ranked {
  double score;
  Record record;
};

}  // namespace

double shared_topic(const Record& record, std::string_view topic) {
  return shared_topic(record, topic_term_set(topic));
}

std::vector<Record> find_records(store::Store& store, const RecordQuery& query) {
  const std::set<std::string> topic = topic_term_set(query.topic);
  std::vector<Ranked> ranked;
  std::vector<Record> all = candidates(store, query);
  leave_to_bundle(all);
  for (Record& record : all) {
    const double score = shared_topic(record, topic);
    ranked.push_back({score, std::move(record)});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return std::pair{a.score, a.record.year} > std::pair{b.score, b.record.year};
  });
  std::vector<Record> records;
  for (Ranked& item : ranked) {
    if (records.size() == query.limit) break;
    if (!is_in_any(item.record, records)) records.push_back(std::move(item.record));
  }
  return records;
}

}  // namespace citewright::retrieval
