// SPDX-License-Identifier: Apache-2.0
// SQLite with owners for its handles and exceptions for its result codes; sqlite3.h stays out of
// sight.
#pragma once

#include "citewright/base/error.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace citewright::store {

namespace detail {

struct CloseDatabase {
  void operator()(sqlite3* handle) const noexcept;
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* handle) const noexcept;
};

struct Connection {
  std::string name;  ///< the path as the user gave it, for messages
  std::unique_ptr<sqlite3, CloseDatabase> handle;
};

}  // namespace detail

/// Bytes to be bound as a BLOB; a plain string_view is bound as TEXT.
struct Blob {
  std::string_view bytes;
};

/// A pointer that only a function of the program's own can read; `type` is a literal.
struct Pointer {
  void* value;
  const char* type;
};

/// One prepared statement; must not outlive its Database.
class Statement {
 public:
  /// Resets the statement, then binds the values to its parameters from the first on. Texts are
  /// copied; an empty optional and nullptr are NULL.
  template <typename... Values>
  Statement& bind(const Values&... values) {
    reset();
    [[maybe_unused]] int parameter = 0;
    (bind_value(++parameter, values), ...);
    return *this;
  }

  /// Goes to the next row; false after the last one.
  [[nodiscard]] bool step();

  /// Steps to the end, rows passed over, and resets.
  void run();

  void reset() noexcept;

  // The current row's values; columns count from 0.
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::optional<int> optional_integer(int column) const;
  [[nodiscard]] double real(int column) const;
  /// TEXT or BLOB; valid until the next step(), reset() or bind().
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string string(int column) const { return std::string{text(column)}; }

 private:
  friend class Database;
  Statement(const detail::Connection& connection, sqlite3_stmt* handle)
      : connection_{&connection}, handle_{handle} {}

  void bind_value(int parameter, std::nullptr_t);
  void bind_value(int parameter, std::int64_t value);
  void bind_value(int parameter, double value);
  void bind_value(int parameter, std::string_view value);
  void bind_value(int parameter, Blob value);
  void bind_value(int parameter, Pointer value);
  template <std::integral Integer>
  void bind_value(int parameter, Integer value) {
    bind_value(parameter, static_cast<std::int64_t>(value));
  }
  template <typename Value>
  void bind_value(int parameter, const std::optional<Value>& value) {
    if (value) {
      bind_value(parameter, *value);
    } else {
      bind_value(parameter, nullptr);
    }
  }
  void check_bound(int result) const;

  const detail::Connection* connection_;
  std::unique_ptr<sqlite3_stmt, detail::FinalizeStatement> handle_;
};

enum class OpenMode : std::uint8_t {
  read_only,
  immutable,  ///< nobody else can be writing: needs no lock and no file beside it
  read_write,
  create,
};

/// One connection. Every failure is an Error that names the file; one that is not the machine's
/// fault also carries the SQL. A lock held for longer than five seconds is Error{locked}.
class Database {
 public:
  Database(const std::filesystem::path& path, OpenMode mode);
  [[nodiscard]] static Database in_memory();

  /// Exactly one statement.
  [[nodiscard]] Statement prepare(std::string_view sql) const;

  /// Any number of statements, without parameters, their rows passed over.
  void execute(const std::string& sql) const;

  /// The first column of the first row, as a number; 0 where there is no row.
  [[nodiscard]] std::int64_t number(std::string_view sql) const;

  [[nodiscard]] bool is_read_only() const;
  [[nodiscard]] bool in_transaction() const;
  /// For what SQL cannot say.
  [[nodiscard]] sqlite3& handle() const { return *connection_->handle; }
  [[nodiscard]] const std::string& name() const { return connection_->name; }

 private:
  explicit Database(std::unique_ptr<detail::Connection> connection);

  std::unique_ptr<detail::Connection> connection_;  ///< at a fixed address: statements point to it
};

/// Takes the write lock at once, so that a transaction cannot fail half-way for want of it. Rolls
/// back unless committed. Inside another transaction it is a savepoint of that one.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;

  void commit();

 private:
  Database& database_;
  bool nested_;
  bool open_ = true;
};

}  // namespace citewright::store
