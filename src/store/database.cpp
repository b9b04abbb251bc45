// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/database.hpp"

#include "database_error.hpp"
#include "index_text.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace citewright::store {
namespace {

constexpr int lock_wait_ms = 5000;

// A plain path is never read as ":memory:" or "file:…".
std::string plain_name(const std::filesystem::path& path) {
  return path.is_absolute() ? path.string() : "./" + path.string();
}

std::string immutable_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : plain_name(path)) {
    const bool special = c == '%' || c == '?' || c == '#';
    uri += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string{c};
  }
  return uri + "?immutable=1";
}

int open_flags(OpenMode mode) {
  switch (mode) {
    case OpenMode::read_only:
      return SQLITE_OPEN_READONLY;
    case OpenMode::immutable:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case OpenMode::read_write:
      return SQLITE_OPEN_READWRITE;
    case OpenMode::create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

std::unique_ptr<detail::Connection> connect(const std::string& file, std::string name, int flags) {
  auto connection = std::make_unique<detail::Connection>();
  connection->name = std::move(name);
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  connection->handle.reset(handle);  // there may be one even on failure
  if (result != SQLITE_OK) throw database_error(handle, result, connection->name, "open");
  add_record_functions(*handle);
  sqlite3_busy_timeout(handle, lock_wait_ms);
  return connection;
}

}  // namespace

void detail::CloseDatabase::operator()(sqlite3* handle) const noexcept {
  sqlite3_close_v2(handle);
}
void detail::FinalizeStatement::operator()(sqlite3_stmt* handle) const noexcept {
  sqlite3_finalize(handle);
}

// --- Statement ---

bool Statement::step() {
  const int result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  throw database_error(connection_->handle.get(), result, connection_->name,
                       sqlite3_sql(handle_.get()));
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() noexcept {
  sqlite3_reset(handle_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

std::optional<int> Statement::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return sqlite3_column_int(handle_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(handle_.get(), column);
}

std::string_view Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(handle_.get(), column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

void Statement::check_bound(int result) const {
  if (result == SQLITE_OK) return;
  throw database_error(connection_->handle.get(), result, connection_->name,
                       sqlite3_sql(handle_.get()));
}

void Statement::bind_value(int parameter, std::nullptr_t) {
  check_bound(sqlite3_bind_null(handle_.get(), parameter));
}

void Statement::bind_value(int parameter, std::int64_t value) {
  check_bound(sqlite3_bind_int64(handle_.get(), parameter, value));
}

void Statement::bind_value(int parameter, double value) {
  check_bound(sqlite3_bind_double(handle_.get(), parameter, value));
}

void Statement::bind_value(int parameter, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();  // a null pointer would bind NULL
  check_bound(sqlite3_bind_text64(handle_.get(), parameter, data, value.size(), SQLITE_TRANSIENT,
                                  SQLITE_UTF8));
}

void Statement::bind_value(int parameter, Blob value) {
  const char* data = value.bytes.data() == nullptr ? "" : value.bytes.data();
  check_bound(
      sqlite3_bind_blob64(handle_.get(), parameter, data, value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_value(int parameter, Pointer value) {
  check_bound(sqlite3_bind_pointer(handle_.get(), parameter, value.value, value.type, nullptr));
}

// --- Database ---

Database::Database(const std::filesystem::path& path, OpenMode mode)
    : connection_{connect(mode == OpenMode::immutable ? immutable_uri(path) : plain_name(path),
                          path.string(), open_flags(mode))} {}

Database::Database(std::unique_ptr<detail::Connection> connection)
    : connection_{std::move(connection)} {}

Database Database::in_memory() {
  return Database{connect(":memory:", "the store in memory", open_flags(OpenMode::create))};
}

Statement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v2(connection_->handle.get(), sql.data(),
                                        static_cast<int>(sql.size()), &statement, nullptr);
  if (result != SQLITE_OK) {
    throw database_error(connection_->handle.get(), result, connection_->name, sql);
  }
  return Statement{*connection_, statement};
}

void Database::execute(const std::string& sql) const {
  const int result =
      sqlite3_exec(connection_->handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) {
    throw database_error(connection_->handle.get(), result, connection_->name, sql);
  }
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

bool Database::is_read_only() const {
  return sqlite3_db_readonly(connection_->handle.get(), "main") == 1;
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(connection_->handle.get()) == 0;
}

// --- Transaction ---

Transaction::Transaction(Database& database)
    : database_{database}, nested_{database.in_transaction()} {
  database_.execute(nested_ ? "savepoint nested" : "begin immediate");
}

Transaction::~Transaction() {
  // SQLite has rolled back by itself after some failures (disk full).
  if (!open_ || !database_.in_transaction()) return;
  try {
    database_.execute(nested_ ? "rollback to nested; release nested" : "rollback");
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): the next opening rolls back
  }
}

void Transaction::commit() {
  database_.execute(nested_ ? "release nested" : "commit");
  open_ = false;
}

}  // namespace citewright::store
