// SPDX-License-Identifier: Apache-2.0
// Whatever stands where the store should be.
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

#include "citewright/base/file.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

using namespace citewright;
using namespace citewright::store;
namespace fs = std::filesystem;

namespace {

Record make_record(std::string_view pmid) {
  Record record;
  record.ids.pmid = Pmid::parse(pmid);
  record.title = "Title of " + std::string{pmid};
  return record;
}

fs::path make_store_file(const fs::path& path) {
  Store store = Store::open(path, Access::write);
  store.put_record(make_record("1"));
  return path;
}

struct Refusal {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string hint;
};

// What opening is refused with; `internal` where it is not refused.
Refusal refusal(const fs::path& path, Access access) {
  try {
    Store store = Store::open(path, access);
    return {};
  } catch (const Error& error) {
    return {error.code(), error.what(), std::string{error.hint()}};
  }
}

bool has_record(const fs::path& path) {
  return Store::open(path, Access::read).find_record(make_record("1").ids).has_value();
}

// 0 where `work` holds, 1 where it does not, 2 where it throws.
int as_status(const std::function<bool()>& work) {
  try {
    return work() ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}

void allow(const fs::path& path, mode_t mode) {
  REQUIRE(::chmod(path.c_str(), mode) == 0);
}

void set_pragma(const fs::path& path, const std::string& pragma) {
  Database{path, OpenMode::create}.execute("pragma " + pragma);
}

}  // namespace

TEST_SUITE("store opening") {
  TEST_CASE("what is no store is refused in one line that names it and says what to do") {
    const test::TempDir dir;
    fs::create_directory(dir / "folder");
    REQUIRE(::mkfifo((dir / "pipe").c_str(), 0600) == 0);
    const auto text = dir.write("text", std::string(5000, 'x'));
    const auto empty = dir.write("empty", "");
    set_pragma(dir / "other.db", "application_id = 7");
    Database{dir / "tables.db", OpenMode::create}.execute("create table theirs (x)");
    make_store_file(dir / "newer.db");
    set_pragma(dir / "newer.db", "user_version = 999");

    struct Case {
      fs::path path;
      Access access;
      ErrorCode code;
      std::string says;
    };
    const std::vector<Case> cases{
        {dir / "none", Access::read, ErrorCode::database, "no store at "},
        {empty, Access::read, ErrorCode::database, "no store at "},
        {dir / "no/folder", Access::read, ErrorCode::database, "no store at "},
        {dir / "no/folder", Access::write, ErrorCode::database, "no folder "},
        {dir / "folder", Access::read, ErrorCode::database, " is a directory"},
        {dir / "folder", Access::write, ErrorCode::database, " is a directory"},
        {dir / "pipe", Access::read, ErrorCode::database, " is not a regular file"},
        {dir / "pipe", Access::write, ErrorCode::database, " is not a regular file"},
        {text, Access::read, ErrorCode::database, " is not an SQLite database"},
        {text, Access::write, ErrorCode::database, " is not an SQLite database"},
        {text / "x", Access::read, ErrorCode::database, "x"},
        {text / "x", Access::write, ErrorCode::database, "x"},
        {dir / "other.db", Access::read, ErrorCode::database, " of another program"},
        {dir / "other.db", Access::write, ErrorCode::database, " of another program"},
        {dir / "tables.db", Access::read, ErrorCode::database, " of another program"},
        {dir / "tables.db", Access::write, ErrorCode::database, " of another program"},
        {dir / "newer.db", Access::read, ErrorCode::schema_mismatch, "has schema 999"},
        {dir / "newer.db", Access::write, ErrorCode::schema_mismatch, "has schema 999"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.path);
      CAPTURE(static_cast<int>(c.access));
      const Refusal refused = refusal(c.path, c.access);
      CAPTURE(refused.message);
      CHECK(refused.code == c.code);
      CHECK(refused.message.find(c.says) != std::string::npos);
      CHECK(refused.message.find('\n') == std::string::npos);
      CHECK_FALSE(refused.hint.empty());
    }
    CHECK(read_file(text) == std::string(5000, 'x'));
    CHECK(read_file(empty).empty());
    CHECK(refusal(dir / "none", Access::read).hint.find("citewright audit ARTICLE") !=
          std::string::npos);
  }

  TEST_CASE("an empty file and a making that was cut off become a store") {
    const test::TempDir dir;
    const auto empty = dir.write("empty", "");
    set_pragma(dir / "begun", "journal_mode = wal");
    CHECK(has_record(make_store_file(empty)));
    CHECK(has_record(make_store_file(dir / "begun")));
  }

  TEST_CASE("a store of an older program is brought up to date, also when it is only read") {
    const test::TempDir dir;
    Store::open(dir / "s.db", Access::write)
        .database()
        .execute(
            "drop trigger entry_inserted; drop trigger entry_deleted; "
            "drop trigger entry_updated; drop table entry_index; drop table entry_article; "
            "drop table entry; drop table full_text; drop table record_words; "
            "drop table record_index; drop view record_text; drop table record_block; "
            "drop table record_term; drop table record_term_count; drop table import_file; "
            "drop table withdrawn; drop table mesh_source; drop table mesh_descriptor; "
            "alter table record drop column packed; "
            "alter table record drop column edition; alter table record drop column version; "
            "alter table record drop column revised; pragma user_version = 3");
    fs::copy_file(dir / "s.db", dir / "t.db");
    const Entry entry{EntryKind::claim, "a", "c1", "", "text", "", {}, "", {}, 1};
    Store written = Store::open(dir / "s.db", Access::write);
    written.replace_entries("a", std::vector{entry});
    CHECK(written.check().empty());
    CHECK(Store::open(dir / "t.db", Access::read).database().number("select count(*) from entry") ==
          0);
  }

  TEST_CASE("names that SQLite would read in its own way are plain names") {
    const test::TempDir dir;
    const fs::path before = fs::current_path();
    fs::current_path(dir.path());
    for (const char* name : {":memory:", "file:x.db?mode=memory", "a b%20#?.db", "-x"}) {
      CAPTURE(name);
      CHECK(has_record(make_store_file(name)));
      CHECK(fs::is_regular_file(name));
    }
    fs::current_path(before);
  }

  TEST_CASE("a read-only file, and one in a read-only folder, can be read and not written") {
    const test::TempDir dir;
    allow(dir.path(), 0755);
    fs::create_directory(dir / "f%?#");
    const fs::path store = make_store_file(dir / "f%?#/s.db");
    allow(store, 0444);
    for (const mode_t folder : {0555U, 0777U}) {
      allow(dir / "f%?#", folder);
      CHECK(test::run_as_ordinary_user(
                [&] { return as_status([&] { return has_record(store); }); }) == 0);
      CHECK(test::run_as_ordinary_user([&] {
              return as_status([&] {
                return refusal(store, Access::write).message.find("read-only") != std::string::npos;
              });
            }) == 0);
    }
    allow(store, 0000);
    CHECK(test::run_as_ordinary_user([&] {
            return as_status([&] {
              return refusal(store, Access::read).message.find("Permission denied") !=
                     std::string::npos;
            });
          }) == 0);
    allow(store, 0644);
    CHECK(has_record(store));
  }

  TEST_CASE("what a killed process left in the log is not passed over in a read-only folder") {
    const test::TempDir dir;
    allow(dir.path(), 0755);
    fs::create_directory(dir / "f");
    const fs::path path = dir / "f/s.db";
    test::ChildProcess child{[&]() -> int {
      Store store = Store::open(path, Access::write);
      store.put_record(make_record("1"));
      ::_exit(0);  // no destructor: the log stays
    }};
    REQUIRE(child.wait() == 0);
    REQUIRE(fs::file_size(dir / "f/s.db-wal") > 0);
    allow(path, 0644);
    allow(dir / "f/s.db-wal", 0644);
    fs::remove(dir / "f/s.db-shm");
    allow(dir / "f", 0555);
    CHECK(test::run_as_ordinary_user([&] {
            return as_status([&] {
              return refusal(path, Access::read).message.find("was not closed") !=
                     std::string::npos;
            });
          }) == 0);
    allow(dir / "f", 0755);
    CHECK(has_record(path));
  }

  TEST_CASE("a damaged file is refused or told of by check(), never a crash") {
    const test::TempDir dir;
    const fs::path whole = make_store_file(dir / "whole.db");
    const std::string bytes = read_file(whole);
    for (std::size_t page = 0; page * 4096 < bytes.size(); ++page) {
      std::string broken = bytes;
      for (std::size_t i = 0; i < 1000; ++i)
        broken[page * 4096 + 16 + i] = static_cast<char>(i * 7);
      const fs::path path = dir.write("broken.db", broken);
      CAPTURE(page);
      try {
        Store store = Store::open(path, Access::write);
        static_cast<void>(store.check());
      } catch (const Error& error) {
        CHECK((error.code() == ErrorCode::database || error.code() == ErrorCode::schema_mismatch));
        CHECK(std::string_view{error.what()}.find('\n') == std::string_view::npos);
      }
      fs::remove(dir / "broken.db-wal");
      fs::remove(dir / "broken.db-shm");
    }
    const fs::path cut = dir.write("cut.db", bytes.substr(0, bytes.size() / 2));
    CHECK(as_status([&] { return Store::open(cut, Access::write).check().empty(); }) != 0);
  }

  TEST_CASE("readers go on while another process writes; a second writer waits, then says so") {
    const test::TempDir dir;
    const fs::path path = make_store_file(dir / "s.db");
    Store writer = Store::open(path, Access::write);
    Transaction held{writer.database()};
    writer.put_record(make_record("2"));
    Store reader = Store::open(path, Access::read);
    CHECK(reader.find_record(make_record("1").ids));
    CHECK_FALSE(reader.find_record(make_record("2").ids));
    Store second = Store::open(path, Access::write);
    second.database().execute("pragma busy_timeout = 10");
    try {
      second.put_record(make_record("3"));
      FAIL("two wrote at once");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::locked);
      CHECK_FALSE(error.hint().empty());
    }
    held.commit();
    CHECK(reader.find_record(make_record("2").ids));
    CHECK_THROWS_AS(reader.put_record(make_record("4")), Error);
  }

  TEST_CASE("many processes can make one store at the same time") {
    const test::TempDir dir;
    std::atomic<int> failures{0};
    std::vector<std::thread> makers;
    makers.reserve(8);
    for (int i = 0; i < 8; ++i) {
      makers.emplace_back([&, i] {
        try {
          Store store = Store::open(dir / "s.db", Access::write);
          store.put_record(make_record(std::to_string(i + 1)));
        } catch (const Error&) {
          ++failures;
        }
      });
    }
    for (std::thread& maker : makers) maker.join();
    CHECK(failures == 0);
    Store store = Store::open(dir / "s.db", Access::write);
    CHECK(store.database().number("select count(*) from record") == 8);
    CHECK(store.check().empty());
  }
}
