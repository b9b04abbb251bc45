// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/store.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

using namespace citewright;
using namespace citewright::store;

namespace {

Record make_record(Registry registry, std::string_view pmid, std::string title) {
  Record record;
  record.registry = registry;
  record.ids.pmid = Pmid::parse(pmid);
  record.title = std::move(title);
  return record;
}

}  // namespace

TEST_SUITE("store") {
  TEST_CASE("what was put away is there when the store is opened again") {
    const test::TempDir dir;
    const StoredArticle article{"a.md", Format::markdown, std::string{"x\0\xff", 3}, "00", "2026"};
    const Record record = make_record(Registry::pubmed, "123", "Zinc in wounds");
    const StoredLookup lookup{"pmid 9", LookupOutcome::absent, "PubMed", "no such PMID", "2026"};
    {
      Store store = Store::open(dir / "s.db", Access::write);
      store.put_article(article);
      store.put_record(record);
      store.put_lookup(lookup);
    }
    Store store = Store::open(dir / "s.db", Access::read);
    CHECK(store.find_article("a.md") == article);
    CHECK(store.latest_article() == article);
    CHECK(store.find_record(record.ids) == record);
    CHECK(store.find_lookup("pmid 9") == lookup);
    CHECK_FALSE(store.find_article("b.md"));
    CHECK_FALSE(store.find_lookup("pmid 8"));
    CHECK_FALSE(std::filesystem::exists(dir / "s.db-journal"));
  }

  TEST_CASE("PubMed's record goes before Crossref's, and neither is lost") {
    Store store = Store::in_memory();
    store.put_record(make_record(Registry::crossref, "5", "from Crossref"));
    store.put_record(make_record(Registry::pubmed, "5", "old"));
    store.put_record(make_record(Registry::pubmed, "5", "from PubMed"));
    store.put_record(make_record(Registry::bundled, "5", "bundled"));
    Identifiers ids;
    ids.pmid = Pmid::parse("5");
    REQUIRE(store.find_record(ids));
    CHECK(store.find_record(ids)->title == "from PubMed");
    CHECK(store.all_records_of(ids).size() == 3);
    CHECK(store.check().empty());
  }

  TEST_CASE("every version of an article is kept, and the one read last is found") {
    Store store = Store::in_memory();
    const auto put = [&](std::string name, const std::string& hash) {
      store.put_article({std::move(name), Format::html, hash, hash, "2026"});
    };
    put("a.md", "1");
    put("a.md", "2");
    put("b.md", "1");
    CHECK(store.latest_article()->name == "b.md");
    CHECK(store.find_article("a.md")->bytes == "2");
    put("a.md", "1");
    CHECK(store.latest_article()->name == "a.md");
    CHECK(store.find_article("a.md")->bytes == "1");
    CHECK(store.find_article("a.md")->format == Format::html);
    CHECK(store.article_names() == std::vector<std::string>{"a.md", "b.md"});
    CHECK(store.database().number("select count(*) from article") == 3);
  }

  TEST_CASE("a look-up's outcome takes the place of the one before") {
    Store store = Store::in_memory();
    for (const LookupOutcome outcome :
         {LookupOutcome::failed, LookupOutcome::absent, LookupOutcome::found}) {
      const StoredLookup lookup{"doi 10.1/x", outcome, "Crossref", "why", "2026"};
      store.put_lookup(lookup);
      CHECK(store.find_lookup("doi 10.1/x") == lookup);
    }
  }

  TEST_CASE("look-ups are kept under every identifier's name") {
    const Identifiers ids{Pmid::parse("5"), Pmcid::parse("PMC6"), Doi::parse("10.1000/X"),
                          BookshelfId::parse("NBK7"), ArxivId::parse("2107.06472")};
    CHECK(lookup_keys(ids) == std::vector<std::string>{"pmid 5", "pmcid PMC6", "doi 10.1000/x",
                                                       "bookshelf NBK7", "arxiv 2107.06472"});
    CHECK(lookup_keys({}).empty());
  }
}
