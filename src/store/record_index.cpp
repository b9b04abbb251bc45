// SPDX-License-Identifier: Apache-2.0
#include "record_index.hpp"

#include "packing.hpp"
#include "record_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace citewright::store {
namespace {

// One in 500: a rarer word's records are counted in passing when they are looked through.
constexpr std::int64_t common_share = 500;
constexpr std::int64_t smallest_collection = 50'000;  // counting a smaller one saves nothing

void make_figures(Database& database) {
  database.execute("delete from record_block");
  Statement rows =
      database.prepare("select record_id, json, packed from record order by record_id");
  FigureChanges figures;
  for (std::int64_t count = 1; rows.step(); ++count) {
    const auto record = read_stored(rows.text(1), rows.text(2), "");
    RecordFigures each;
    if (record) each = {0, year_figure(record->year), study_type_of(*record)};
    figures.set(rows.integer(0), each);
    if (count % (64 * records_a_block) == 0) figures.write(database);
  }
  figures.write(database);
}

}  // namespace

void rebuild_record_index(Database& database) {
  Transaction transaction{database};
  database.execute("insert into record_index (record_index) values ('rebuild')");
  make_figures(database);
  count_record_terms(database);
  transaction.commit();
}

void index_older_records(Database& database) {
  const bool is_missing = database.number(
                              "select not exists (select 1 from record_block) and "
                              "exists (select 1 from record)") != 0;
  if (is_missing) rebuild_record_index(database);
}

void optimize_record_index(Database& database) {
  database.execute("insert into record_index (record_index) values ('optimize')");
  count_record_terms(database);
}

void count_record_terms(Database& database) {
  Transaction transaction{database};
  database.execute("delete from record_term; delete from record_term_count");
  const std::int64_t records = database.number("select count(*) from record");
  if (records >= smallest_collection) {
    const std::int64_t rarest = records / common_share;
    database
        .prepare(
            "insert into record_term (term, documents) "
            "select term, doc from record_words where doc >= ?")
        .bind(rarest)
        .run();
    database.prepare("insert into record_term_count (records, rarest) values (?, ?)")
        .bind(records, rarest)
        .run();
  }
  transaction.commit();
}

void count_record_terms_if_grown(Database& database) {
  const std::int64_t counted = database.number("select records from record_term_count");
  const std::int64_t records = database.number("select count(*) from record");
  if (std::max(records, counted) < smallest_collection) return;
  if (std::abs(records - counted) > counted / 8) count_record_terms(database);
}

// Rank 1: without it FTS5 compares the index only with itself, not with its content.
void check_record_index(Database& database, std::vector<Problem>& problems) {
  constexpr const char* name = "record index";
  try {
    database.execute("insert into record_index (record_index, rank) values ('integrity-check', 1)");
  } catch (const Error& error) {
    if (error.code() != ErrorCode::database) throw;
    problems.push_back({name, "is out of step with the records"});
  }
  const std::int64_t records = database.number("select count(*) from record");
  const std::int64_t indexed = database.number("select count(*) from record_index_docsize");
  if (records != indexed) {
    problems.push_back({name, fmt::format("has {} of {} records", indexed, records)});
  }
  const std::int64_t blocks = database.number("select count(*) from record_block");
  const std::int64_t needed =
      database.number("select count(distinct record_id / 1024) from record");
  if (blocks < needed) {
    problems.push_back({name, fmt::format("has figures for {} of {} blocks", blocks, needed)});
  }
}

}  // namespace citewright::store
