// SPDX-License-Identifier: Apache-2.0
#include "cli/article_names.hpp"
#include "cli/global_options.hpp"
#include "cli/search_choices.hpp"
#include "cli/year_range.hpp"
#include "support/temp_dir.hpp"

#include "citewright/base/error.hpp"
#include "citewright/model/judgement.hpp"
#include "citewright/model/study_type.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::cli;

TEST_SUITE("cli") {
  TEST_CASE("years are one, a range, or a range with an open end") {
    struct Case {
      std::string_view text;
      YearRange range;
    };
    for (const Case& c : std::vector<Case>{{"2018", {2018, 2018}},
                                           {"2015..2020", {2015, 2020}},
                                           {"2015..2015", {2015, 2015}},
                                           {"2015..", {2015, std::nullopt}},
                                           {"..2020", {std::nullopt, 2020}}}) {
      CAPTURE(c.text);
      CHECK(parse_year_range(c.text) == c.range);
    }
  }

  TEST_CASE("what is no range of years is refused with the ways to write one") {
    for (const std::string_view text :
         {"", "..", "18", "2018.", "2018-2020", "2020..2015", "2015..20", "+201", "-201", "20155",
          "2015..2016..2017", "99999999999999999999", "two thousand"}) {
      CAPTURE(text);
      CHECK_THROWS_AS(static_cast<void>(parse_year_range(text)), Error);
    }
  }

  TEST_CASE("an article is stored under one name however it was reached") {
    const test::TempDir folder;
    const std::filesystem::path file = folder.write("drafts/zinc.md", "x");
    std::filesystem::create_symlink(file, folder / "link.md");
    const std::string name = std::filesystem::canonical(file).string();
    CHECK(stored_name(file) == name);
    CHECK(stored_name(folder / "drafts/../drafts/./zinc.md") == name);
    CHECK(stored_name(folder / "link.md") == name);
    CHECK(stored_name("-") == "-");
  }

  TEST_CASE("a name is shown as one would type it in the folder one is in") {
    CHECK(shown_name("/home/a/drafts/zinc.md", "/home/a") == "drafts/zinc.md");
    CHECK(shown_name("/home/ab/zinc.md", "/home/a") == "/home/ab/zinc.md");
    CHECK(shown_name("/zinc.md", "/") == "zinc.md");
    CHECK(shown_name("-", "/home/a") == "-");
  }

  TEST_CASE("an article is found by the end of its path, extension or not") {
    const std::vector<std::string> stored{"/a/drafts/zinc.md", "/a/final/zinc.md", "/a/iron.html",
                                          "-"};
    struct Case {
      std::string given;
      std::vector<std::string> meant;
    };
    for (const Case& c : std::vector<Case>{{"/a/iron.html", {"/a/iron.html"}},
                                           {"iron.html", {"/a/iron.html"}},
                                           {"iron", {"/a/iron.html"}},
                                           {"./iron", {"/a/iron.html"}},
                                           {"drafts/zinc", {"/a/drafts/zinc.md"}},
                                           {"zinc.md", {"/a/drafts/zinc.md", "/a/final/zinc.md"}},
                                           {"-", {"-"}},
                                           {"inc.md", {}},
                                           {"", {}},
                                           {"../zinc.md", {}}}) {
      CAPTURE(c.given);
      CHECK(names_meant(c.given, stored) == c.meant);
    }
  }

  TEST_CASE("what search filters by are words that entries have") {
    for (const auto& choice : search_verdicts) {
      CAPTURE(choice.name);
      CHECK((choice.value == "uncited" || parse_verdict(choice.value)));
    }
    for (const auto& choice : search_study_types) {
      CAPTURE(choice.name);
      CHECK(parse_study_type(choice.value));
    }
  }

  TEST_CASE("the store is where the option, the environment or the XDG folders say") {
    ::unsetenv("CITEWRIGHT_STORE");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    GlobalOptions global;
    CHECK(store_path(global) == "/data/citewright/citewright.db");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "/home/ann", 1);
    CHECK(store_path(global) == "/home/ann/.local/share/citewright/citewright.db");
    ::setenv("CITEWRIGHT_STORE", "/elsewhere.db", 1);
    CHECK(store_path(global) == "/elsewhere.db");
    global.store = "given.db";
    CHECK(store_path(global) == "given.db");
    ::unsetenv("CITEWRIGHT_STORE");
    ::unsetenv("HOME");
    global.store.reset();
    CHECK_THROWS_AS(static_cast<void>(store_path(global)), Error);
  }

  TEST_CASE("colour is for terminals, unless somebody says otherwise") {
    ::unsetenv("NO_COLOR");
    ::unsetenv("CLICOLOR_FORCE");
    ::setenv("TERM", "xterm", 1);
    CHECK(wants_color(ColorWhen::automatic, true));
    CHECK_FALSE(wants_color(ColorWhen::automatic, false));
    CHECK(wants_color(ColorWhen::always, false));
    CHECK_FALSE(wants_color(ColorWhen::never, true));
    ::setenv("TERM", "dumb", 1);
    CHECK_FALSE(wants_color(ColorWhen::automatic, true));
    ::setenv("CLICOLOR_FORCE", "1", 1);
    CHECK(wants_color(ColorWhen::automatic, false));
    ::setenv("NO_COLOR", "1", 1);
    CHECK_FALSE(wants_color(ColorWhen::automatic, true));
    CHECK(wants_color(ColorWhen::always, true));
    ::unsetenv("NO_COLOR");
    ::unsetenv("CLICOLOR_FORCE");
  }
}
