// SPDX-License-Identifier: Apache-2.0
// Is the file whole, and do its parts agree?
#include "packing.hpp"
#include "record_index.hpp"

#include "citewright/store/store.hpp"

#include <fmt/format.h>

namespace citewright::store {
namespace {

void check_pages(Database& database, std::vector<Problem>& problems) {
  Statement rows = database.prepare("pragma integrity_check");
  while (rows.step()) {
    if (rows.text(0) != "ok") problems.push_back({database.name(), rows.string(0)});
  }
}

void check_foreign_keys(Database& database, std::vector<Problem>& problems) {
  Statement rows = database.prepare("pragma foreign_key_check");
  while (rows.step()) {
    problems.push_back({fmt::format("{} {}", rows.text(0), rows.integer(1)),
                        fmt::format("points to a missing {}", rows.text(2))});
  }
}

// Rank 1: without it FTS5 compares the index only with itself, not with its content.
void check_index(Database& database, std::vector<Problem>& problems) {
  try {
    database.execute("insert into entry_index (entry_index, rank) values ('integrity-check', 1)");
  } catch (const Error& error) {
    if (error.code() != ErrorCode::database) throw;
    problems.push_back({"search index", "is out of step with the entries"});
  }
  const std::int64_t entries = database.number("select count(*) from entry");
  const std::int64_t indexed = database.number("select count(*) from entry_index_docsize");
  if (entries != indexed) {
    problems.push_back({"search index", fmt::format("has {} of {} entries", indexed, entries)});
  }
}

void check_records(Database& database, std::vector<Problem>& problems) {
  Statement rows =
      database.prepare("select registry, work, json, packed from record order by record_id");
  while (rows.step()) {
    const std::string where = fmt::format("{} {}", rows.text(0), rows.text(1));
    const auto record = read_stored(rows.text(2), rows.text(3), where);
    if (!record) problems.push_back(record.error());
  }
}

}  // namespace

std::vector<Problem> Store::check() {
  std::vector<Problem> problems;
  check_pages(database_, problems);
  check_foreign_keys(database_, problems);
  check_records(database_, problems);
  check_index(database_, problems);
  check_record_index(database_, problems);
  return problems;
}

}  // namespace citewright::store
