// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/entry_row.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::store;

namespace {

Entry make_entry(EntryKind kind, std::string article, std::string name, std::string text) {
  Entry entry;
  entry.kind = kind;
  entry.article = std::move(article);
  entry.name = std::move(name);
  entry.text = std::move(text);
  return entry;
}

std::vector<Entry> all_entries(Store& store) {
  std::vector<Entry> entries;
  Statement rows = store.database().prepare(
      fmt::format("select {} from entry order by article, position", entry_columns));
  while (rows.step()) entries.push_back(read_entry(rows));
  return entries;
}

std::int64_t matches(Store& store, std::string_view expression) {
  Statement row =
      store.database().prepare("select count(*) from entry_index where entry_index match ?");
  return row.bind(expression).step() ? row.integer(0) : -1;
}

}  // namespace

TEST_SUITE("store entries") {
  TEST_CASE("entries come back whole") {
    Store store = Store::in_memory();
    Entry entry = make_entry(EntryKind::evidence, "a \"quoted\".md", "c1 r2", "naïve «text»");
    entry.title = "Title";
    entry.verdict = "off topic";
    entry.year = 2019;
    entry.study_type = "randomized trial";
    entry.rules = {"off-topic-citation", "it's \"one\""};
    entry.line = 41;
    store.replace_entries(entry.article, std::vector{entry});
    CHECK(all_entries(store) == std::vector{entry});
  }

  TEST_CASE("an article's entries are replaced, another's are left alone") {
    Store store = Store::in_memory();
    store.replace_entries("a", std::vector{make_entry(EntryKind::claim, "a", "c1", "zinc"),
                                           make_entry(EntryKind::claim, "a", "c2", "copper")});
    store.replace_entries("b", std::vector{make_entry(EntryKind::claim, "b", "c1", "zinc")});
    store.replace_entries("a", std::vector{make_entry(EntryKind::claim, "a", "c1", "iron")});
    CHECK(matches(store, "zinc") == 1);
    CHECK(matches(store, "copper") == 0);
    CHECK(matches(store, "iron") == 1);
    CHECK(store.check().empty());
  }

  TEST_CASE("a record that two articles cite is one entry, kept as long as one cites it") {
    Store store = Store::in_memory();
    const auto record = [](std::string text) {
      return std::vector{make_entry(EntryKind::record, "", "PMID 1", std::move(text))};
    };
    store.replace_entries("a", record("old words"));
    store.replace_entries("b", record("new words"));
    CHECK(all_entries(store).size() == 1);
    CHECK(matches(store, "old") == 0);
    CHECK(matches(store, "new") == 1);
    store.replace_entries("b", {});
    CHECK(all_entries(store).size() == 1);
    store.replace_entries("a", {});
    CHECK(all_entries(store).empty());
    CHECK(store.check().empty());
  }

  TEST_CASE("a name that comes twice keeps its last form") {
    Store store = Store::in_memory();
    store.replace_entries("a", std::vector{make_entry(EntryKind::claim, "a", "c1", "zinc"),
                                           make_entry(EntryKind::claim, "a", "c1", "iron")});
    CHECK(matches(store, "zinc") == 0);
    CHECK(matches(store, "iron") == 1);
    CHECK(store.check().empty());
  }

  TEST_CASE("any bytes can be an entry's text") {
    Store store = Store::in_memory();
    const std::string bytes{"zinc\0iron\xff\xc3", 11};
    store.replace_entries("a", std::vector{make_entry(EntryKind::claim, "a", "c1", bytes)});
    CHECK(all_entries(store)[0].text == "zinc iron\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(matches(store, "iron") == 1);
    CHECK(store.check().empty());
  }

  TEST_CASE("after any changes the index equals one made anew") {
    Store store = Store::in_memory();
    std::minstd_rand random{3};
    constexpr std::array words{"zinc", "iron", "skin", "wounds", "healing", "naïve"};
    for (int change = 0; change < 60; ++change) {
      std::vector<Entry> entries;
      for (std::size_t i = random() % 8; i > 0; --i) {
        const auto kind = static_cast<EntryKind>(random() % 4);
        std::string text;
        for (std::size_t w = random() % 9; w > 0; --w)
          text += fmt::format("{} ", words.at(random() % words.size()));
        entries.push_back(make_entry(kind, "a", fmt::format("n{}", random() % 5), text));
      }
      store.replace_entries(fmt::format("a{}", random() % 3), entries);
      REQUIRE(store.check().empty());
    }
    std::vector<std::int64_t> before;
    before.reserve(words.size());
    for (const char* word : words) before.push_back(matches(store, word));
    store.rebuild();
    store.optimize();
    CHECK(store.check().empty());
    for (std::size_t i = 0; i < words.size(); ++i) CHECK(matches(store, words.at(i)) == before[i]);
  }

  TEST_CASE("check() tells of an index out of step, and rebuild() mends it") {
    Store store = Store::in_memory();
    store.replace_entries("a", std::vector{make_entry(EntryKind::claim, "a", "c1", "zinc")});
    store.database().execute("drop trigger entry_updated; update entry set text = 'iron'");
    CHECK(store.check().size() == 1);
    store.rebuild();
    CHECK(store.check().empty());
    CHECK(matches(store, "iron") == 1);
    store.clear_derived();
    CHECK(all_entries(store).empty());
    CHECK(store.check().empty());
  }

  TEST_CASE("kinds have names") {
    for (const EntryKind kind :
         {EntryKind::claim, EntryKind::reference, EntryKind::record, EntryKind::evidence}) {
      CHECK(parse_entry_kind(to_string(kind)) == kind);
    }
    CHECK_FALSE(parse_entry_kind("claims"));
  }
}
