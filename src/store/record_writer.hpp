// SPDX-License-Identifier: Apache-2.0
// The one place where records are put, replaced and taken away: their rows, names, texts in the
// index and figures stay in step.
#pragma once

#include "record_figures.hpp"

#include "citewright/store/bulk.hpp"

#include <string_view>
#include <unordered_map>

namespace citewright::store {

/// Keeps its statements; works within the caller's transaction, which ends with write_figures().
class RecordWriter {
 public:
  explicit RecordWriter(Database& database);

  /// Whatever was there before.
  std::int64_t put(const ReadyRecord& record);
  PutOutcome put_if_newer(const ReadyRecord& record);
  bool withdraw(const Pmid& pmid, const Edition& edition);
  void write_figures() { figures_.write(database_); }

 private:
  struct Stored {
    std::int64_t id = 0;
    Edition edition;
    std::string fetched;
  };

  [[nodiscard]] std::optional<Stored> find(std::string_view registry, std::string_view work);
  [[nodiscard]] bool was_withdrawn(const ReadyRecord& record);
  std::int64_t put(const ReadyRecord& record, bool is_new);
  [[nodiscard]] std::int64_t put_row(const ReadyRecord& record);
  void put_names(const ReadyRecord& record, std::int64_t id, bool is_new);
  void put_in_index(const ReadyRecord& record, std::int64_t id);
  void take_from_index(std::int64_t id);
  [[nodiscard]] std::int64_t journal_of(const Record& record);

  Database& database_;
  Statement find_, put_row_, drop_names_, put_name_, index_, unindex_, find_withdrawn_;
  std::unordered_map<std::string, std::int64_t> journals_;  ///< ids by name and abbreviation
  FigureChanges figures_;
};

/// As a record that was asked for is kept: its JSON plain.
[[nodiscard]] ReadyRecord make_ready_plain(const Record& record);

}  // namespace citewright::store
