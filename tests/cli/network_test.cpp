// SPDX-License-Identifier: Apache-2.0
// The program as a process against the stand-in over real HTTP, at the registries' own pace:
// storms, kills, interrupts, and two processes at once.
#include "support/child_process.hpp"
#include "support/stand_in/stand_in.hpp"
#include "support/temp_dir.hpp"

#include "citewright/base/file.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <thread>

using namespace citewright;
using namespace citewright::test;
namespace fs = std::filesystem;

namespace {

constexpr int first_pmid = 20'000'000;

std::string doi_of(int number) {
  return fmt::format("10.5555/example.{}", number);
}

// Every `doi_every`-th work has a DOI.
Record work(int number, int doi_every) {
  Record record;
  record.ids.pmid = Pmid::parse(std::to_string(first_pmid + number));
  if (number % doi_every == 0) record.ids.doi = Doi::parse(doi_of(number));
  record.title = fmt::format("Observation {} of tidal gardens and quiet mornings", number);
  record.authors = {{fmt::format("Marsh{}", number), "Ada", "", ""}};
  record.journal = "Annals of Tidal Gardens";
  record.journal_abbreviation = "Ann Tidal Gard";
  record.year = 2010 + number % 10;
  record.volume = std::to_string(1 + number % 40);
  record.pages = fmt::format("{}-{}", number, number + 7);
  record.abstract = {{"", "Gardens by the sea were watched at dawn."}};
  record.publication_types = {"Journal Article"};
  return record;
}

std::vector<Record> works(int count, int doi_every) {
  std::vector<Record> records;
  for (int i = 1; i <= count; ++i) records.push_back(work(i, doi_every));
  return records;
}

enum class Cited { by_pmid, by_doi, by_words };

std::string entry(const Record& record, Cited how) {
  std::string text =
      fmt::format("{} A. {}. {}. {};{}:{}.", record.authors.front().family, record.title,
                  record.journal_abbreviation, *record.year, record.volume, record.pages);
  if (how == Cited::by_pmid) text += fmt::format(" PMID: {}", to_string(*record.ids.pmid));
  if (how == Cited::by_doi) text += fmt::format(" doi:{}", to_string(*record.ids.doi));
  return text;
}

std::string article(const std::vector<std::string>& entries) {
  std::string text = "# Gardens\n\nGardens by the sea are quiet [1].\n\n## References\n\n";
  for (std::size_t i = 0; i < entries.size(); ++i)
    text += fmt::format("{}. {}\n", i + 1, entries[i]);
  return text;
}

// A folder with a store, a stand-in, and the program that is told where both are.
struct Desk {
  explicit Desk(std::vector<Record> records) : stand_in{options(std::move(records))} {}

  static StandInOptions options(std::vector<Record> records) {
    StandInOptions options;
    options.records = std::move(records);
    return options;
  }

  void write(const std::string& name, const std::vector<std::string>& entries) const {
    write_file_atomically(dir.path() / name, article(entries));
  }

  [[nodiscard]] ChildProcess start(std::vector<std::string> words) const {
    // After the command's name: what the test names itself comes later, and counts.
    words.insert(
        words.begin() + 1,
        {"--store", store_file().string(), "--eutils-base", stand_in.eutils_base(), "--idconv-base",
         stand_in.idconv_base(), "--crossref-base", stand_in.crossref_base(), "--europe-pmc-base",
         stand_in.europe_pmc_base(), "--contact", "desk@example.org"});
    words.insert(words.begin(), CITEWRIGHT_PROGRAM);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return ChildProcess{[&] {
      for (const char* const name : {"CITEWRIGHT_OFFLINE", "NCBI_API_KEY", "http_proxy"})
        ::unsetenv(name);
      const int output =
          ::open((dir.path() / "output").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
      ::dup2(output, STDOUT_FILENO);
      if (::chdir(dir.path().c_str()) != 0) return 126;
      ::execv(arguments.front(), arguments.data());
      return 127;
    }};
  }

  int run(std::vector<std::string> words) const { return start(std::move(words)).wait(); }

  [[nodiscard]] fs::path store_file() const { return dir.path() / "store.db"; }

  // The PMIDs whose records the store has.
  [[nodiscard]] std::set<std::string> known() const {
    std::set<std::string> pmids;
    if (!fs::exists(store_file())) return pmids;
    store::Store store = store::Store::open(store_file(), store::Access::read);
    store::Statement rows = store.database().prepare(
        "select distinct pmid from record where registry = 'PubMed' and pmid is not null");
    while (rows.step()) pmids.insert(std::to_string(rows.integer(0)));
    return pmids;
  }

  // False where it took longer than anybody would wait.
  [[nodiscard]] bool wait_for(std::size_t records) const {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes{2};
    while (std::chrono::steady_clock::now() < patience) {
      try {
        if (known().size() >= records) return true;
      } catch (const Error&) {  // the store is being made
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
  }

  TempDir dir;
  RegistryStandIn stand_in;
};

std::string parameter(const Arrival& arrival, const std::string& name) {
  const std::string all = '&' + arrival.parameters + '&';
  const std::size_t at = all.find('&' + name + '=');
  if (at == std::string::npos) return "";
  const std::size_t begin = at + name.size() + 2;
  return all.substr(begin, all.find('&', begin) - begin);
}

// How often each PMID was asked for in requests of efetch that were answered, from one arrival on.
std::map<std::string, int> answered(const std::vector<Arrival>& arrivals, std::size_t from = 0) {
  std::map<std::string, int> times;
  for (std::size_t i = from; i < arrivals.size(); ++i) {
    if (arrivals[i].status != 200 || !arrivals[i].path.ends_with("efetch.fcgi")) continue;
    const std::string ids = parameter(arrivals[i], "id");
    for (std::size_t at = 0; at < ids.size();) {
      const std::size_t end = std::min(ids.find(',', at), ids.size());
      ++times[ids.substr(at, end - at)];
      at = end + 1;
    }
  }
  return times;
}

std::size_t refused(const std::vector<Arrival>& arrivals) {
  return static_cast<std::size_t>(std::ranges::count(arrivals, 429, &Arrival::status));
}

// References by PMID; each tenth work has a DOI for Crossref to follow.
std::unique_ptr<Desk> desk_with(int many) {
  const std::vector<Record> records = works(many, 10);
  std::vector<std::string> entries;
  entries.reserve(records.size());
  for (const Record& record : records) entries.push_back(entry(record, Cited::by_pmid));
  auto desk = std::make_unique<Desk>(records);
  desk->write("many.md", entries);
  return desk;
}

// What was there when the first run ended is not asked for again; the rest comes.
void check_resumed(const Desk& desk, const std::set<std::string>& kept, std::size_t arrived,
                   std::size_t all) {
  CHECK(kept.size() < all);
  CHECK(desk.known().size() == all);
  for (const auto& [pmid, times] : answered(desk.stand_in.arrivals(), arrived)) {
    CHECK_FALSE(kept.contains(pmid));
    CHECK(times == 1);
  }
  CHECK(refused(desk.stand_in.arrivals()) == 0);
}

}  // namespace

TEST_SUITE("network") {
  TEST_CASE("a storm of refusals loses nothing and asks for nothing twice") {
    const std::vector<Record> records = works(80, 4);
    std::vector<std::string> entries;
    entries.reserve(records.size());
    for (const Record& record : records)
      entries.push_back(entry(record, record.ids.doi ? Cited::by_doi : Cited::by_pmid));
    entries.back() = entry(records.back(), Cited::by_words);
    Desk desk{records};
    desk.write("storm.md", entries);
    desk.stand_in.fail_share(Fault::rate_limit, 0.7);
    int runs = 1;
    while (desk.run({"fetch", "storm.md"}) != 0 && runs < 5) ++runs;
    MESSAGE("runs: ", runs, ", requests: ", desk.stand_in.arrivals().size(),
            ", refused: ", refused(desk.stand_in.arrivals()));
    CHECK(refused(desk.stand_in.arrivals()) > desk.stand_in.arrivals().size() / 3);
    CHECK(desk.known().size() == records.size());
    for (const auto& [pmid, times] : answered(desk.stand_in.arrivals())) CHECK(times == 1);
    CHECK(read_file(desk.dir.path() / "output").find("absent") == std::string::npos);
  }

  TEST_CASE("killed in the middle of two thousand references, the next run goes on where it was") {
    const auto desk = desk_with(2000);
    ChildProcess first = desk->start({"fetch", "many.md"});
    REQUIRE(desk->wait_for(600));
    first.kill();
    const std::set<std::string> kept = desk->known();
    const std::size_t arrived = desk->stand_in.arrivals().size();
    CHECK(desk->run({"fetch", "many.md"}) == 0);
    check_resumed(*desk, kept, arrived, 2000);
  }

  TEST_CASE("an interrupt keeps the reply that was on its way and ends with 130") {
    const auto desk = desk_with(800);
    ChildProcess first = desk->start({"fetch", "many.md"});
    REQUIRE(desk->wait_for(200));
    first.signal(SIGINT);
    CHECK(first.wait() == 130);
    const std::vector<Arrival> arrivals = desk->stand_in.arrivals();
    const std::set<std::string> kept = desk->known();
    CHECK(kept.size() == answered(arrivals).size());
    CHECK(desk->run({"fetch", "many.md"}) == 0);
    check_resumed(*desk, kept, arrivals.size(), 800);
    const std::size_t before = desk->stand_in.arrivals().size();
    CHECK(desk->run({"fetch", "many.md"}) == 0);
    CHECK(desk->stand_in.arrivals().size() == before);
  }

  TEST_CASE("two processes that share a store stay within NCBI's limit together") {
    const std::vector<Record> records = works(24, 100);
    std::vector<std::string> one;
    std::vector<std::string> other;
    for (const Record& record : records)
      (one.size() < 12 ? one : other).push_back(entry(record, Cited::by_words));
    Desk desk{records};
    desk.write("one.md", one);
    desk.write("other.md", other);
    ChildProcess first = desk.start({"fetch", "one.md"});
    ChildProcess second = desk.start({"fetch", "other.md"});
    CHECK(first.wait() == 0);
    CHECK(second.wait() == 0);
    CHECK(desk.known().size() == records.size());
    CHECK(desk.stand_in.count("esearch") == records.size());
    CHECK(desk.stand_in.most_in_a_second() <= 3);
    CHECK(refused(desk.stand_in.arrivals()) == 0);
    MESSAGE("most in a second: ", desk.stand_in.most_in_a_second());
  }

  TEST_CASE("where nobody answers, nobody has to wait") {
    Desk desk{works(3, 1)};
    desk.write("few.md", {entry(work(1, 1), Cited::by_pmid), entry(work(2, 1), Cited::by_doi)});
    const auto start = std::chrono::steady_clock::now();
    ChildProcess audit = desk.start({"audit", "--fail-on", "never", "few.md", "--eutils-base",
                                     "http://no-such-host.invalid/", "--crossref-base",
                                     "http://no-such-host-either.invalid/", "--europe-pmc-base",
                                     "http://nor-this-host.invalid/"});
    CHECK(audit.wait() == 0);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CHECK(took.count() < 4);  // 1 s and the time it takes to start on a busy machine
    MESSAGE("seconds: ", took.count());
  }
}
