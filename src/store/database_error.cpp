// SPDX-License-Identifier: Apache-2.0
#include "database_error.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <sqlite3.h>

#include <cstring>
#include <string>

namespace citewright::store {
namespace {

constexpr std::size_t sql_shown = 200;

// "no such table: x", and the system's own reason where a call to it failed.
std::string reason_of(sqlite3* handle, int result) {
  const int system_error = handle == nullptr ? 0 : sqlite3_system_errno(handle);
  const int primary = result & 0xFF;
  const bool from_system = primary == SQLITE_CANTOPEN || primary == SQLITE_IOERR;
  if (from_system && system_error != 0) return std::strerror(system_error);
  return handle == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(handle);
}

Error damaged(int result, std::string_view name, const std::string& reason) {
  Error error{ErrorCode::database, "{} is damaged: {}", name, reason};
  if (result == SQLITE_CORRUPT_VTAB) {
    return std::move(error).with_hint(
        "only the search index is hurt; `citewright index` makes it again");
  }
  return std::move(error).with_hint(
      "put back a copy, or move the file away and audit the articles again");
}

}  // namespace

Error database_error(sqlite3* handle, int result, std::string_view name, std::string_view sql) {
  const std::string reason = reason_of(handle, result);
  switch (result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error{ErrorCode::locked, "{} is in use by another process", name}.with_hint(
          "is another run still going? try again when it has ended");
    case SQLITE_NOTADB:
      return Error{ErrorCode::database, "{} is not an SQLite database, so it is no store", name}
          .with_hint("name another file with --store, or move this one away");
    case SQLITE_CORRUPT:
      return damaged(result, name, reason);
    case SQLITE_FULL:
      return Error{ErrorCode::database, "no space left to write {}", name}.with_hint(
          "free some space and run again; what was stored before is still there");
    case SQLITE_READONLY:
      return Error{ErrorCode::database, "cannot write {}: it is read-only", name}.with_hint(
          "allow yourself to write the file and its folder, or name another with --store");
    case SQLITE_CANTOPEN:
      return Error{ErrorCode::database, "cannot open {}: {}", name, reason}.with_hint(
          "check the name, and that you may read and write the file and its folder");
    case SQLITE_IOERR:
      return Error{ErrorCode::database, "cannot read or write {}: {}", name, reason}.with_hint(
          "check the disk; what was stored before is still there");
    case SQLITE_NOMEM:
      return Error{ErrorCode::database, "not enough memory for {}", name};
    default:
      return Error{ErrorCode::database, "{}: {} in \"{}\"", name, reason,
                   shorten(collapse_whitespace(sql), sql_shown)};
  }
}

}  // namespace citewright::store
