// SPDX-License-Identifier: Apache-2.0
// What was written stays written, whatever happens next.
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

#include "citewright/store/store.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <array>
#include <chrono>
#include <functional>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace citewright;
using namespace citewright::store;
namespace fs = std::filesystem;

namespace {

Record make_record(int number) {
  Record record;
  record.ids.pmid = Pmid::parse(std::to_string(number));
  record.title = "Work " + std::to_string(number);
  record.journal = "Journal " + std::to_string(number % 3);
  record.abstract.push_back({"", std::string(3000, static_cast<char>('a' + number % 26))});
  return record;
}

StoredArticle make_article(int number) {
  return {"a" + std::to_string(number % 5) + ".md", Format::markdown,
          std::string(9000, static_cast<char>('a' + number % 26)), std::to_string(number), "2026"};
}

Entry make_entry(int number) {
  Entry entry;
  entry.article = "a.md";
  entry.name = "c" + std::to_string(number);
  entry.text = "claim number " + std::to_string(number);
  return entry;
}

// Writes without end; the number goes into the pipe when everything of it is committed.
[[noreturn]] void write_for_ever(const fs::path& path, int first, int acknowledged) {
  Store store = Store::open(path, Access::write);
  std::vector<Entry> entries;
  for (int number = first;; ++number) {
    store.put_record(make_record(number));
    store.put_article(make_article(number));
    entries.push_back(make_entry(number));
    store.replace_entries("a.md", entries);
    if (::write(acknowledged, &number, sizeof number) != sizeof number) ::_exit(1);
  }
}

// The last number acknowledged by a writer that is killed some time after its `count`th.
int kill_a_writer(const fs::path& path, int first, int count, std::chrono::microseconds later) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  int last = first - 1;
  {
    test::ChildProcess writer{[&]() -> int { write_for_ever(path, first, ends[1]); }};
    ::close(ends[1]);
    for (int i = 0; i < count; ++i) REQUIRE(::read(ends[0], &last, sizeof last) == sizeof last);
    std::this_thread::sleep_for(later);
    writer.kill();
  }
  for (int number = 0; ::read(ends[0], &number, sizeof number) == sizeof number;) last = number;
  ::close(ends[0]);
  return last;
}

int as_status(const std::function<void()>& work) {
  try {
    work();
    return 0;
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return static_cast<int>(error.code());
  }
}

void fill(const fs::path& path) {
  Store store = Store::open(path, Access::write);
  for (int number = 1; number < 5000; ++number) store.put_record(make_record(number));
}

// Every record from the first on is there, up to where writing stopped.
void check_what_is_left(const fs::path& path) {
  Store store = Store::open(path, Access::write);
  CHECK(store.check().empty());
  const auto count = static_cast<int>(store.database().number("select count(*) from record"));
  CHECK(count > 10);
  CHECK(count < 4999);
  for (int number = 1; number <= count; ++number) {
    CHECK(store.find_record(make_record(number).ids) == make_record(number));
  }
}

}  // namespace

TEST_SUITE("store durability") {
  TEST_CASE("every acknowledged write survives kill -9 at any moment") {
    const test::TempDir dir;
    const fs::path path = dir / "s.db";
    constexpr int rounds = 25;
    std::minstd_rand random{7};
    int last = 0;
    for (int round = 0; round < rounds; ++round) {
      const int count = static_cast<int>(random() % 6);
      const std::chrono::microseconds later{random() % 20'000};
      const int first = last + 1;
      last = kill_a_writer(path, first, count, later);
      Store store = Store::open(path, Access::write);
      CAPTURE(round);
      REQUIRE(store.check().empty());
      for (int number = first; number <= last; ++number) {
        REQUIRE(store.find_record(make_record(number).ids) == make_record(number));
      }
      if (last < first) continue;
      REQUIRE(store.find_article(make_article(last).name));
      REQUIRE(store.database().number("select count(*) from entry") >= last - first + 1);
    }
    CHECK(last > rounds / 2);
  }

  TEST_CASE("a full disk is told, and nothing stored before is lost") {
    const test::TempDir dir;
    fs::create_directory(dir / "small");
    if (::mount("tmpfs", (dir / "small").c_str(), "tmpfs", 0, "size=2m") != 0) {
      MESSAGE("skipped: no right to mount a small file system");
      return;
    }
    const int status = as_status([&] { fill(dir / "small/s.db"); });
    CHECK(status == static_cast<int>(ErrorCode::database));
    std::error_code failed;
    fs::copy(dir / "small", dir / "copy", failed);
    CHECK_FALSE(failed);
    ::umount((dir / "small").c_str());
    check_what_is_left(dir / "copy/s.db");
  }

  TEST_CASE("a file that may not grow is told, and nothing stored before is lost") {
    const test::TempDir dir;
    test::ChildProcess child{[&] {
      static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
      constexpr rlim_t most = 2'000'000;
      const rlimit limit{most, most};
      if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return -1;
      return as_status([&] { fill(dir / "s.db"); });
    }};
    CHECK(child.wait() == static_cast<int>(ErrorCode::database));
    check_what_is_left(dir / "s.db");
  }
}
