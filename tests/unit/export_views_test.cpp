// SPDX-License-Identifier: Apache-2.0
#include "export/width.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/export/views.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;

namespace {

std::string shown(const Audit& audit, std::string_view name, const Style& style = {}) {
  const auto thing = find_thing(audit, name);
  REQUIRE(thing);
  return show(audit, *thing, style);
}

}  // namespace

TEST_SUITE("export: views") {
  TEST_CASE("claims, references and citations are found by the names reports give them") {
    const Audit audit = test::make_audit();
    CHECK(find_thing(audit, "c2")->index == 1);
    CHECK(find_thing(audit, "R3")->kind == Thing::Kind::reference);
    CHECK(find_thing(audit, "n1")->kind == Thing::Kind::citation);
    for (const char* name :
         {"", "c", "c0", "c4", "r99", "x1", "c1x", "1", "c-1", "c 1", "c18446744073709551616"}) {
      CAPTURE(name);
      CHECK_FALSE(find_thing(audit, name));
    }
  }

  TEST_CASE("the views of the sample read as agreed") {
    const Audit audit = test::make_audit();
    test::check_golden("claims.txt", claims_table(audit, {}));
    test::check_golden("references.txt", references_table(audit, {}));
    test::check_golden("show-c1.txt", shown(audit, "c1"));
    test::check_golden("why-c1.txt", why_claim(audit, 0, {}));
    test::check_golden("show-r2.txt", shown(audit, "r2"));
    test::check_golden("show-r3.txt", shown(audit, "r3"));
    test::check_golden("show-n2.txt", shown(audit, "n2"));
    test::check_golden("explain-c2.txt", explain_claim(audit, 1, {}));
    test::check_golden("rule-page.txt", rule_page(*audit::find_rule("title-truncated"), {}));
  }

  TEST_CASE("every rule is in the table and has its page, in any width") {
    const std::string table = rules_table({.width = 100});
    for (const audit::Rule& rule : audit::rules()) {
      CAPTURE(rule.name);
      CHECK(table.find(rule.name) != std::string::npos);
      const std::string page = rule_page(rule, {.width = 50});
      for (const std::string_view line : split(page, '\n')) {
        CAPTURE(line);
        CHECK(columns_of(line) <= 50);
      }
    }
  }

  TEST_CASE("an audit without claims or references says so") {
    const Audit audit;
    CHECK(claims_table(audit, {}) == "The article has no checkable claims.\n");
    CHECK(references_table(audit, {}) == "The article has no reference list.\n");
  }

  TEST_CASE("hostile text neither reaches the terminal nor breaks the page") {
    Audit audit = test::make_audit();
    const std::string hostile = "\x1b[2J\u202E" + std::string(5000, 'w') + "\n\xff 漢字";
    audit.article.name = audit.article.sections[1].heading = hostile;
    audit.claims[0].subject = hostile;
    audit.article.blocks[1].text += hostile;
    audit.links[0].why = hostile;
    audit.judgements[0].reasons = {hostile};
    audit.judgements[0].evidence->quote = hostile;
    audit.judgements[0].features[0].note = hostile;
    audit.references[0].text = audit.references[0].title = hostile;
    audit.lookups[0].record->journal = hostile;
    audit.citations[0].journal = hostile;
    for (const std::string& text :
         {shown(audit, "c1"), shown(audit, "r1"), shown(audit, "n1"), explain_claim(audit, 0, {}),
          claims_table(audit, {}), references_table(audit, {})}) {
      CHECK(text.find('\x1b') == std::string::npos);
      CHECK(text.find("\u202E") == std::string::npos);
      CHECK(text.find('\xff') == std::string::npos);
      for (const std::string_view line : split(text, '\n')) CHECK(columns_of(line) <= 80);
    }
  }

  TEST_CASE("ranges beyond their block are cut to it") {
    Audit audit = test::make_audit();
    audit.claims[0].range = {10, 100'000};
    audit.claims[1].range = {90'000, 100'000};
    CHECK(shown(audit, "c1").find("«horten") != std::string::npos);
    CHECK_FALSE(shown(audit, "c2").empty());
  }
}
