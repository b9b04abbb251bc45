// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace citewright;
using namespace citewright::audit;

TEST_SUITE("rules") {
  TEST_CASE("the table is sorted, and every rule has a page of the agreed shape") {
    const auto table = rules();
    CHECK(std::is_sorted(table.begin(), table.end(),
                         [](const Rule& a, const Rule& b) { return a.name < b.name; }));
    for (const Rule& rule : table) {
      CAPTURE(rule.name);
      CHECK(find_rule(rule.name) == &rule);
      CHECK_FALSE(rule.summary.ends_with('.'));
      const std::string page{rule_page(rule)};
      CHECK(page.starts_with("# " + std::string{rule.name} + "\n"));
      for (const char* part : {"## Why it matters", "## Bad", "## Good", "## What to do"}) {
        CAPTURE(part);
        CHECK(page.find(part) != std::string::npos);
      }
    }
  }

  TEST_CASE("an unknown rule is none") {
    CHECK(find_rule("no-such-rule") == nullptr);
  }
}
