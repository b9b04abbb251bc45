// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/record_search.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <random>
#include <set>
#include <string>

using namespace citewright;
using namespace citewright::store;

namespace {

// Words whose frequencies fall as 1/rank.
std::string word(std::minstd_rand& random) {
  const double share = std::generate_canonical<double, 32>(random);
  return fmt::format("w{}q", static_cast<int>(std::pow(3000.0, share)));
}

std::string words(std::minstd_rand& random, int count) {
  std::string text;
  for (; count > 0; --count) text += word(random) + " ";
  return text;
}

Record make_record(std::minstd_rand& random, int pmid) {
  Record record;
  record.ids.pmid = Pmid::parse(std::to_string(pmid));
  record.title = words(random, 8);
  record.year = 1990 + pmid % 30;
  if (pmid % 5 == 0) record.publication_types = {"Review"};
  record.abstract.push_back({"", words(random, 20 + pmid % 60)});
  record.keywords = {word(random)};
  return record;
}

Store make_store(int count) {
  std::minstd_rand random{7};
  Store store = Store::in_memory();
  Transaction all{store.database()};
  for (int pmid = 1; pmid <= count; ++pmid) store.put_record(make_record(random, pmid));
  all.commit();
  return store;
}

std::string any_of(const std::string& claim) {
  std::set<std::string> each;
  for (std::size_t at = 0; at < claim.size();) {
    const std::size_t end = claim.find(' ', at);
    each.insert('"' + claim.substr(at, end - at) + '"');
    at = end + 1;
  }
  return fmt::format("{}", fmt::join(each, " OR "));
}

/// The scores that SQLite's own ranking gives, best first.
std::vector<double> scores_by_rank(Store& store, const std::string& expression,
                                   const std::string& weights, std::size_t limit) {
  Statement rows = store.database().prepare(
      fmt::format("select bm25(record_index{}) from record_index where record_index match ? "
                  "order by 1, rowid limit ?",
                  weights));
  rows.bind(expression, limit);
  std::vector<double> scores;
  while (rows.step()) scores.push_back(-rows.real(0));
  return scores;
}

void check_equal(const std::vector<ScoredRecord>& found, const std::vector<double>& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    CHECK(found[i].score == doctest::Approx(wanted[i]).epsilon(1e-6));
}

}  // namespace

TEST_SUITE("record search") {
  TEST_CASE("the best records for a text are those that exhaustive BM25 gives") {
    Store store = make_store(1500);
    RecordSearch search{store};
    std::minstd_rand random{3};
    for (const int length : {1, 3, 10, 30}) {
      for (int i = 0; i < 10; ++i) {
        const std::string claim = words(random, length);
        CAPTURE(claim);
        check_equal(search.best(claim, 10), scores_by_rank(store, any_of(claim), "", 10));
      }
    }
  }

  TEST_CASE("of a text without words, or of unknown ones, nothing comes") {
    Store store = make_store(20);
    RecordSearch search{store};
    for (const char* text : {"", " ", "...", "neverthere", "\"\" OR AND NEAR(", "\xFF\xFE"}) {
      CAPTURE(text);
      CHECK(search.best(text, 10).empty());
    }
    Store empty = Store::in_memory();
    CHECK(RecordSearch{empty}.best("w1q", 10).empty());
  }

  TEST_CASE("a page has what the expression and the conditions choose, and tells of how many") {
    Store store = make_store(600);
    RecordSearch search{store};
    for (const char* expression : {"\"w1q\"", "\"w2q\" AND \"w5q\"", "\"w1q w2q\"", "w10*",
                                   "title : w3q", "\"w2q\" NOT \"w1q\"", "\"w700q\" OR \"w4q\""}) {
      CAPTURE(expression);
      const RecordPage page = search.page(expression, {}, 20, 0);
      check_equal(page.records, scores_by_rank(store, expression, ", 4.0, 1.0, 1.0", 20));
      CHECK(page.total == scores_by_rank(store, expression, "", 10'000).size());
    }
    RecordConditions conditions;
    conditions.from_year = 2010;
    conditions.to_year = 2012;
    conditions.type = StudyType::review;
    const RecordPage page = search.page("w1q", conditions, 1000, 0);
    CHECK(page.total == page.records.size());
    CHECK_FALSE(page.records.empty());
    for (const ScoredRecord& each : page.records) {
      const auto record = record_of_row(store, each.id);
      REQUIRE(record);
      CHECK(*record->year >= 2010);
      CHECK(*record->year <= 2012);
      CHECK(study_type_of(*record) == StudyType::review);
    }
    const RecordPage second = search.page("w1q", conditions, 2, 1);
    REQUIRE(second.records.size() == 2);
    CHECK(second.records[0] == page.records[1]);
    CHECK_THROWS_AS(static_cast<void>(search.page("\"", {}, 1, 0)), Error);
  }

  TEST_CASE("what was put, replaced or rebuilt since is seen") {
    Store store = make_store(50);
    RecordSearch search{store};
    CHECK(search.best("zebra", 10).empty());
    std::minstd_rand random{1};
    Record record = make_record(random, 51);
    record.title = "zebra";
    store.put_record(record);
    CHECK(search.best("zebra", 10).size() == 1);
    record.title = "okapi";
    store.put_record(record);
    CHECK(search.best("zebra", 10).empty());
    const auto before = search.best("okapi w1q w20q", 10);
    store.rebuild();
    CHECK(search.best("okapi w1q w20q", 10) == before);
    CHECK(store.check().empty());
  }
}
