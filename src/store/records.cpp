// SPDX-License-Identifier: Apache-2.0
// Records: put away as JSON, found again by what names them.
#include "full_texts.hpp"
#include "packing.hpp"
#include "record_keys.hpp"
#include "record_writer.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/store/store.hpp"

#include <limits>

namespace citewright::store {
namespace {

// By any of the identifiers; the registry "" is none.
Statement rows_of(Database& database, const Identifiers& ids, std::string_view without_registry) {
  Statement rows = database.prepare(
      "select json, record_id, packed from record "
      "where (pmid = ? or pmcid = ? or doi = ? or bookshelf = ? or arxiv = ?) and registry <> ? "
      "order by preference, record_id");
  rows.bind(number_of(ids.pmid), number_of(ids.pmcid), text_of(ids.doi), number_of(ids.bookshelf),
            text_of(ids.arxiv), without_registry);
  return rows;
}

int first_year(YearRange years) {
  return years.from.value_or(std::numeric_limits<int>::min());
}
int last_year(YearRange years) {
  return years.to.value_or(std::numeric_limits<int>::max());
}

// A record without a year fits only where no year is asked for.
bool any_year(YearRange years) {
  return !years.from && !years.to;
}

}  // namespace

void Store::put_record(const Record& record) {
  Transaction transaction{database_};
  RecordWriter writer{database_};
  writer.put(make_ready_plain(record));
  writer.write_figures();
  transaction.commit();
}

std::vector<Record> Store::read_records(Statement& rows) {
  std::vector<Record> records;
  while (rows.step()) {
    auto record = read_stored(rows.text(0), rows.text(2), "the store");
    if (!record) continue;
    records.push_back(std::move(*record));
    if (trace_ != nullptr) trace_->records.insert(rows.integer(1));
  }
  return records;
}

std::optional<Record> Store::find_record(const Identifiers& ids) {
  for (const Identifiers& one : each_identifier(ids)) {
    std::vector<Record> records = all_records_of(one);
    if (!records.empty()) return std::move(records.front());
  }
  return std::nullopt;
}

std::vector<Record> Store::all_records_of(const Identifiers& ids) {
  Statement rows = rows_of(database_, ids, "");
  return read_records(rows);
}

std::vector<Record> Store::all_records_of(const Identifiers& ids, Registry without) {
  Statement rows = rows_of(database_, ids, to_string(without));
  return read_records(rows);
}

std::vector<Record> Store::records_titled(std::string_view title) {
  const std::string folded = fold_to_words(title);
  if (folded.empty()) return {};
  // What registries put before the title of a work that was retracted is not what lists say.
  Statement rows = database_.prepare(
      "select json, record_id, packed from record "
      "where folded_title in (?1, 'retracted ' || ?1, 'retracted article ' || ?1, "
      "                       'withdrawn ' || ?1) "
      "order by preference, record_id");
  return read_records(rows.bind(folded));
}

std::vector<StoredJournal> Store::journals_like(std::string_view name) {
  std::vector<StoredJournal> journals;
  const std::string initial = journal_initial(name);
  if (initial.empty()) return journals;
  Statement rows = database_.prepare(
      "select journal_id, name, abbreviation from journal "
      "where initial = ?1 or abbreviation_initial = ?1 "
      "order by name, abbreviation");
  rows.bind(initial);
  while (rows.step()) journals.push_back({rows.integer(0), rows.string(1), rows.string(2)});
  return journals;
}

std::vector<Record> Store::records_in_journal(std::int64_t journal, YearRange years,
                                              std::size_t limit) {
  Statement rows = database_.prepare(
      "select json, record_id, packed from record "
      "where journal_id = ?1 "
      "  and (?4 or year between ?2 and ?3 or electronic_year between ?2 and ?3) "
      "order by preference, year desc, record_id "
      "limit ?5");
  return read_records(
      rows.bind(journal, first_year(years), last_year(years), any_year(years), limit));
}

std::vector<Record> Store::records_by(std::string_view name, YearRange years, std::size_t limit) {
  const std::string folded = fold_to_words(name);
  if (folded.empty()) return {};
  // "!" is the character behind the blank: the second range is every longer name.
  Statement rows = database_.prepare(
      "select json, record_id, packed from record "
      "where record_id in (select record_id from record_name "
      "                    where name = ?1 or (name > ?1 || ' ' and name < ?1 || '!')) "
      "  and (?4 or year between ?2 and ?3 or electronic_year between ?2 and ?3) "
      "order by preference, year desc, record_id "
      "limit ?5");
  return read_records(
      rows.bind(folded, first_year(years), last_year(years), any_year(years), limit));
}

std::vector<AbstractSection> Store::find_full_text(const Identifiers& ids) {
  for (const Identifiers& one : each_identifier(ids)) {
    Statement rows = rows_of(database_, one, "");
    while (rows.step()) {
      std::vector<AbstractSection> sections = full_text_of(database_, rows.integer(1));
      if (sections.empty()) continue;
      if (trace_ != nullptr) trace_->records.insert(rows.integer(1));
      return sections;
    }
  }
  return {};
}

void Store::for_each_record(const std::function<void(const Record&)>& visit) {
  Statement rows = database_.prepare("select json, packed from record order by record_id");
  while (rows.step()) {
    if (const auto record = read_stored(rows.text(0), rows.text(1), "the store")) visit(*record);
  }
}

}  // namespace citewright::store
