// SPDX-License-Identifier: Apache-2.0
// Fills a store with made-up records and entries and tells how fast it was written and is asked.
// Times of one run on one machine are compared with each other only: each line has its ratio to a
// plain insert.
//   store_bench [RECORDS]
#include "citewright/base/error.hpp"
#include "citewright/retrieval/search.hpp"
#include "citewright/store/store.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace citewright;
namespace fs = std::filesystem;

constexpr std::size_t words_of_an_abstract = 190;  // the mean of MEDLINE's titles with abstracts
constexpr std::size_t vocabulary = 30'000;
constexpr std::size_t questions = 200;

// Words as texts have them: the n-th most frequent occurs about 1/n times as often as the first.
class WordSource {
 public:
  std::string text(std::size_t words) {
    std::string out;
    for (; words > 0; --words) out += word() + " ";
    return out;
  }
  std::string word() {
    const auto share = std::generate_canonical<double, 32>(random_);
    return "w" + std::to_string(static_cast<std::size_t>(std::pow(vocabulary, share)));
  }
  /// One of the rarer words.
  std::string rare_word() { return "w" + std::to_string(vocabulary / 3 + random_() % 10'000); }

 private:
  std::minstd_rand random_{1};
};

Record make_record(WordSource& words, std::size_t number) {
  Record record;
  record.ids.pmid = Pmid::parse(std::to_string(number + 1));
  record.ids.doi = Doi::parse(fmt::format("10.1000/{}", number));
  record.title = words.text(12);
  record.journal = fmt::format("Journal {}", number % 5000);
  record.year = 1980 + static_cast<int>(number % 45);
  record.authors.push_back({words.word(), "A", "", ""});
  record.abstract.push_back({"", words.text(words_of_an_abstract)});
  return record;
}

store::Entry make_entry(const Record& record) {
  store::Entry entry;
  entry.kind = store::EntryKind::record;
  entry.name = to_string(record.ids);
  entry.title = record.title;
  entry.text = record.abstract.front().text;
  entry.year = record.year;
  return entry;
}

/// Seconds that one of `count` runs took.
double time_each(std::size_t count, const std::function<void(std::size_t)>& run) {
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < count; ++i) run(i);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  return time.count() / static_cast<double>(count);
}

class Report {
 public:
  void line(std::string_view what, double seconds) {
    if (first_ == 0) first_ = seconds;
    fmt::print("{:<34}{:>12.0f} /s{:>12.3f} ms{:>10.2f}\n", what, 1 / seconds, seconds * 1e3,
               seconds / first_);
  }

 private:
  double first_ = 0;
};

void write(store::Store& store, const std::vector<Record>& records, Report& report) {
  store::Transaction all{store.database()};
  report.line("records put, one transaction",
              time_each(records.size(), [&](std::size_t i) { store.put_record(records[i]); }));
  all.commit();
  const std::size_t single = std::min<std::size_t>(records.size(), 300);
  report.line("records put, one transaction each",
              time_each(single, [&](std::size_t i) { store.put_record(records[i]); }));
  std::vector<store::Entry> entries;
  entries.reserve(records.size());
  for (const Record& record : records) entries.push_back(make_entry(record));
  const double whole = time_each(1, [&](std::size_t) { store.replace_entries("bench", entries); });
  report.line("entries indexed, one transaction", whole / static_cast<double>(entries.size()));
  report.line("index optimized, per entry", time_each(1, [&](std::size_t) { store.optimize(); }) /
                                                static_cast<double>(entries.size()));
}

void ask(store::Store& store, const std::vector<Record>& records, WordSource& words,
         Report& report) {
  report.line("record by DOI", time_each(questions, [&](std::size_t i) {
                Identifiers ids;
                ids.doi = records[i * 7 % records.size()].ids.doi;
                static_cast<void>(store.find_record(ids));
              }));
  report.line("record by title", time_each(questions, [&](std::size_t i) {
                static_cast<void>(store.records_titled(records[i * 7 % records.size()].title));
              }));
  report.line("journals of a first letter", time_each(questions, [&](std::size_t) {
                static_cast<void>(store.journals_like("Journal of Something"));
              }));
  const auto time_search = [&](std::string_view what, const std::function<std::string()>& text) {
    retrieval::SearchQuery query;
    report.line(what, time_each(questions, [&](std::size_t) {
                  query.text = text();
                  static_cast<void>(search(store, query));
                }));
  };
  time_search("search, one rare word", [&] { return words.rare_word(); });
  time_search("search, two drawn words", [&] { return words.text(2); });
  time_search("search, any of ten drawn words", [&] { return words.text(9) + "neverthere"; });
}

void run(std::size_t count) {
  const fs::path folder = fs::temp_directory_path() / fmt::format("store-bench-{}", ::getpid());
  fs::create_directory(folder);
  {
    WordSource words;
    std::vector<Record> records;
    for (std::size_t i = 0; i < count; ++i) records.push_back(make_record(words, i));
    store::Store store = store::Store::open(folder / "bench.db", store::Access::write);
    Report report;
    write(store, records, report);
    ask(store, records, words, report);
  }
  fmt::print("{} records, {} bytes each in the file\n", count,
             fs::file_size(folder / "bench.db") / count);
  fs::remove_all(folder);
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t by_default = 10'000;
  const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : by_default;
  try {
    run(std::max<std::size_t>(count, 1));
    return EXIT_SUCCESS;
  } catch (const Error& error) {
    fmt::print(stderr, "store_bench: {}\n", error.what());
    return static_cast<int>(error.code());
  }
}
