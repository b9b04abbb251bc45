// SPDX-License-Identifier: Apache-2.0
#include "bulk_files.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

#include "citewright/bulk/import.hpp"
#include "citewright/model/record_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

using namespace citewright;
using namespace citewright::bulk;
using store::Access;
using store::Store;
using test::PubmedWork;

namespace {

namespace fs = std::filesystem;

struct Outcome {
  ImportSummary summary;
  std::vector<std::string> told;
};

Outcome import_paths(Store& store, std::vector<std::string> paths, ImportOptions options = {}) {
  Outcome outcome;
  options.now = "2026-11-25T10:00:00Z";
  options.tell = [&](const Problem& problem) {
    outcome.told.push_back(problem.where + ": " + problem.what);
  };
  outcome.summary = import_pubmed(store, list_sources(paths, pubmed_endings), options);
  return outcome;
}

Outcome import_text(Store& store, const test::TempDir& dir, const std::string& name,
                    std::string_view content, const ImportOptions& options = {}) {
  return import_paths(store, {dir.write(name, content).string()}, options);
}

std::optional<std::string> title_of(Store& store, int pmid) {
  Identifiers ids;
  ids.pmid = Pmid::parse(std::to_string(pmid));
  const auto record = store.find_record(ids);
  return record ? std::optional{record->title} : std::nullopt;
}

std::int64_t hits(Store& store, const std::string& word) {
  return store.database().number("select count(*) from record_index where record_index match '" +
                                 word + "'");
}

// Everything an import leaves that can be seen from outside, in one order.
std::string content_of(Store& store) {
  std::string content;
  std::vector<std::string> records;
  store.for_each_record([&](const Record& record) { records.push_back(to_json(record)); });
  std::sort(records.begin(), records.end());
  for (const std::string& record : records) content += record + '\n';
  for (const char* sql :
       {"select term || ' ' || doc || ' ' || cnt from record_words order by 1",
        "select r.work || n.name from record_name n join record r using (record_id) order by 1",
        "select name || elements || records from import_file order by 1",
        "select work || edition from withdrawn order by 1"}) {
    store::Statement rows = store.database().prepare(sql);
    while (rows.step()) content += rows.string(0) + '\n';
  }
  return content;
}

std::string article(int pmid, std::string title) {
  PubmedWork work;
  work.pmid = pmid;
  work.title = std::move(title);
  return test::pubmed_article(work);
}

}  // namespace

TEST_SUITE("import of PubMed files") {
  TEST_CASE("records come out of plain and packed files as PubMed's replies give them") {
    const test::TempDir dir;
    const std::string xml = test::pubmed_set(article(1, "One") + article(2, "Two"));
    for (const bool packed : {false, true}) {
      CAPTURE(packed);
      Store store = Store::in_memory();
      const Outcome outcome =
          import_text(store, dir, packed ? "a.xml.gz" : "a.xml", packed ? test::gzip(xml) : xml);
      CHECK(outcome.told.empty());
      CHECK(outcome.summary.added == 2);
      CHECK(title_of(store, 1) == "One");
      CHECK(hits(store, "title : two") == 1);
      CHECK(hits(store, "subjects : cicatrix") == 2);
      CHECK(store.check().empty());
    }
  }

  TEST_CASE("a later file replaces, an earlier one never does, in whatever order they come") {
    const test::TempDir dir;
    const std::string older = dir.write("pubmed26n0007.xml", test::pubmed_set(article(1, "Old")));
    const std::string newer = dir.write("pubmed26n1400.xml", test::pubmed_set(article(1, "New")));
    for (const auto& [first, second] : {std::pair{older, newer}, std::pair{newer, older}}) {
      CAPTURE(first);
      Store store = Store::in_memory();
      import_paths(store, {first});
      const ImportSummary summary = import_paths(store, {second}).summary;
      CHECK(summary.replaced + summary.kept_newer == 1);
      CHECK(title_of(store, 1) == "New");
      CHECK(hits(store, "old") == 0);
      CHECK(hits(store, "new") == 1);
      CHECK(store.check().empty());
    }
  }

  TEST_CASE("a folder is read oldest file first") {
    const test::TempDir dir;
    static_cast<void>(dir.write("pubmed26n0012.xml", test::pubmed_set(article(1, "Twelve"))));
    static_cast<void>(dir.write("pubmed26n0002.xml", test::pubmed_set(article(1, "Two"))));
    static_cast<void>(dir.write("notes.txt", "no records"));
    Store store = Store::in_memory();
    const Outcome outcome = import_paths(store, {dir.path().string()});
    CHECK(outcome.summary.files == 2);
    CHECK(outcome.summary.replaced == 1);
    CHECK(title_of(store, 1) == "Twelve");
  }

  TEST_CASE("of one PMID twice in a file the higher version stays, then the later one") {
    const test::TempDir dir;
    PubmedWork second{.pmid = 1, .title = "Second version", .version = 2};
    Store store = Store::in_memory();
    import_text(store, dir, "a.xml",
                test::pubmed_set(test::pubmed_article(second) + article(1, "First version") +
                                 article(2, "Before") + article(2, "After")));
    CHECK(title_of(store, 1) == "Second version");
    CHECK(title_of(store, 2) == "After");
    CHECK(store.check().empty());
  }

  TEST_CASE("what was asked for stays where nothing was revised since") {
    const test::TempDir dir;
    for (const auto& [fetched, title] : {std::pair{"2019-03-31T08:00:00Z", "Asked for"},
                                         std::pair{"2019-03-30T08:00:00Z", "Bulk"}}) {
      CAPTURE(fetched);
      Store store = Store::in_memory();
      Record asked;
      asked.ids.pmid = Pmid::parse("1");
      asked.title = "Asked for";
      asked.fetched = fetched;
      store.put_record(asked);
      import_text(store, dir, "pubmed26n0001.xml", test::pubmed_set(article(1, "Bulk")));
      CHECK(title_of(store, 1) == title);
    }
  }

  TEST_CASE("a withdrawn work goes, and an older file does not bring it back") {
    const test::TempDir dir;
    Store store = Store::in_memory();
    import_text(store, dir, "pubmed26n0001.xml", test::pubmed_set(article(1, "Here")));
    const Outcome gone = import_text(store, dir, "pubmed26n0009.xml",
                                     test::pubmed_set(test::deletion_of(1) + test::deletion_of(5)));
    CHECK(gone.summary.withdrawn == 1);
    CHECK_FALSE(title_of(store, 1));
    CHECK(hits(store, "here") == 0);
    import_text(store, dir, "pubmed26n0002.xml",
                test::pubmed_set(article(1, "Back") + article(5, "Back")));
    CHECK_FALSE(title_of(store, 1));
    CHECK_FALSE(title_of(store, 5));
    import_text(store, dir, "pubmed26n0010.xml", test::pubmed_set(article(1, "Again")));
    CHECK(title_of(store, 1) == "Again");
    CHECK(store.check().empty());
  }

  TEST_CASE("a file that was read whole is passed over, another of its name is not") {
    const test::TempDir dir;
    Store store = Store::in_memory();
    import_text(store, dir, "a.xml", test::pubmed_set(article(1, "One")));
    CHECK(import_paths(store, {(dir / "a.xml").string()}).summary.known == 1);
    ImportOptions again;
    again.again = true;
    CHECK(import_paths(store, {(dir / "a.xml").string()}, again).summary.replaced == 1);
    const Outcome other =
        import_text(store, dir, "a.xml", test::pubmed_set(article(1, "One") + article(2, "Two")));
    CHECK(other.summary.known == 0);
    CHECK(other.summary.added == 1);
  }

  TEST_CASE("what cannot be read is told and passed over") {
    const std::string good = article(1, "One");
    const std::string whole = test::pubmed_set(good + article(2, "Two"));
    std::string wrong_sum = test::gzip(whole);
    wrong_sum[wrong_sum.size() - 6] ^= 1;
    struct Case {
      const char* name;
      std::string content;
      std::uint64_t added;
      const char* told;
    };
    const std::vector<Case> cases{
        {"bad record.xml",
         test::pubmed_set(good + "<PubmedArticle><a></b></PubmedArticle>" + article(2, "T")), 2,
         "element 2"},
        {"no pmid.xml", test::pubmed_set("<PubmedArticle/>" + good), 1, "without a PMID"},
        {"unknown.xml", test::pubmed_set("<Surprise/>" + good), 1, "is no record"},
        {"cut.xml", whole.substr(0, whole.size() - 40), 1, "cut off"},
        {"cut.xml.gz", test::gzip(whole).substr(0, 200), 0, "cut off"},
        {"sum.xml.gz", wrong_sum, 2, "damaged"},
        {"junk.xml.gz", test::gzip(whole) + "junk", 2, "something comes after"},
        {"html.xml", "<html><body>Sorry</body></html>", 0, "the root element is html"},
        {"empty.xml", "", 0, "no root element"},
        {"words.xml", "not xml at all", 0, "text where"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.name);
      const test::TempDir dir;
      Store store = Store::in_memory();
      const Outcome outcome = import_text(store, dir, c.name, c.content);
      CHECK(outcome.summary.added == c.added);
      REQUIRE(outcome.told.size() == 1);
      CAPTURE(outcome.told[0]);
      CHECK(outcome.told[0].find(c.told) != std::string::npos);
      CHECK(store.check().empty());
    }
  }

  TEST_CASE("members of a packed file, and zeros after them, are one file") {
    const test::TempDir dir;
    const std::string xml = test::pubmed_set(article(1, "One") + article(2, "Two"));
    Store store = Store::in_memory();
    const Outcome outcome = import_text(
        store, dir, "a.xml.gz",
        test::gzip(xml.substr(0, 300)) + test::gzip(xml.substr(300)) + std::string(512, '\0'));
    CHECK(outcome.told.empty());
    CHECK(outcome.summary.added == 2);
  }

  TEST_CASE("a file that unpacks without end is given up") {
    const test::TempDir dir;
    const std::string blanks(300UL * 1024 * 1024, ' ');
    Store store = Store::in_memory();
    const Outcome outcome = import_text(store, dir, "a.xml.gz", test::gzip(blanks));
    REQUIRE(outcome.told.size() == 1);
    CHECK(outcome.told[0].find("times its size") != std::string::npos);
  }

  TEST_CASE("odd dates and bytes are kept as they can be") {
    const test::TempDir dir;
    std::string elements;
    for (const int year : {0, 3000, 99999}) {
      elements += test::pubmed_article({.pmid = year + 1, .title = "A\xFF\x80 b", .year = year});
    }
    elements += test::pubmed_article({.pmid = 7, .revised = "<Year>0</Year><Month>x</Month>"});
    elements += test::pubmed_article({.pmid = 8, .abstract = std::string(10'000'000, 'a')});
    Store store = Store::in_memory();
    const Outcome outcome = import_text(store, dir, "a.xml", test::pubmed_set(elements));
    CHECK(outcome.told.empty());
    CHECK(outcome.summary.added == 5);
    CHECK(store.check().empty());
  }

  TEST_CASE("a file that differs from its companion's sum is not read") {
    const test::TempDir dir;
    Store store = Store::in_memory();
    static_cast<void>(dir.write("a.xml.md5", "MD5(a.xml)= 0123456789abcdef0123456789abcdef\n"));
    const Outcome outcome = import_text(store, dir, "a.xml", test::pubmed_set(article(1, "One")));
    CHECK(outcome.summary.added == 0);
    REQUIRE(outcome.told.size() == 1);
    CHECK(outcome.told[0].find("MD5") != std::string::npos);
  }

  TEST_CASE("only what was asked for is kept") {
    const test::TempDir dir;
    ImportOptions options;
    options.filter.add("mesh:Acne year:2015..", nullptr);
    Store store = Store::in_memory();
    const Outcome outcome = import_text(
        store, dir, "a.xml",
        test::pubmed_set(test::pubmed_article({.pmid = 1, .year = 2016, .heading = "Acne"}) +
                         test::pubmed_article({.pmid = 2, .year = 2014, .heading = "Acne"}) +
                         test::pubmed_article({.pmid = 3, .year = 2016})),
        options);
    CHECK(outcome.summary.added == 1);
    CHECK(outcome.summary.filtered == 2);
    CHECK(title_of(store, 1));
  }

  TEST_CASE("stopped in between, an import goes on where it was") {
    const test::TempDir dir;
    const std::string file =
        dir.write("pubmed26n0001.xml", test::pubmed_set(test::many_articles(1, 3000)));
    std::atomic<bool> stop = false;
    ImportOptions options;
    options.commit_every = 500;
    options.stop = &stop;
    options.progress = [&](const ImportStatus&) { stop = true; };
    Store store = Store::in_memory();
    const ImportSummary first = import_paths(store, {file}, options).summary;
    CHECK(first.stopped);
    CHECK(first.added > 0);
    CHECK(first.added < 3000);
    const ImportSummary second = import_paths(store, {file}).summary;
    CHECK(first.added + second.added == 3000);
    CHECK(second.replaced + second.kept_newer == 0);
  }

  TEST_CASE("killed at any moment and resumed, the store is as if nothing had happened") {
    const test::TempDir dir;
    static_cast<void>(dir.write("pubmed26n0001.xml.gz",
                                test::gzip(test::pubmed_set(test::many_articles(1, 2500)))));
    static_cast<void>(dir.write(
        "pubmed26n0002.xml",
        test::pubmed_set(test::many_articles(2000, 1500, "second") + test::deletion_of(3))));
    const std::vector<std::string> paths{dir.path().string()};
    Store undisturbed = Store::in_memory();
    import_paths(undisturbed, paths);
    const std::string wanted = content_of(undisturbed);
    // More rounds: CITEWRIGHT_KILLS=200.
    const char* asked = std::getenv("CITEWRIGHT_KILLS");
    const int rounds = asked == nullptr ? 4 : std::atoi(asked);
    std::mt19937 random{static_cast<unsigned>(rounds)};
    for (int round = 0; round < rounds; ++round) {
      const fs::path file = dir / ("s" + std::to_string(round) + ".db");
      const auto run = [&]() -> int {
        ImportOptions options;
        options.commit_every = 100;
        Store store = Store::open(file, Access::write);
        import_paths(store, paths, options);
        return 0;
      };
      for (int kill = 0; kill < 3; ++kill) {
        test::ChildProcess child{run};
        std::this_thread::sleep_for(std::chrono::milliseconds{random() % 700});
        child.kill();
      }
      Store store = Store::open(file, Access::write);
      import_paths(store, paths);
      CHECK(content_of(store) == wanted);
      CHECK(store.check().empty());
    }
  }

  TEST_CASE("two imports at once, and searches meanwhile, do not disturb each other") {
    const test::TempDir dir;
    const std::string one =
        dir.write("pubmed26n0001.xml", test::pubmed_set(test::many_articles(1, 1500)));
    const std::string two =
        dir.write("pubmed26n0002.xml", test::pubmed_set(test::many_articles(1000, 1500, "second")));
    const fs::path file = dir / "s.db";
    static_cast<void>(Store::open(file, Access::write));
    const auto run = [&](const std::string& path) {
      return [&file, path]() -> int {
        ImportOptions options;
        options.commit_every = 100;
        Store store = Store::open(file, Access::write);
        return static_cast<int>(import_paths(store, {path}, options).summary.problems);
      };
    };
    test::ChildProcess first{run(one)};
    test::ChildProcess second{run(two)};
    Store reader = Store::open(file, Access::read);
    std::int64_t seen = 0;
    for (int i = 0; i < 50; ++i) {
      const std::int64_t now = hits(reader, "edition");
      CHECK(now >= seen);
      seen = now;
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    CHECK(first.wait() == 0);
    CHECK(second.wait() == 0);
    CHECK(hits(reader, "edition") == 2499);
    CHECK(title_of(reader, 1200) == "Work 1200 of the second edition");
    CHECK(Store::open(file, Access::write).check().empty());
  }
}
