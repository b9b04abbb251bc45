// SPDX-License-Identifier: Apache-2.0
#include "store/record_keys.hpp"

#include "citewright/store/store.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::store;

namespace {

Record make_record(Registry registry, std::string title) {
  Record record;
  record.registry = registry;
  record.title = std::move(title);
  return record;
}

Record make_pubmed(std::string_view pmid, std::string journal, std::optional<int> year) {
  Record record = make_record(Registry::pubmed, "Work " + std::string{pmid});
  record.ids.pmid = Pmid::parse(pmid);
  record.journal = std::move(journal);
  record.year = year;
  return record;
}

std::vector<std::string> titles(const std::vector<Record>& records) {
  std::vector<std::string> found;
  found.reserve(records.size());
  for (const Record& record : records) found.push_back(record.title);
  return found;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_SUITE("store records") {
  TEST_CASE("a work is found by each of its identifiers and by its title in any spelling") {
    Store store = Store::in_memory();
    Record record = make_record(Registry::pubmed, "Zinc: A Naïve β-View");
    record.ids = {Pmid::parse("5"), Pmcid::parse("PMC6"), Doi::parse("10.1000/X"),
                  BookshelfId::parse("NBK7"), ArxivId::parse("2107.06472")};
    store.put_record(record);
    const std::vector<Identifiers> each = each_identifier(record.ids);
    CHECK(each.size() == 5);
    for (const Identifiers& one : each) {
      CAPTURE(to_string(one));
      CHECK(store.find_record(one) == record);
    }
    CHECK(titles(store.records_titled("zinc, a naive β view.")) == Titles{record.title});
    CHECK(store.records_titled("zinc").empty());
    CHECK(store.records_titled("").empty());
    CHECK(store.all_records_of({}).empty());
    CHECK_FALSE(store.find_record({}));
  }

  TEST_CASE("identifiers of two works give the first one's; each can be asked for alone") {
    Store store = Store::in_memory();
    store.put_record(make_pubmed("1", "A", 2000));
    Record other = make_record(Registry::crossref, "Another work");
    other.ids.doi = Doi::parse("10.1000/other");
    store.put_record(other);
    const Identifiers both{Pmid::parse("1"), {}, other.ids.doi, {}, {}};
    CHECK(store.find_record(both)->title == "Work 1");
    CHECK(store.all_records_of(both).size() == 2);
    CHECK(store.find_record(each_identifier(both)[1]) == other);
  }

  TEST_CASE("a registry's newer word takes the place of its older one") {
    Store store = Store::in_memory();
    Record record = make_pubmed("1", "Old Journal", 2000);
    record.authors.push_back({"Old", "A", "", ""});
    store.put_record(record);
    Record newer = make_pubmed("1", "New Journal", 2001);
    newer.authors.push_back({"New", "A", "", ""});
    newer.ids.doi = Doi::parse("10.1000/x");
    store.put_record(newer);
    CHECK(store.all_records_of(record.ids) == std::vector{newer});
    CHECK(store.records_by("Old", {}, 9).empty());
    CHECK(store.records_by("new", {}, 9) == std::vector{newer});
    CHECK(store.check().empty());
  }

  TEST_CASE("what names a work depends on who tells of it") {
    Record record = make_record(Registry::pubmed, "A Title");
    record.year = 1999;
    CHECK(work_key(record) == "title a title 1999");
    record.ids = {Pmid::parse("5"), Pmcid::parse("PMC6"), Doi::parse("10.1000/x"), {}, {}};
    CHECK(work_key(record) == "pmid 5");
    record.registry = Registry::pmc;
    CHECK(work_key(record) == "pmcid PMC6");
    record.registry = Registry::crossref;
    CHECK(work_key(record) == "doi 10.1000/x");
    record.ids.doi.reset();
    CHECK(work_key(record) == "pmid 5");
  }

  TEST_CASE("a journal is looked for by the first letter that counts") {
    struct Case {
      std::string name;
      std::string initial;
    };
    const std::vector<Case> cases{
        {"The Journal of Dermatology", "j"},
        {"JAMA", "j"},
        {"Öst. Z. Dermatol", "o"},
        {"the", ""},
        {"", ""},
        {"βeta", "β"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.name);
      CHECK(journal_initial(c.name) == c.initial);
    }
  }

  TEST_CASE("the records of a journal are narrowed by year, online years too") {
    Store store = Store::in_memory();
    for (const int year : {2017, 2018, 2019, 2020, 2021})
      store.put_record(make_pubmed(std::to_string(year), "Dermatologic Surgery", year));
    Record early = make_pubmed("9", "Dermatologic Surgery", 2022);
    early.electronic_year = 2020;
    store.put_record(early);
    store.put_record(make_pubmed("8", "Dermatologic Surgery", std::nullopt));
    store.put_record(make_pubmed("7", "Nutrients", 2020));
    const auto journals = store.journals_like("dermatol surg");
    REQUIRE(journals.size() == 1);
    const auto of = [&](YearRange years) {
      return titles(store.records_in_journal(journals[0].id, years, 9));
    };
    CHECK(of({2019, 2021}) == Titles{"Work 9", "Work 2021", "Work 2020", "Work 2019"});
    CHECK(of({2021, {}}) == Titles{"Work 9", "Work 2021"});
    CHECK(of({{}, 2017}) == Titles{"Work 2017"});
    CHECK(of({}).size() == 7);
    CHECK(store.records_in_journal(journals[0].id, {}, 2).size() == 2);
    CHECK(store.journals_like("x").empty());
  }

  TEST_CASE("a group is found by the whole beginning of its name") {
    Store store = Store::in_memory();
    Record record = make_pubmed("1", "J", 2018);
    record.authors.push_back({"", "", "", "American Academy of Dermatology Work Group"});
    store.put_record(record);
    CHECK(store.records_by("American Academy of Dermatology", {}, 9).size() == 1);
    CHECK(store.records_by("American Academy of Derm", {}, 9).empty());
    CHECK(store.records_by("American Academy of Dermatology", {2019, 2020}, 9).empty());
    CHECK(store.records_by("", {}, 9).empty());
  }

  TEST_CASE("a record that cannot be read any more is passed over, and told of by check()") {
    Store store = Store::in_memory();
    store.put_record(make_pubmed("1", "J", 2018));
    store.put_record(make_pubmed("2", "J", 2018));
    store.database().execute("update record set json = '{' where pmid = 1");
    CHECK_FALSE(store.find_record(make_pubmed("1", "", {}).ids));
    std::size_t visited = 0;
    store.for_each_record([&](const Record&) { ++visited; });
    CHECK(visited == 1);
    const auto problems = store.check();
    REQUIRE_FALSE(problems.empty());
    CHECK(problems[0].where.find("pmid 1") != std::string::npos);
  }

  TEST_CASE("a full text is kept packed beside its record, and goes with it") {
    Store store = Store::in_memory();
    Record record = make_record(Registry::pmc, "Shells");
    record.ids.pmcid = Pmcid::parse("PMC6");
    record.full_text = {{"Methods", std::string(50'000, 'm')}, {"", "No heading."}};
    store.put_record(record);
    CHECK(store.find_full_text(record.ids) == record.full_text);
    CHECK(store.find_record(record.ids)->full_text.empty());
    CHECK(store.database().number("select length(body) from full_text") < 1000);

    Store other = Store::in_memory();
    const ReadTrace read =
        store.trace_reads([&] { static_cast<void>(store.find_full_text(record.ids)); });
    store.copy_to(other, read);
    CHECK(other.find_full_text(record.ids) == record.full_text);

    store.database().execute("update full_text set body = substr(body, 1, 10)");
    CHECK(store.find_full_text(record.ids).empty());
    record.full_text.clear();
    other.put_record(record);
    CHECK(other.find_full_text(record.ids).empty());
  }
}
