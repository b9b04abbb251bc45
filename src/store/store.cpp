// SPDX-License-Identifier: Apache-2.0
// Opening a store, whatever stands where it should be.
#include "citewright/store/store.hpp"

#include "migrate.hpp"
#include "record_index.hpp"

#include <unistd.h>

#include <chrono>
#include <thread>

namespace citewright::store {
namespace {

namespace fs = std::filesystem;

Error no_store(const fs::path& path) {
  return Error{ErrorCode::database, "no store at {}", path.string()}.with_hint(
      "run `citewright audit ARTICLE` first, or name the file with --store");
}

// SQLite would wait for ever on a pipe and says little about the rest.
void check_place(const fs::path& path, Access access) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_directory(status)) {
    throw Error{ErrorCode::database, "{} is a directory, not a store", path.string()}.with_hint(
        "name a file in it");
  }
  if (fs::exists(status)) {
    if (fs::is_regular_file(status)) return;
    throw Error{ErrorCode::database, "{} is not a regular file", path.string()}.with_hint(
        "name another file with --store");
  }
  if (status.type() != fs::file_type::not_found) return;  // SQLite tells why it cannot be reached
  if (access == Access::read) throw no_store(path);
  const fs::path folder = path.parent_path();
  if (!folder.empty() && !fs::exists(folder, failed)) {
    throw Error{ErrorCode::database, "no folder {} for the store", folder.string()}.with_hint(
        "make the folder, or name another file with --store");
  }
}

void refuse_other_content(const Database& database, const fs::path& path) {
  if (content_of(database) == Content::other) {
    throw Error{ErrorCode::database, "{} is a database of another program", path.string()}
        .with_hint("name another file with --store; this one is left as it is");
  }
}

// SQLite does not wait for a lock while it changes the journal's kind, so that two processes that
// make one store at the same time would stand in each other's way.
void use_write_ahead_log(const Database& database) {
  constexpr int tries = 50;
  constexpr std::chrono::milliseconds pause{20};
  for (int left = tries; left > 0; --left) {
    try {
      database.execute("pragma journal_mode = wal");
      return;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::locked || left == 1) throw;
      std::this_thread::sleep_for(pause);
    }
  }
}

void set_up(const Database& database) {
  database.execute("pragma foreign_keys = on; pragma synchronous = full");
}

Database open_for_writing(const fs::path& path) {
  Database database{path, OpenMode::create};
  refuse_other_content(database, path);
  if (database.is_read_only()) {
    throw Error{ErrorCode::database, "cannot write {}: it is read-only", path.string()}.with_hint(
        "allow yourself to write the file, or name another with --store");
  }
  use_write_ahead_log(database);
  set_up(database);
  migrate(database);
  index_older_records(database);
  return database;
}

bool has_log(const fs::path& path) {
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(path.string() + "-wal", failed);
  return !failed && size > 0;
}

// A write-ahead log needs files beside the store. Where they cannot be made nobody is writing
// either, and the file can be read without them, unless a log was left that it depends on.
Database open_in_closed_folder(const fs::path& path) {
  if (has_log(path)) {
    throw Error{ErrorCode::database, "{} was not closed and its folder cannot be written",
                path.string()}
        .with_hint("copy {0} and {0}-wal to a folder that you may write", path.string());
  }
  return Database{path, OpenMode::immutable};
}

// Opened so that a log left by a killed process is folded in where that is allowed, and none is
// left behind; but nothing can be changed through it.
Database open_for_reading(const fs::path& path) {
  try {
    Database database{path, OpenMode::read_write};
    database.execute("pragma query_only = on");
    static_cast<void>(schema_of(database));
    static_cast<void>(content_of(database));
    return database;
  } catch (const Error& error) {
    const bool unreachable =
        error.code() == ErrorCode::database && ::access(path.c_str(), R_OK) == 0;
    if (!unreachable) throw;
  }
  return open_in_closed_folder(path);
}

// A store of an older program is brought up to date even when it is only to be read.
void require_newest_schema(const Database& database, const fs::path& path) {
  if (schema_of(database) >= newest_schema()) return;
  try {
    static_cast<void>(open_for_writing(path));
  } catch (const Error&) {
    throw Error{ErrorCode::schema_mismatch, "{} has schema {}, this program needs {}",
                path.string(), schema_of(database), newest_schema()}
        .with_hint(
            "it could not be brought up to date where it is: copy it to a folder that you "
            "may write");
  }
}

}  // namespace

Store Store::open(const fs::path& path, Access access) {
  check_place(path, access);
  if (access == Access::write) return Store{open_for_writing(path)};
  Database database = open_for_reading(path);
  refuse_other_content(database, path);
  if (content_of(database) == Content::nothing) throw no_store(path);
  refuse_newer_schema(database);
  require_newest_schema(database, path);
  return Store{std::move(database)};
}

Store Store::in_memory() {
  Database database = Database::in_memory();
  set_up(database);
  migrate(database);
  return Store{std::move(database)};
}

}  // namespace citewright::store
