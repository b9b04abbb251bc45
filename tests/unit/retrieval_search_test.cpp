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
}
