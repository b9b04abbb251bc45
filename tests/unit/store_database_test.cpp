// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/database.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <type_traits>

using namespace citewright;
using namespace citewright::store;

namespace {

std::string refusal(const Database& database, const std::string& sql) {
  try {
    database.prepare(sql).run();
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

TEST_SUITE("database") {
  TEST_CASE("values come back as they were bound") {
    const Database database = Database::in_memory();
    Statement row = database.prepare("select ?, ?, ?, ?, ?, ?, ?, typeof(?3), typeof(?4)");
    const std::string text{"a\0\xc3\xa4", 4};
    row.bind(-7, 2.5, text, Blob{text}, std::optional<int>{}, nullptr, std::string_view{});
    REQUIRE(row.step());
    CHECK(row.integer(0) == -7);
    CHECK(row.real(1) == 2.5);
    CHECK(row.text(2) == text);
    CHECK(row.text(3) == text);
    CHECK(row.is_null(4));
    CHECK_FALSE(row.optional_integer(5));
    CHECK_FALSE(row.is_null(6));
    CHECK(row.text(6).empty());
    CHECK(row.text(7) == "text");
    CHECK(row.text(8) == "blob");
    CHECK_FALSE(row.step());
  }

  TEST_CASE("binding again starts again") {
    const Database database = Database::in_memory();
    Statement row = database.prepare("select ?");
    CHECK(row.bind(1).step());
    CHECK(row.bind(2).step());
    CHECK(row.integer(0) == 2);
  }

  TEST_CASE("an error carries the SQL in one line") {
    const Database database = Database::in_memory();
    CHECK(refusal(database, "select *\nfrom nowhere") ==
          "the store in memory: no such table: nowhere in \"select * from nowhere\"");
    CHECK(refusal(database, "selec").find("syntax error") != std::string::npos);
    database.execute("create table t (x integer check (x > 0)) strict");
    CHECK(refusal(database, "insert into t values (0)").find("CHECK constraint") !=
          std::string::npos);
    CHECK_THROWS_AS(database.prepare("select 1").bind(1, 2), Error);
  }

  TEST_CASE("a transaction that is not committed never was, inside another one too") {
    Database database = Database::in_memory();
    database.execute("create table t (x integer) strict");
    {
      Transaction outer{database};
      database.execute("insert into t values (1)");
      {
        Transaction inner{database};
        database.execute("insert into t values (2)");
      }
      {
        Transaction inner{database};
        database.execute("insert into t values (3)");
        inner.commit();
      }
      outer.commit();
    }
    {
      Transaction outer{database};
      Transaction inner{database};
      database.execute("insert into t values (4)");
      inner.commit();
    }
    CHECK(database.number("select group_concat(x, '') from t") == 13);
    CHECK_FALSE(database.in_transaction());
  }

  static_assert(!std::is_copy_constructible_v<Statement> &&
                std::is_nothrow_move_constructible_v<Statement>);
  static_assert(!std::is_copy_constructible_v<Database> &&
                std::is_nothrow_move_constructible_v<Database>);
}
