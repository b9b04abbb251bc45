// SPDX-License-Identifier: Apache-2.0
#include "record_writer.hpp"

#include "full_texts.hpp"
#include "index_text.hpp"
#include "packing.hpp"
#include "record_keys.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/model/record_json.hpp"

#include <tuple>
#include <utility>

namespace citewright::store {
namespace {

ReadyRecord make_ready_row(Record record, Edition edition) {
  ReadyRecord ready;
  ready.work = work_key(record);
  ready.folded_title = fold_to_words(record.title);
  ready.names = filed_names(record);
  IndexText text = index_text_of(record);
  ready.title = std::move(text.title);
  ready.abstract = std::move(text.abstract);
  ready.subjects = std::move(text.subjects);
  ready.record = std::move(record);
  ready.edition = std::move(edition);
  return ready;
}

std::string json_without_full_text(Record& record) {
  std::vector<AbstractSection> full_text = std::move(record.full_text);
  record.full_text.clear();
  std::string json = to_json(record);
  record.full_text = std::move(full_text);
  return json;
}

// Files are numbered in the order of what they say. What was asked for says all that was revised
// until then; the dates are days.
bool is_newer(const Edition& one, const Edition& stored, std::string_view stored_fetched) {
  if (one.version != stored.version) return one.version > stored.version;
  if (one.file && stored.file && *one.file != 0 && *stored.file != 0)
    return *one.file >= *stored.file;
  if (!stored.file && !stored_fetched.empty()) {
    return one.revised > stored_fetched.substr(0, one.revised.size());
  }
  return one.revised >= stored.revised;
}

}  // namespace

ReadyRecord make_ready(Record record, Edition edition) {
  ReadyRecord ready = make_ready_row(std::move(record), std::move(edition));
  ready.packed = pack_json(json_without_full_text(ready.record));
  return ready;
}

ReadyRecord make_ready_plain(const Record& record) {
  ReadyRecord ready = make_ready_row(record, {});
  ready.json = json_without_full_text(ready.record);
  return ready;
}

RecordWriter::RecordWriter(Database& database)
    : database_{database},
      find_{database.prepare("select record_id, edition, version, revised, fetched from record "
                             "where registry = ? and work = ?")},
      put_row_{database.prepare(
          "insert into record (registry, preference, work, pmid, pmcid, doi, bookshelf, arxiv, "
          "  folded_title, journal_id, year, electronic_year, fetched, json, packed, edition, "
          "  version, revised) "
          "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "on conflict (registry, work) do update set "
          "  preference = excluded.preference, pmid = excluded.pmid, pmcid = excluded.pmcid, "
          "  doi = excluded.doi, bookshelf = excluded.bookshelf, arxiv = excluded.arxiv, "
          "  folded_title = excluded.folded_title, journal_id = excluded.journal_id, "
          "  year = excluded.year, electronic_year = excluded.electronic_year, "
          "  fetched = excluded.fetched, json = excluded.json, packed = excluded.packed, "
          "  edition = excluded.edition, version = excluded.version, revised = excluded.revised "
          "returning record_id")},
      drop_names_{database.prepare("delete from record_name where record_id = ?")},
      put_name_{database.prepare("insert into record_name (name, record_id) values (?, ?)")},
      index_{database.prepare(
          "insert into record_index (rowid, title, abstract, subjects) values (?, ?, ?, ?)")},
      unindex_{database.prepare(
          "insert into record_index (record_index, rowid, title, abstract, subjects) "
          "select 'delete', record_id, title, abstract, subjects from record_text "
          "where record_id = ?")},
      find_withdrawn_{database.prepare("select edition from withdrawn where work = ?")} {}

std::int64_t RecordWriter::put(const ReadyRecord& record) {
  const auto stored = find(to_string(record.record.registry), record.work);
  if (stored) take_from_index(stored->id);
  return put(record, !stored);
}

PutOutcome RecordWriter::put_if_newer(const ReadyRecord& record) {
  const auto stored = find(to_string(record.record.registry), record.work);
  if (!stored) {
    if (was_withdrawn(record)) return PutOutcome::kept_newer;
    put(record, true);
    return PutOutcome::added;
  }
  if (!is_newer(record.edition, stored->edition, stored->fetched)) return PutOutcome::kept_newer;
  take_from_index(stored->id);
  put(record, false);
  return PutOutcome::replaced;
}

std::int64_t RecordWriter::put(const ReadyRecord& record, bool is_new) {
  const std::int64_t id = put_row(record);
  put_names(record, id, is_new);
  if (!is_new || !record.record.full_text.empty()) {
    put_full_text(database_, id, record.record.full_text);
  }
  put_in_index(record, id);
  return id;
}

bool RecordWriter::withdraw(const Pmid& pmid, const Edition& edition) {
  const std::string work = "pmid " + to_string(pmid);
  const std::int64_t file = edition.file.value_or(0);
  database_
      .prepare(
          "insert into withdrawn (work, edition) values (?1, ?2) "
          "on conflict (work) do update set edition = max(edition, ?2)")
      .bind(work, file)
      .run();
  const auto stored = find(to_string(Registry::pubmed), work);
  if (!stored || (stored->edition.file.value_or(0) > file && file != 0)) return false;
  take_from_index(stored->id);
  database_.prepare("delete from record where record_id = ?").bind(stored->id).run();
  figures_.remove(stored->id);
  return true;
}

std::optional<RecordWriter::Stored> RecordWriter::find(std::string_view registry,
                                                       std::string_view work) {
  if (!find_.bind(registry, work).step()) {
    find_.reset();
    return std::nullopt;
  }
  Stored stored;
  stored.id = find_.integer(0);
  if (!find_.is_null(1)) stored.edition.file = find_.integer(1);
  stored.edition.version = static_cast<int>(find_.integer(2));
  stored.edition.revised = find_.string(3);
  stored.fetched = find_.string(4);
  find_.reset();
  return stored;
}

// By a later file than the record is of.
bool RecordWriter::was_withdrawn(const ReadyRecord& record) {
  if (record.record.registry != Registry::pubmed) return false;
  const bool withdrawn = find_withdrawn_.bind(record.work).step() &&
                         find_withdrawn_.integer(0) > record.edition.file.value_or(0);
  find_withdrawn_.reset();
  return withdrawn;
}

std::int64_t RecordWriter::put_row(const ReadyRecord& ready) {
  const Record& record = ready.record;
  const Identifiers& ids = record.ids;
  const auto packed = ready.packed.empty() ? std::nullopt : std::optional<Blob>{Blob{ready.packed}};
  put_row_.bind(to_string(record.registry), preference_of(record.registry), ready.work,
                number_of(ids.pmid), number_of(ids.pmcid), text_of(ids.doi),
                number_of(ids.bookshelf), text_of(ids.arxiv), ready.folded_title,
                journal_of(record), record.year, record.electronic_year, record.fetched, ready.json,
                packed, ready.edition.file, ready.edition.version, ready.edition.revised);
  const std::int64_t id = put_row_.step() ? put_row_.integer(0) : 0;
  put_row_.reset();
  return id;
}

void RecordWriter::put_names(const ReadyRecord& record, std::int64_t id, bool is_new) {
  if (!is_new) drop_names_.bind(id).run();
  for (const std::string& name : record.names) put_name_.bind(name, id).run();
}

void RecordWriter::put_in_index(const ReadyRecord& ready, std::int64_t id) {
  index_.bind(id, ready.title, ready.abstract, ready.subjects).run();
  figures_.set(id, {0, year_figure(ready.record.year), study_type_of(ready.record)});
}

void RecordWriter::take_from_index(std::int64_t id) {
  unindex_.bind(id).run();
}

std::int64_t RecordWriter::journal_of(const Record& record) {
  std::string key = record.journal + '\n' + record.journal_abbreviation;
  if (const auto known = journals_.find(key); known != journals_.end()) return known->second;
  Statement found =
      database_.prepare("select journal_id from journal where name = ? and abbreviation = ?");
  Statement added = database_.prepare(
      "insert into journal (name, abbreviation, initial, abbreviation_initial) "
      "values (?, ?, ?, ?) returning journal_id");
  std::int64_t id = 0;
  if (found.bind(record.journal, record.journal_abbreviation).step()) {
    id = found.integer(0);
  } else if (added
                 .bind(record.journal, record.journal_abbreviation, journal_initial(record.journal),
                       journal_initial(record.journal_abbreviation))
                 .step()) {
    id = added.integer(0);
  }
  journals_.emplace(std::move(key), id);
  return id;
}

}  // namespace citewright::store
