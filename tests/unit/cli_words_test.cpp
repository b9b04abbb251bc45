// SPDX-License-Identifier: Apache-2.0
#include "cli/manual.hpp"
#include "cli/nearest.hpp"
#include "cli/page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright::cli;

TEST_SUITE("cli") {
  TEST_CASE("a slip of the fingers finds the name that was meant") {
    const std::vector<std::string_view> names{"audit", "claims", "explain", "search", "show"};
    struct Case {
      std::string_view typed;
      std::string_view meant;
    };
    for (const Case& c : std::vector<Case>{{"adit", "audit"},
                                           {"serach", "search"},
                                           {"claim", "claims"},
                                           {"SHOW", "show"},
                                           {"expl", "explain"},
                                           {"shwo", "show"},
                                           {"", ""},
                                           {"x", ""},
                                           {"frobnicate", ""}}) {
      CAPTURE(c.typed);
      CHECK(nearest(c.typed, names) == c.meant);
    }
    CHECK(nearest(std::string(100'000, 'a'), names).empty());
  }

  TEST_CASE("where nothing is near, the hint lists what there is") {
    const std::vector<std::string_view> names{"text", "json"};
    CHECK(nearest_hint("jsn", names) == "did you mean json?");
    CHECK(nearest_hint("html", names) == "one of: text, json");
  }

  TEST_CASE("what roff takes for its own is escaped") {
    CHECK(escape_roff("--all") == "\\-\\-all");
    CHECK(escape_roff("a\\b") == "a\\eb");
    CHECK(escape_roff(".TH\n'quoted'") == "\\&.TH\n\\&'quoted'");
  }

  TEST_CASE("a page is read without its name, in blocks with faces") {
    const auto blocks = read_page(
        "# name\n\nUse `--all`\nor *not*.\n\n## Examples\n\n- one\n\n```console\n$ x\n```\n");
    REQUIRE(blocks.size() == 4);
    CHECK(plain_text(blocks[0]) == "Use --all or not.");
    REQUIRE(blocks[0].runs.size() == 5);
    CHECK(blocks[0].runs[1].face == Run::Face::code);
    CHECK(blocks[0].runs[3].face == Run::Face::emphasis);
    CHECK(blocks[1].kind == PageBlock::Kind::heading);
    CHECK(blocks[2].kind == PageBlock::Kind::item);
    CHECK(blocks[3].kind == PageBlock::Kind::code);
    CHECK(plain_text(blocks[3]) == "$ x\n");
  }
}
