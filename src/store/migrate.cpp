// SPDX-License-Identifier: Apache-2.0
#include "migrate.hpp"

#include "embedded/store_schema.hpp"

#include <fmt/format.h>

#include <string>

namespace citewright::store {
namespace {

constexpr std::int64_t application_id = 0x63777274;  // "cwrt"

std::int64_t application_of(const Database& database) {
  return database.number("pragma application_id");
}

void apply(Database& database, std::int64_t version, std::string_view script) {
  Transaction transaction{database};
  if (schema_of(database) >= version) return;  // another process was faster
  database.execute(std::string{script});
  database.execute(
      fmt::format("pragma application_id = {}; pragma user_version = {}", application_id, version));
  transaction.commit();
}

}  // namespace

Content content_of(const Database& database) {
  const bool untouched = application_of(database) == 0 && schema_of(database) == 0 &&
                         database.number("select count(*) from sqlite_schema") == 0;
  if (untouched) return Content::nothing;
  // Asked last: a store that is being made has its id in the transaction that has its first table.
  return application_of(database) == application_id ? Content::store : Content::other;
}

std::int64_t newest_schema() {
  return static_cast<std::int64_t>(embedded::store_schema().size());
}

std::int64_t schema_of(const Database& database) {
  return database.number("pragma user_version");
}

void refuse_newer_schema(const Database& database) {
  const std::int64_t found = schema_of(database);
  if (found <= newest_schema()) return;
  throw Error{ErrorCode::schema_mismatch, "{} has schema {}, this program knows {}",
              database.name(), found, newest_schema()}
      .with_hint("use the newer citewright that wrote it, or name another file with --store");
}

void migrate(Database& database) {
  refuse_newer_schema(database);
  const auto scripts = embedded::store_schema();
  for (std::int64_t version = schema_of(database) + 1; version <= newest_schema(); ++version) {
    apply(database, version, scripts[static_cast<std::size_t>(version - 1)].content);
  }
}

}  // namespace citewright::store
