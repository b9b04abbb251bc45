// SPDX-License-Identifier: Apache-2.0
// How fast a made corpus is imported and asked, each beside what it must be held against in the
// same run: a raw FTS5 insert of the same texts, `order by rank`, exhaustive BM25.
//   bulk_bench RECORDS [FOLDER]
// FOLDER keeps the files and the store, for the next run; a fresh one is made and removed else.
#include "made_corpus.hpp"

#include "citewright/bulk/import.hpp"
#include "citewright/store/record_search.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

namespace {

using namespace citewright;
namespace fs = std::filesystem;

constexpr std::size_t records_a_file = 30'000;
constexpr std::size_t commit_every = 20'000;

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>{std::chrono::steady_clock::now() - begin}.count();
}

/// Median and 99th hundredth, in milliseconds.
struct Times {
  std::vector<double> each;

  [[nodiscard]] double at(double share) {
    std::sort(each.begin(), each.end());
    return each.empty()
               ? 0
               : 1e3 * each[static_cast<std::size_t>(share * static_cast<double>(each.size() - 1))];
  }
};

void make_files(const fs::path& folder, std::size_t count) {
  bench::MadeCorpus corpus;
  for (std::size_t first = 1, file = 1; first <= count; first += records_a_file, ++file) {
    const fs::path path = folder / fmt::format("pubmed26n{:04}.xml", file);
    std::ofstream out{path};
    out << "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n";
    for (std::size_t i = first; i < first + records_a_file && i <= count; ++i)
      out << bench::pubmed_xml(corpus.record(i));
    out << "</PubmedArticleSet>\n";
    out.close();
    if (std::system(fmt::format("gzip -1 {}", path.string()).c_str()) != 0) std::exit(1);
  }
}

// Seconds to put the same texts into an index of the same settings and nothing else.
double insert_raw(const fs::path& file, std::size_t count) {
  store::Database database{file, store::OpenMode::create};
  database.execute(
      "pragma journal_mode = wal; pragma synchronous = full;"
      "create virtual table f using fts5 (title, abstract, subjects, content = '', "
      "  tokenize = 'porter unicode61 remove_diacritics 2');"
      "insert into f (f, rank) values ('hashsize', 50331648);"
      "insert into f (f, rank) values ('automerge', 0);");
  store::Statement insert =
      database.prepare("insert into f (rowid, title, abstract, subjects) values (?, ?, ?, ?)");
  bench::MadeCorpus corpus;
  double seconds = 0;
  for (std::size_t first = 1; first <= count; first += commit_every) {
    std::vector<Record> records;
    std::vector<std::string> subjects;
    for (std::size_t i = first; i < first + commit_every && i <= count; ++i) {
      records.push_back(corpus.record(i));
      std::string all;
      for (const MeshHeading& heading : records.back().mesh) all += heading.descriptor + "; ";
      subjects.push_back(std::move(all));
    }
    seconds += seconds_of([&] {
      store::Transaction transaction{database};
      for (std::size_t i = 0; i < records.size(); ++i)
        insert.bind(first + i, records[i].title, records[i].abstract.front().text, subjects[i])
            .run();
      insert.reset();
      transaction.commit();
    });
  }
  return seconds;
}

// In a process of its own, whose memory is the import's alone: seconds and KB.
std::pair<double, long> import_files(const fs::path& folder, const fs::path& file) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) std::exit(1);
  const pid_t child = ::fork();
  if (child == 0) {
    store::Store store = store::Store::open(file, store::Access::write);
    bulk::ImportOptions options;
    options.now = "2026-01-01T00:00:00Z";
    const std::vector<std::string> paths{folder.string()};
    const double seconds = seconds_of([&] {
      const auto summary =
          bulk::import_pubmed(store, bulk::list_sources(paths, bulk::pubmed_endings), options);
      if (summary.problems > 0) ::_exit(1);
    });
    ::_exit(::write(ends[1], &seconds, sizeof seconds) == sizeof seconds ? 0 : 1);
  }
  ::close(ends[1]);
  double seconds = 0;
  if (::read(ends[0], &seconds, sizeof seconds) != sizeof seconds) std::exit(1);
  ::close(ends[0]);
  rusage usage{};
  int status = 0;
  ::wait4(child, &status, 0, &usage);
  return {seconds, usage.ru_maxrss};
}

std::string any_word(const std::string& claim) {
  std::string expression;
  std::set<std::string> seen;
  for (std::size_t at = 0; at < claim.size();) {
    const std::size_t end = claim.find(' ', at);
    const std::string word = claim.substr(at, end - at);
    if (seen.insert(word).second) expression += (expression.empty() ? "\"" : " OR \"") + word + '"';
    at = end + 1;
  }
  return expression;
}

void ask_claims(store::Store& store, std::size_t words, std::size_t questions,
                const store::BestTuning& tuning) {
  constexpr std::size_t best = 10;
  bench::MadeCorpus corpus{77 + static_cast<std::uint32_t>(words)};
  store::RecordSearch search{store};
  static_cast<void>(search.best(corpus.claim(words), best, tuning));  // figures into memory
  store::Statement by_rank = store.database().prepare(
      "select rowid from record_index where record_index match ? order by rank limit 10");
  Times ours;
  Times theirs;
  std::size_t same = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < questions; ++i) {
    const std::string claim = corpus.claim(words);
    std::vector<store::ScoredRecord> found;
    ours.each.push_back(seconds_of([&] { found = search.best(claim, best, tuning); }));
    std::set<std::int64_t> wanted;
    theirs.each.push_back(seconds_of([&] {
      by_rank.bind(any_word(claim));
      while (by_rank.step()) wanted.insert(by_rank.integer(0));
      by_rank.reset();
    }));
    all += wanted.size();
    for (const auto& each : found) same += wanted.count(each.id);
  }
  fmt::print(
      "{:>2} words, common over {:>4.2f}, {:>4} candidates: {:>8.2f} ms, p99 {:>8.2f} ms; "
      "order by rank {:>8.1f} ms, {:>5.1f} times; overlap@10 {:.3f}\n",
      words, tuning.common_share, tuning.candidates, ours.at(0.5), ours.at(0.99), theirs.at(0.5),
      theirs.at(0.5) / ours.at(0.5),
      all == 0 ? 1 : static_cast<double>(same) / static_cast<double>(all));
  std::fflush(stdout);
}

// Words, pairs, phrases, beginnings, columns, exclusions; with and without a filter.
std::string question(bench::MadeCorpus& corpus, std::size_t kind) {
  switch (kind % 8) {
    case 0:
      return fmt::format("\"{}\"", corpus.rare_word());
    case 1:
      return fmt::format("\"{}\"", corpus.common_word());
    case 2:
      return fmt::format("\"{}\" AND \"{}\"", corpus.common_word(), corpus.rare_word());
    case 3:
      return fmt::format("\"{}\" AND \"{}\"", corpus.common_word(), corpus.common_word());
    case 4:
      return fmt::format("\"{} {}\"", corpus.common_word(), corpus.common_word());
    case 5:
      return fmt::format("\"{}\" *", corpus.rare_word().substr(0, 6));
    case 6:
      return fmt::format("title : \"{}\"", corpus.common_word());
    default:
      return fmt::format("\"{}\" NOT \"{}\"", corpus.rare_word(), corpus.common_word());
  }
}

void ask_interactively(store::Store& store, const fs::path& file) {
  constexpr std::size_t questions = 200;
  constexpr std::size_t hits = 20;
  bench::MadeCorpus corpus{5};
  Times warm;
  Times cold;
  store::RecordSearch search{store};
  for (std::size_t i = 0; i < questions; ++i) {
    store::RecordConditions conditions;
    if (i % 3 == 0) conditions.from_year = 2015;
    const std::string asked = question(corpus, i);
    const auto ask = [&](store::Store& from, store::RecordSearch& by) {
      for (const auto& each : by.page(asked, conditions, hits, 0).records)
        static_cast<void>(record_of_row(from, each.id));
    };
    if (i % 4 == 0) {
      cold.each.push_back(seconds_of([&] {  // as a command does: a new process, the file in memory
        store::Store fresh = store::Store::open(file, store::Access::read);
        store::RecordSearch first{fresh};
        ask(fresh, first);
      }));
    }
    warm.each.push_back(seconds_of([&] { ask(store, search); }));
  }
  fmt::print(
      "interactive, {} questions: p50 {:.2f} ms, p99 {:.2f} ms; newly opened p50 {:.2f} ms, "
      "p99 {:.2f} ms\n",
      questions, warm.at(0.5), warm.at(0.99), cold.at(0.5), cold.at(0.99));
}

void tell_sizes(store::Store& store, std::size_t count) {
  store::Statement rows = store.database().prepare(
      "select case when name like 'record_index%' then 'full-text index' "
      "  when name in ('record', 'record_block') then name else 'look-ups by' end as part, "
      "  sum(pgsize) from dbstat group by part order by 2 desc");
  while (rows.step())
    fmt::print("  {:<16}{:>8} bytes a record\n", rows.text(0),
               rows.integer(1) / static_cast<std::int64_t>(count));
}

void run(const fs::path& folder, std::size_t count) {
  const fs::path file = folder / "s.db";
  if (!fs::exists(folder / "xml")) {
    fs::create_directories(folder / "xml");
    make_files(folder / "xml", count);
  }
  if (!fs::exists(file)) {
    const double raw = insert_raw(folder / "raw.db", count);
    fs::remove(folder / "raw.db");
    const auto [seconds, memory] = import_files(folder / "xml", file);
    const auto records = static_cast<double>(count);
    fmt::print("import {:.0f} records/s, raw insert {:.0f}/s: ratio {:.2f}; peak memory {} MB\n",
               records / seconds, records / raw, raw / seconds, memory / 1024);
    std::fflush(stdout);
  }
  store::Store store = store::Store::open(file, store::Access::write);
  tell_sizes(store, count);
  constexpr std::size_t questions = 40;
  for (const std::size_t words : {3U, 10U, 30U}) ask_claims(store, words, questions, {});
  for (const store::BestTuning& tuning :
       {store::BestTuning{0.05, 200}, store::BestTuning{0.05, 500}, store::BestTuning{0.1, 100},
        store::BestTuning{0.2, 200}, store::BestTuning{1, 10}})
    ask_claims(store, 10, questions / 2, tuning);
  ask_interactively(store, file);
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 30'000;
  const bool keeps = argc > 2;
  const fs::path folder =
      keeps ? fs::path{argv[2]}
            : fs::temp_directory_path() / fmt::format("bulk-bench-{}", ::getpid());
  try {
    run(folder, std::max<std::size_t>(count, 1));
    if (!keeps) fs::remove_all(folder);
    return EXIT_SUCCESS;
  } catch (const Error& error) {
    fmt::print(stderr, "bulk_bench: {}\n", error.what());
    return static_cast<int>(error.code());
  }
}
