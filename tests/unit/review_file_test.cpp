// SPDX-License-Identifier: Apache-2.0
#include "support/child_process.hpp"
#include "support/make_decision.hpp"
#include "support/temp_dir.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/review/ledger_file.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <thread>

using namespace citewright;
using namespace citewright::review;
using citewright::test::ChildProcess;
using citewright::test::make_decision;
using citewright::test::TempDir;

namespace fs = std::filesystem;

namespace {

// A reviewer who says each decision aloud once it is kept: a line in a pipe that outlives him.
class Reviewer {
 public:
  Reviewer(const fs::path& ledger, int run) {
    REQUIRE(::pipe(pipe_.data()) == 0);
    child_ = std::make_unique<ChildProcess>([this, ledger, run] {
      for (int i = 0;; ++i) {
        const std::string reason = fmt::format("{}.{}", run, i);
        static_cast<void>(append_decision(ledger, make_decision(reason)));
        const std::string line = reason + "\n";
        if (::write(pipe_[1], line.data(), line.size()) < 0) return 1;
      }
      return 0;
    });
    ::close(pipe_[1]);
  }
  ~Reviewer() { ::close(pipe_[0]); }
  Reviewer(const Reviewer&) = delete;
  Reviewer& operator=(const Reviewer&) = delete;
  Reviewer(Reviewer&&) = delete;
  Reviewer& operator=(Reviewer&&) = delete;

  void kill() { child_->kill(); }

  [[nodiscard]] std::string heard() const {
    std::string all;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::read(pipe_[0], buffer.data(), buffer.size())) > 0;)
      all.append(buffer.data(), static_cast<std::size_t>(got));
    return all;
  }

 private:
  std::array<int, 2> pipe_{};
  std::unique_ptr<ChildProcess> child_;
};

std::set<std::string> reasons_in(const fs::path& ledger) {
  std::set<std::string> reasons;
  for (const Decision& decision : read_ledger(ledger).decisions) reasons.insert(decision.reason);
  return reasons;
}

std::size_t count_lost(const std::string& heard, const std::set<std::string>& kept) {
  std::size_t lost = 0;
  for (std::size_t at = 0, end = 0; (end = heard.find('\n', at)) != std::string::npos; at = end + 1)
    if (!kept.contains(heard.substr(at, end - at))) ++lost;
  return lost;
}

}  // namespace

TEST_SUITE("review") {
  TEST_CASE("a ledger is in the folder claims beside its article, or where one says") {
    CHECK(ledger_path("drafts/zinc.md") == "drafts/claims/zinc.reviews.jsonl");
    CHECK(ledger_path("zinc.html") == "claims/zinc.reviews.jsonl");
    CHECK(ledger_path("drafts/zinc.md", "kept") == "kept/zinc.reviews.jsonl");
  }

  TEST_CASE("a decision is added, with the folder where it lacks; what was there stays") {
    const TempDir folder;
    const fs::path path = folder / "claims/zinc.reviews.jsonl";
    CHECK(read_ledger(path).decisions.empty());
    const Decision first = append_decision(path, make_decision("one"));
    const std::string before = read_file(path);
    static_cast<void>(append_decision(path, make_decision("two")));
    CHECK(read_file(path).starts_with(before));
    const Ledger ledger = read_ledger(path);
    REQUIRE(ledger.decisions.size() == 2);
    CHECK(ledger.decisions.front() == first);
  }

  TEST_CASE("a torn end is set aside, and not a byte of it is taken away") {
    const TempDir folder;
    const std::string torn = write_decision(make_decision("one")) + "{\"version\":1,\"id\":\"d12";
    const fs::path path = folder.write("x.jsonl", torn);
    static_cast<void>(append_decision(path, make_decision("two")));
    CHECK(read_file(path).starts_with(torn));
    CHECK(reasons_in(path) == std::set<std::string>{"one", "two"});
  }

  TEST_CASE("a ledger that cannot be read is not written to") {
    const TempDir folder;
    const std::string text = write_decision(make_decision()) + "<<<<<<< HEAD\n";
    const fs::path path = folder.write("x.jsonl", text);
    CHECK_THROWS_AS(append_decision(path, make_decision("two")), Error);
    CHECK(read_file(path) == text);
    CHECK_THROWS_AS(append_decision(folder.path(), make_decision()), Error);
    CHECK_THROWS_AS(append_decision(folder / "no/such/x.jsonl", make_decision()), Error);
  }

  TEST_CASE("what is no file is no ledger") {
    CHECK_THROWS_AS(append_decision("/dev/full", make_decision()), Error);
  }

  TEST_CASE("a disk that is full in the middle of a decision: an error, and nothing is lost") {
    const TempDir folder;
    const fs::path path = folder / "x.jsonl";
    static_cast<void>(append_decision(path, make_decision("one")));
    ChildProcess child{[&path] {
      constexpr rlim_t room = 40;
      const rlimit limit{fs::file_size(path) + room, fs::file_size(path) + room};
      ::signal(SIGXFSZ, SIG_IGN);
      ::setrlimit(RLIMIT_FSIZE, &limit);
      try {
        static_cast<void>(append_decision(path, make_decision("two")));
      } catch (const Error& error) {
        return error.code() == ErrorCode::input ? 7 : 8;
      }
      return 0;
    }};
    CHECK(child.wait() == 7);
    CHECK(read_ledger(path).torn.lines == 1);
    static_cast<void>(append_decision(path, make_decision("three")));
    CHECK(reasons_in(path) == std::set<std::string>{"one", "three"});
  }

  TEST_CASE("who waits too long for another writer is told that the ledger is in use") {
    const TempDir folder;
    const fs::path path = folder.write("x.jsonl", "");
    const int held = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    try {
      static_cast<void>(append_decision(path, make_decision(), std::chrono::milliseconds{20}));
      FAIL("was written to");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::locked);
    }
    ::close(held);
  }

  TEST_CASE("four processes that decide at once lose nothing") {
    const TempDir folder;
    const fs::path path = folder / "x.jsonl";
    constexpr int each = 25;
    std::vector<std::unique_ptr<ChildProcess>> all;
    for (int who = 0; who < 4; ++who) {
      all.push_back(std::make_unique<ChildProcess>([&path, who] {
        for (int i = 0; i < each; ++i)
          static_cast<void>(append_decision(path, make_decision(fmt::format("{}.{}", who, i)),
                                            std::chrono::minutes{5}));
        return 0;
      }));
    }
    for (const auto& child : all) CHECK(child->wait() == 0);
    CHECK(reasons_in(path).size() == 4 * each);
  }

  TEST_CASE(
      "kill -9 at 500 random moments: all that was acknowledged is kept, none is half there") {
    const TempDir folder;
    const fs::path path = folder / "x.jsonl";
    std::mt19937 random{7};  // NOLINT(cert-msc51-cpp): the same moments each time
    std::uniform_int_distribution<int> moment{0, 30'000};
    std::size_t acknowledged = 0;
    for (int run = 0; run < 500; ++run) {
      if (run % 50 == 0) fs::remove(path);
      Reviewer reviewer{path, run};
      std::this_thread::sleep_for(std::chrono::microseconds{moment(random)});
      reviewer.kill();
      const std::string heard = reviewer.heard();
      acknowledged += static_cast<std::size_t>(std::ranges::count(heard, '\n'));
      REQUIRE(count_lost(heard, reasons_in(path)) == 0);
    }
    MESSAGE(acknowledged, " decisions acknowledged in 500 runs, all kept");
    CHECK(acknowledged > 0);
  }
}
