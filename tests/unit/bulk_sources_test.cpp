// SPDX-License-Identifier: Apache-2.0
#include "support/temp_dir.hpp"

#include "citewright/bulk/import.hpp"

#include <doctest/doctest.h>

using namespace citewright;
using namespace citewright::bulk;

TEST_SUITE("source files") {
  TEST_CASE("a file's place is its year and number, whatever else it is called") {
    struct Case {
      const char* name;
      std::int64_t number;
    };
    for (const Case& c : std::vector<Case>{{"pubmed26n1334.xml.gz", 2601334},
                                           {"medline16n0902.xml.gz", 1600902},
                                           {"pubmed26n13345.xml", 2601334},
                                           {"pubmed26x1334.xml", 0},
                                           {"pubmed26n", 0},
                                           {"pubmed", 0},
                                           {"mine.xml", 0}}) {
      CAPTURE(c.name);
      CHECK(file_number(c.name) == c.number);
    }
  }

  TEST_CASE("what is not there, and a folder without files, is refused") {
    const test::TempDir dir;
    const auto list = [](const std::string& path) {
      return list_sources(std::vector{path}, pubmed_endings);
    };
    CHECK_THROWS_AS(static_cast<void>(list((dir / "none").string())), Error);
    CHECK_THROWS_AS(static_cast<void>(list(dir.path().string())), Error);
    CHECK(list("-").size() == 1);
  }

  TEST_CASE("both ways of writing an MD5 sum are read") {
    const test::TempDir dir;
    const auto file = dir.write("a.xml", "abc");
    CHECK_FALSE(check_companion(file));
    for (const char* line : {"MD5(a.xml)= 900150983cd24fb0d6963f7d28e17f72\n",
                             "900150983CD24FB0D6963F7D28E17F72  a.xml\n"}) {
      static_cast<void>(dir.write("a.xml.md5", line));
      CHECK_FALSE(check_companion(file));
    }
    static_cast<void>(dir.write("a.xml.md5", "MD5(a.xml)= none\n"));
    CHECK(check_companion(file));
  }
}
