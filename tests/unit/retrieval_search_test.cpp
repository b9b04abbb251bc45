// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/search.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::retrieval;
using store::Entry;
using store::EntryKind;
using store::Store;

namespace {

Entry make_claim(std::string name, std::string title, std::string text) {
  Entry entry;
  entry.article = "a.md";
  entry.name = std::move(name);
  entry.title = std::move(title);
  entry.text = std::move(text);
  return entry;
}

Store make_store() {
  Store store = Store::in_memory();
  std::vector<Entry> entries{
      make_claim("c1", "Zinc", "Zinc speeds up the healing of wounds."),
      make_claim("c2", "Vitamin C", "Vitamin C lets the skin make collagen."),
      make_claim("c3", "Interleukin", "Interleukin-6 rises in naïve mice, and αβ T cells too."),
  };
  entries[1].verdict = "off topic";
  entries[1].rules = {"off-topic-citation"};
  entries[2].year = 2019;
  store.replace_entries("a.md", entries);
  return store;
}

std::vector<std::string> names(const SearchResult& result) {
  std::vector<std::string> found;
  for (const Hit& hit : result.hits) found.push_back(hit.entry.name);
  return found;
}

SearchQuery words(std::string text) {
  SearchQuery query;
  query.text = std::move(text);
  return query;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("search") {
  TEST_CASE("any text is a query") {
    struct Case {
      std::string text;
      Names expected;
    };
    const std::vector<Case> cases{
        {"zinc", {"c1"}},
        {"wound heals", {"c1"}},
        {"the healing of the wounds", {"c1"}},
        {"interleukin-6", {"c3"}},
        {"zinc AND", {"c1"}},
        {"naïve", {"c3"}},
        {"NAIVE", {"c3"}},
        {"αβ", {"c3"}},
        {"colla*", {"c2"}},
        {"\"vitamin c\"", {"c2"}},
        {"“vitamin c”", {"c2"}},
        {"\"c vitamin\"", {}},
        {"zinc -wounds", {}},
        {"skin -zinc", {"c2"}},
        {"\"zinc", {"c1"}},
        {"zinc\"", {"c1"}},
        {"zinc NEAR(", {"c1"}},
        {"title:zinc", {}},
        {std::string{"zi\0nc", 5}, {}},
        {"zinc \xff\xfe", {"c1"}},
        {"", {}},
        {"\"", {}},
        {"***", {}},
        {"-", {}},
        {"-zinc", {}},
        {"(((", {}},
    };
    Store store = make_store();
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(names(search(store, words(c.text))) == c.expected);
    }
  }

  TEST_CASE("where no entry has all words, those with some are found, and it is said") {
    Store store = make_store();
    const SearchResult some = search(store, words("zinc collagen"));
    CHECK(some.any_word);
    CHECK(some.total == 2);
    CHECK(some.expression == R"("zinc" OR "collagen")");
    const SearchResult all = search(store, words("vitamin collagen"));
    CHECK_FALSE(all.any_word);
    CHECK(all.total == 1);
    CHECK_FALSE(search(store, words("nothing like it")).any_word);
  }

  TEST_CASE("a word in the title counts more than one in the text") {
    Store store = Store::in_memory();
    const std::vector entries{make_claim("c1", "On iron", "zinc and other things"),
                              make_claim("c2", "On zinc", "iron and other things")};
    store.replace_entries("a.md", entries);
    const SearchResult result = search(store, words("zinc"));
    CHECK(names(result) == Names{"c2", "c1"});
    CHECK(result.hits[0].score > result.hits[1].score);
  }

  TEST_CASE("equal hits come by article and place, and pages follow each other") {
    Store store = Store::in_memory();
    for (const std::string article : {"b.md", "a.md"}) {
      std::vector<Entry> entries;
      for (const char* name : {"c2", "c10", "c1"}) entries.push_back(make_claim(name, "", "zinc"));
      for (Entry& entry : entries) entry.article = article;
      store.replace_entries(article, entries);
    }
    SearchQuery query = words("zinc");
    Names pages;
    for (query.limit = 2, query.offset = 0; query.offset < 6; query.offset += 2) {
      const SearchResult page = search(store, query);
      CHECK(page.total == 6);
      CHECK(page.hits.size() == 2);
      for (const Hit& hit : page.hits) pages.push_back(hit.entry.article + " " + hit.entry.name);
    }
    CHECK(pages == Names{"a.md c2", "a.md c10", "a.md c1", "b.md c2", "b.md c10", "b.md c1"});
    query.offset = 6;
    CHECK(search(store, query).hits.empty());
    CHECK(search(store, query).total == 6);
  }

  TEST_CASE("filters hold all at once, with words and without") {
    Store store = make_store();
    Entry record;
    record.kind = EntryKind::record;
    record.name = "PMID 1";
    record.title = "Zinc in skin";
    record.year = 2018;
    record.study_type = "review";
    store.replace_entries("b.md", std::vector{record});

    struct Case {
      void (*set)(SearchQuery&);
      Names with_skin;  // of the entries that have "skin"
      Names all;
    };
    const std::vector<Case> cases{
        {[](SearchQuery& q) {
           q.in = {EntryKind::claim, EntryKind::record};
         },
         {"PMID 1", "c2"},
         {"PMID 1", "c1", "c2", "c3"}},
        {[](SearchQuery& q) { q.in = {EntryKind::record}; }, {"PMID 1"}, {"PMID 1"}},
        {[](SearchQuery& q) { q.in = {EntryKind::evidence}; }, {}, {}},
        {[](SearchQuery& q) { q.verdict = "off topic"; }, {"c2"}, {"c2"}},
        {[](SearchQuery& q) { q.rule = "off-topic-citation"; }, {"c2"}, {"c2"}},
        {[](SearchQuery& q) { q.rule = "off-topic"; }, {}, {}},
        {[](SearchQuery& q) { q.study_type = "review"; }, {"PMID 1"}, {"PMID 1"}},
        {[](SearchQuery& q) { q.article = "a.md"; }, {"c2"}, {"c1", "c2", "c3"}},
        {[](SearchQuery& q) { q.article = "b.md"; }, {"PMID 1"}, {"PMID 1"}},
        {[](SearchQuery& q) { q.from_year = 2018; }, {"PMID 1"}, {"PMID 1", "c3"}},
        {[](SearchQuery& q) { q.to_year = 2018; }, {"PMID 1"}, {"PMID 1"}},
        {[](SearchQuery& q) { q.from_year = 2019, q.to_year = 2020; }, {}, {"c3"}},
        {[](SearchQuery& q) { q.article = "a.md", q.verdict = "supported"; }, {}, {}},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
      CAPTURE(i);
      SearchQuery query = words("skin");
      cases[i].set(query);
      CHECK(names(search(store, query)) == cases[i].with_skin);
      query.text = "* \"";
      const SearchResult listed = search(store, query);
      CHECK(names(listed) == cases[i].all);
      CHECK(listed.total == cases[i].all.size());
      CHECK(listed.expression.empty());
    }
    SearchQuery query = words("-zinc");
    query.article = "a.md";
    CHECK(names(search(store, query)) == Names{"c2", "c3"});
  }

  TEST_CASE("where nothing was searched the reason is told") {
    Store store = make_store();
    CHECK(search(store, words("***")).remark == "there is no word to search for");
    CHECK(search(store, words("-zinc")).remark == "there are only words to leave out");
    CHECK(search(store, words("zinc")).remark.empty());
    std::string many;
    for (int i = 0; i < 10'000; ++i) many += "zinc" + std::to_string(i) + " ";
    CHECK(search(store, words("zinc " + many)).remark == "only the first 200 words were searched");
    CHECK(names(search(store, words("zinc " + many))) == Names{"c1"});
  }

  TEST_CASE("what was found is marked in the snippet; marks of the text's own are not") {
    Store store = Store::in_memory();
    const std::vector entries{
        make_claim("c1", "Zinc", "<b>\uE000 zinc \uE001</b> speeds up the healing of wounds"),
        make_claim("c2", "Zinc tablets", "nothing of it here"),
        make_claim("c3", "Zinc ointment", "")};
    store.replace_entries("a.md", entries);
    const SearchResult result = search(store, words("wound zincs"));
    REQUIRE(result.hits.size() == 1);
    const Hit& hit = result.hits[0];
    CHECK(hit.snippet == hit.entry.text);
    REQUIRE(hit.highlights.size() == 2);
    CHECK(hit.highlights[0].of(hit.snippet) == "zinc");
    CHECK(hit.highlights[1].of(hit.snippet) == "wounds");
    const SearchResult titles = search(store, words("zinc -wounds"));
    REQUIRE(titles.hits.size() == 2);
    for (const Hit& title : titles.hits) {
      CHECK(title.snippet == title.entry.title);
      REQUIRE(title.highlights.size() == 1);
      CHECK(title.highlights[0].of(title.snippet) == "Zinc");
    }
  }
}
