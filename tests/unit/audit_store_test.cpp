// SPDX-License-Identifier: Apache-2.0
// References resolved from the store and the bundled records; identifiers checked with each other.
#include "audit/rules/rule_check.hpp"
#include "support/print_lines.hpp"

#include "citewright/audit/store_resolver.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::audit;
using store::Store;

namespace {

Record make_record(Registry registry, Identifiers ids, std::string title, int year = 2018) {
  Record record;
  record.registry = registry;
  record.ids = std::move(ids);
  record.title = std::move(title);
  record.year = year;
  record.journal = "Nutrients";
  record.volume = "10";
  record.pages = "16-20";
  record.authors.push_back({"Lin", "Pei-Hui", "", ""});
  return record;
}

Identifiers pmid(std::string_view text) {
  Identifiers ids;
  ids.pmid = Pmid::parse(text);
  return ids;
}

Identifiers doi(std::string_view text) {
  Identifiers ids;
  ids.doi = Doi::parse(text);
  return ids;
}

Identifiers both(const Identifiers& a, const Identifiers& b) {
  return {a.pmid, {}, b.doi, {}, {}};
}

Reference make_reference(Identifiers ids, std::string title) {
  Reference reference;
  reference.number = 1;
  reference.ids = std::move(ids);
  reference.title = std::move(title);
  return reference;
}

Lookup resolve(Store& store, const Reference& reference) {
  return StoreResolver{store}.resolve({&reference, 1}).front();
}

Findings square(Store& store, const Reference& reference) {
  StoreResolver resolver{store};
  Audit audit;
  audit.article.line_starts = {0};
  audit.references = {reference};
  audit.lookups = resolver.resolve(audit.references);
  const RuleInput input{audit, {}, {}, retrieval::built_in_statistics(), resolver};
  Findings findings;
  check_square(input, findings);
  check_titles(input, findings);
  return findings;
}

constexpr std::string_view zinc = "Zinc in wound healing";
constexpr std::string_view tonsils = "Complications of tonsil surgery in small children";

}  // namespace

TEST_SUITE("store resolver") {
  TEST_CASE("a fetched record goes before a bundled one, and both before 'not asked'") {
    Store store = Store::in_memory();
    const Lookup bundled = resolve(store, make_reference(pmid("29295546"), ""));
    CHECK(bundled.outcome == LookupOutcome::found);
    CHECK(bundled.said_by == "bundled records");
    CHECK(bundled.reason.empty());
    store.put_record(make_record(Registry::pubmed, pmid("29295546"), std::string{zinc}));
    const Lookup stored = resolve(store, make_reference(pmid("29295546"), ""));
    CHECK(stored.said_by == "the store");
    CHECK(stored.record->title == zinc);
    const Lookup none = resolve(store, make_reference(pmid("1"), std::string{zinc}));
    CHECK(none.outcome == LookupOutcome::failed);
    CHECK(none.reason == "not in the store, and the network was not asked");
    CHECK_FALSE(none.record);
  }

  TEST_CASE("every bundled record is found by each of its identifiers and by its title") {
    Store store = Store::in_memory();
    REQUIRE(bundled_records().size() == 6);
    for (const Record& record : bundled_records()) {
      CAPTURE(record.title);
      for (const Identifiers& one : store::each_identifier(record.ids)) {
        CHECK(resolve(store, make_reference(one, "")).record == record);
      }
      Reference listed = make_reference({}, record.title);
      listed.year = record.year;
      listed.authors = {record.authors.front().family};
      CHECK(resolve(store, listed).record == record);
    }
  }

  TEST_CASE("a title alone finds a work only with details that agree") {
    Store store = Store::in_memory();
    store.put_record(make_record(Registry::pubmed, pmid("7"), std::string{zinc}));
    Reference listed = make_reference({}, "zinc in Wound Healing.");
    listed.text = "Lin PH. Zinc in wound healing. Nutrients 2018;10:16";
    listed.authors = {"Lin PH"};
    listed.year = 2017;
    listed.journal = "Nutrients";
    CHECK(resolve(store, listed).outcome == LookupOutcome::found);
    listed.authors = {"Ma J"};
    listed.journal = "Lancet";
    listed.year = 1990;
    listed.text = "Ma J. Zinc in wound healing. Lancet 1990";
    CHECK(resolve(store, listed).outcome == LookupOutcome::failed);
    CHECK(resolve(store, make_reference({}, "")).outcome == LookupOutcome::failed);
  }

  TEST_CASE("a registry's 'no such work' is kept apart from 'not asked'") {
    Store store = Store::in_memory();
    store.put_lookup({"doi 10.1000/none", LookupOutcome::absent, "Crossref", "404", "2026"});
    store.put_lookup({"pmid 8", LookupOutcome::failed, "PubMed", "429", "2026"});
    const Lookup absent = resolve(store, make_reference(both(pmid("8"), doi("10.1000/none")), ""));
    CHECK(absent.outcome == LookupOutcome::absent);
    CHECK(absent.said_by == "Crossref");
    CHECK(absent.reason == "404");
    CHECK(resolve(store, make_reference(pmid("8"), "")).outcome == LookupOutcome::failed);
  }

  TEST_CASE("the studies of a journal around the year named, that year's first") {
    Store store = Store::in_memory();
    for (const int year : {2018, 2019, 2020, 2022}) {
      Record record =
          make_record(Registry::pubmed, pmid(std::to_string(year)), std::to_string(year), year);
      record.journal = "Lasers in medical science";
      record.journal_abbreviation = "Lasers Med Sci";
      record.authors[0].family = "Quist";
      store.put_record(record);
    }
    Citation citation;
    citation.route = Route::attribution;
    citation.year = 2019;
    StoreResolver resolver{store};
    const auto titles = [&] {
      std::vector<std::string> found;
      for (const Record& record : resolver.find_attribution(citation, "").candidates)
        found.push_back(record.title);
      return found;
    };
    using Titles = std::vector<std::string>;
    CHECK(titles().empty());
    for (const char* name : {"Lasers in Medical Science", "Lasers Med. Sci.", "lasers med sci"}) {
      CAPTURE(name);
      citation.journal = name;
      CHECK(titles() == Titles{"2019", "2020", "2018"});
    }
    citation.journal = "Lasers in Surgery and Medicine";
    CHECK(titles().empty());
    citation.journal = "";
    citation.authors = {"Quist"};
    CHECK(titles() == Titles{"2019", "2020", "2018"});
    citation.authors = {"Quis"};
    CHECK(titles().empty());
    CHECK(resolver.find_attribution(citation, "").searched ==
          std::vector<std::string>{"the reference list", "the store"});
  }

  TEST_CASE("a bundled record is a candidate too") {
    Store store = Store::in_memory();
    Citation citation;
    citation.journal = "Nutrients";
    citation.year = 2018;
    const auto answer = StoreResolver{store}.find_attribution(citation, "");
    REQUIRE(answer.candidates.size() == 1);
    CHECK(answer.candidates[0].title == "Zinc in Wound Healing Modulation");
    citation.year = 2014;
    CHECK(StoreResolver{store}.find_attribution(citation, "").candidates.empty());
  }
}

TEST_SUITE("identifier square") {
  TEST_CASE("two identifiers that lead to two works are told once, with the odd one") {
    Store store = Store::in_memory();
    store.put_record(
        make_record(Registry::pubmed, both(pmid("7"), doi("10.1000/zinc")), std::string{zinc}));
    store.put_record(make_record(Registry::crossref, doi("10.1000/tonsils"), std::string{tonsils}));
    const Identifiers listed = both(pmid("7"), doi("10.1000/tonsils"));
    const Findings zinc_listed = square(store, make_reference(listed, std::string{zinc}));
    REQUIRE(zinc_listed.size() == 1);
    CHECK(zinc_listed[0].rule == "identifier-conflict");
    CHECK(zinc_listed[0].severity == Severity::error);
    CHECK(zinc_listed[0].message ==
          "PMID 7 and doi 10.1000/tonsils lead to two works; the listed title is that of PMID 7");
    const Findings tonsils_listed = square(store, make_reference(listed, std::string{tonsils}));
    REQUIRE(tonsils_listed.size() == 1);
    CHECK(tonsils_listed[0].message ==
          "doi 10.1000/tonsils and PMID 7 lead to two works; the listed title is that of doi "
          "10.1000/tonsils");
  }

  TEST_CASE("an identifier that the record does not have is a warning while nobody was asked") {
    Store store = Store::in_memory();
    store.put_record(
        make_record(Registry::pubmed, both(pmid("7"), doi("10.1000/zinc")), std::string{zinc}));
    const Findings findings =
        square(store, make_reference(both(pmid("7"), doi("10.1000/unheard")), std::string{zinc}));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::warning);
    CHECK(findings[0].message ==
          "the record of PMID 7 has doi 10.1000/zinc, not doi 10.1000/unheard");
  }

  TEST_CASE("nothing is told where the identifiers may well name one work") {
    Store store = Store::in_memory();
    const Record record =
        make_record(Registry::pubmed, both(pmid("7"), doi("10.1000/zinc")), std::string{zinc});
    store.put_record(record);
    store.put_record(make_record(Registry::crossref, doi("10.1101/preprint"), std::string{zinc}));
    Record unsure = make_record(Registry::bundled, both(pmid("9"), doi("10.1000/z")), "Iron");
    unsure.unsure = {"ids.doi"};
    store.put_record(unsure);
    store.put_record(make_record(Registry::crossref, doi("10.1000/only"), "Copper"));
    const std::vector<Identifiers> cases{
        record.ids,
        pmid("7"),
        both(pmid("7"), doi("10.1000/zinc/full")),
        both(pmid("7"), doi("10.1000/zinc.s001")),
        both(pmid("7"), doi("10.1101/preprint")),
        both(pmid("9"), doi("10.1000/other")),
        both(pmid("11"), doi("10.1000/only")),
        both(pmid("404"), doi("10.1000/404")),
        {},
    };
    for (const Identifiers& ids : cases) {
      CAPTURE(to_string(ids));
      CHECK(square(store, make_reference(ids, "")).empty());
    }
  }
}
