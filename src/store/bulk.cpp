// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/bulk.hpp"

#include "record_index.hpp"
#include "record_writer.hpp"

#include "citewright/store/store.hpp"

namespace citewright::store {

struct BulkWriter::State {
  explicit State(Database& target) : database{target}, records{target} {}

  // The write lock is held only while there is something to write.
  void begin() {
    if (!transaction) transaction.emplace(database);
  }

  Database& database;
  RecordWriter records;
  std::optional<Transaction> transaction;
};

BulkWriter::BulkWriter(Store& store) : state_{std::make_unique<State>(store.database())} {}
BulkWriter::~BulkWriter() = default;

PutOutcome BulkWriter::put(const ReadyRecord& record) {
  state_->begin();
  return state_->records.put_if_newer(record);
}

bool BulkWriter::withdraw(const Pmid& pmid, const Edition& edition) {
  state_->begin();
  return state_->records.withdraw(pmid, edition);
}

void BulkWriter::note(const FileProgress& progress) {
  state_->begin();
  const auto finished = progress.finished.empty() ? std::nullopt : std::optional{progress.finished};
  state_->database
      .prepare(
          "insert or replace into import_file (kind, name, filter, bytes, beginning, "
          "  elements, records, problems, finished) "
          "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(progress.kind, progress.name, progress.filter, progress.bytes, progress.beginning,
            progress.elements, progress.records, progress.problems, finished)
      .run();
}

void BulkWriter::commit() {
  if (!state_->transaction) return;
  state_->records.write_figures();
  state_->transaction->commit();
  state_->transaction.reset();
}

void BulkWriter::finish() {
  commit();
  count_record_terms_if_grown(state_->database);
}

std::optional<FileProgress> find_progress(Store& store, const std::string& kind,
                                          const std::string& name, const std::string& filter) {
  Statement row = store.database().prepare(
      "select bytes, beginning, elements, records, problems, finished from import_file "
      "where kind = ? and name = ? and filter = ?");
  if (!row.bind(kind, name, filter).step()) return std::nullopt;
  FileProgress progress{kind, name, filter, 0, row.string(1), 0, 0, 0, row.string(5)};
  progress.bytes = static_cast<std::uint64_t>(row.integer(0));
  progress.elements = static_cast<std::uint64_t>(row.integer(2));
  progress.records = static_cast<std::uint64_t>(row.integer(3));
  progress.problems = static_cast<std::uint64_t>(row.integer(4));
  return progress;
}

}  // namespace citewright::store
