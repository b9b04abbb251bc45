// SPDX-License-Identifier: Apache-2.0
#include "support/temp_dir.hpp"

#include "citewright/base/clock.hpp"
#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/base/hash.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <string>

using namespace citewright;

TEST_SUITE("file") {
  TEST_CASE("a file written is read back byte for byte") {
    const test::TempDir dir;
    const std::string content{"a\0b\r\n\xff", 6};
    write_file_atomically(dir / "x", content);
    write_file_atomically(dir / "x", content);
    CHECK(read_file(dir / "x") == content);
    struct stat status {};
    REQUIRE(::stat((dir / "x").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0644U);
  }

  TEST_CASE("what cannot be read is an input error that names it") {
    const test::TempDir dir;
    const auto large = dir.write("large", "12345");
    CHECK_THROWS_WITH_AS(
        static_cast<void>(read_file(dir / "none")),
        (("cannot read " + (dir / "none").string()) + ": No such file or directory").c_str(),
        Error);
    CHECK_THROWS_WITH_AS(static_cast<void>(read_file(dir.path())),
                         (dir.path().string() + " is a directory").c_str(), Error);
    CHECK_THROWS_WITH_AS(static_cast<void>(read_file(large, 4)),
                         (large.string() + " has 5 bytes, the limit is 4").c_str(), Error);
  }

  TEST_CASE("a failed write leaves nothing behind") {
    const test::TempDir dir;
    std::filesystem::create_directory(dir / "taken");
    CHECK_THROWS_AS(write_file_atomically(dir / "taken", "x"), Error);
    CHECK_THROWS_AS(write_file_atomically(dir / "none/x", "x"), Error);
    CHECK(std::distance(std::filesystem::directory_iterator{dir.path()}, {}) == 1);
  }
}

TEST_SUITE("hash") {
  // The second is FIPS 180-4's own example.
  TEST_CASE("sha256 of known texts") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}

TEST_SUITE("clock") {
  TEST_CASE("an instant survives its ISO 8601 form") {
    const auto instant = parse_iso8601("2024-02-29T23:59:07Z");
    REQUIRE(instant);
    CHECK(to_iso8601(*instant) == "2024-02-29T23:59:07Z");
  }

  TEST_CASE("what is no instant is refused") {
    for (const char* text : {"", "2024-02-30T00:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29",
                             "2024-02-29T00:00:00+", "2024-2-029T00:00:00Z"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_iso8601(text));
    }
  }
}
