// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/find_records.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::retrieval;

namespace {

Record make_record(std::string_view pmid, int year, std::string family, std::string title) {
  Record record;
  record.ids.pmid = Pmid::parse(pmid);
  record.journal = "Dermatologic Surgery";
  record.year = year;
  record.authors.push_back({std::move(family), "A", "", ""});
  record.title = std::move(title);
  return record;
}

using Titles = std::vector<std::string>;

Titles titles(store::Store& store, const RecordQuery& query) {
  Titles found;
  for (const Record& record : find_records(store, query)) found.push_back(record.title);
  return found;
}

}  // namespace

TEST_SUITE("find records") {
  TEST_CASE("records of a journal and years, those of the topic first") {
    store::Store store = store::Store::in_memory();
    store.put_record(make_record("1", 2021, "Lin", "Photobiomodulation of the foot"));
    store.put_record(make_record("2", 2020, "Chu", "Microneedling for scars"));
    store.put_record(make_record("3", 2010, "Chu", "Microneedling long ago"));
    Record again = make_record("2", 2020, "Chu", "Microneedling for Scars, says Crossref");
    again.registry = Registry::crossref;
    store.put_record(again);

    RecordQuery query;
    query.journals = {store.journals_like("Dermatol Surg")[0].id};
    query.years = {2020, 2022};
    CHECK(titles(store, query) ==
          Titles{"Photobiomodulation of the foot", "Microneedling for scars"});
    query.topic = "downtime after microneedling";
    CHECK(titles(store, query) ==
          Titles{"Microneedling for scars", "Photobiomodulation of the foot"});
    query.name = "Lin";
    CHECK(titles(store, query) == Titles{"Photobiomodulation of the foot"});
    query.limit = 0;
    CHECK(titles(store, query).empty());

    RecordQuery by_name;
    by_name.name = "chu";
    CHECK(titles(store, by_name) == Titles{"Microneedling for scars", "Microneedling long ago"});
    CHECK(titles(store, {}).empty());
  }

  TEST_CASE("a shared rare term is worth more than a shared common one") {
    Record record = make_record("1", 2021, "Lin", "Microneedling in patients");
    CHECK(shared_topic(record, "microneedling") > shared_topic(record, "patients"));
    CHECK(shared_topic(record, "zinc") == 0);
    record.keywords = {"zinc"};
    CHECK(shared_topic(record, "zinc") > 0);
  }
}
