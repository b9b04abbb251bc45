// SPDX-License-Identifier: Apache-2.0
#include "export/findings/places.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/audit/rules.hpp"
#include "citewright/export/findings.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;
using Json = nlohmann::json;

namespace {

/// The log without the rules' pages, which are no matter of the format.
std::string without_rules(const std::string& sarif) {
  auto log = nlohmann::ordered_json::parse(sarif);
  log["runs"][0]["tool"]["driver"]["rules"].clear();
  return log.dump(2) + "\n";
}

}  // namespace

TEST_SUITE("export: findings") {
  TEST_CASE("the sample's findings are as agreed in every format") {
    const Audit audit = test::make_audit();
    test::check_golden("findings.sarif", without_rules(findings_sarif(audit, "0.0.0")));
    test::check_golden("findings-junit.xml", findings_junit(audit));
    test::check_golden("findings-github.txt", findings_github(audit));
    test::check_golden("findings-summary.md", findings_summary(audit));
  }

  // What SARIF 2.1.0 asks for in words and its schema cannot: references between its parts.
  TEST_CASE("a SARIF result points at its rule, its artifact and a line that exists") {
    const Audit audit = test::make_audit();
    const Json log = Json::parse(findings_sarif(audit, "1.2.3"));
    CHECK(log["version"] == "2.1.0");
    const Json& run = log["runs"][0];
    const Json& rules = run["tool"]["driver"]["rules"];
    CHECK(rules.size() == audit::rules().size());
    REQUIRE(run["results"].size() == audit.findings.size());
    for (std::size_t i = 0; i < audit.findings.size(); ++i) {
      const Json& result = run["results"][i];
      CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
      CHECK(result["level"] == to_string(audit.findings[i].severity));
      const Json& place = result["locations"][0]["physicalLocation"];
      CHECK(place["artifactLocation"]["uri"] == "sleep.md");
      CHECK(place["region"]["startLine"] == audit.findings[i].line);
      CHECK(place["region"]["endLine"] >= place["region"]["startLine"]);
    }
    CHECK(run["artifacts"][0]["location"]["uri"] == "sleep.md");
  }

  TEST_CASE("what could not be checked is told in SARIF") {
    const Json log = Json::parse(findings_sarif(test::make_audit(), "1"));
    const Json& notices = log["runs"][0]["invocations"][0]["toolExecutionNotifications"];
    REQUIRE(notices.size() == 1);
    CHECK(notices[0]["message"]["text"] ==
          "could not check 1 claim: there is no reference to check against");
  }

  TEST_CASE("a fingerprint stays when numbers, lines and messages change, and no two are alike") {
    Audit audit = test::make_audit();
    const auto before = fingerprints_of(audit);
    CHECK(std::set<std::string>(before.begin(), before.end()).size() == before.size());
    for (Finding& finding : audit.findings) {
      finding.line += 10;
      finding.place.begin += 100;
      finding.message += " now";
    }
    for (Claim& claim : audit.claims) claim.number += 3;
    CHECK(fingerprints_of(audit) == before);
    audit.claims[1].text = "Magnesium may bring deeper sleep";
    CHECK(fingerprints_of(audit)[0] != before[0]);
  }

  TEST_CASE("findings of one rule about the same words are told apart") {
    Audit audit = test::make_audit();
    audit.findings = {audit.findings[0], audit.findings[0]};
    const auto fingerprints = fingerprints_of(audit);
    CHECK(fingerprints[0] != fingerprints[1]);
  }

  TEST_CASE("paths become URI references") {
    struct Case {
      std::string_view path, uri;
    };
    const Case cases[] = {{"a/b.md", "a/b.md"},
                          {"/a b/c#d.md", "file:///a%20b/c%23d.md"},
                          {"100%.md", "100%25.md"},
                          {"ä:?.md", "%C3%A4%3A%3F.md"},
                          {"", ""}};
    for (const Case& c : cases) CHECK(uri_of_path(c.path) == c.uri);
  }

  TEST_CASE("JUnit counts what it lists") {
    const std::string document = findings_junit(test::make_audit());
    const auto count = [&document](std::string_view what) {
      std::size_t found = 0;
      for (std::size_t at = document.find(what); at != std::string::npos;
           at = document.find(what, at + 1))
        ++found;
      return found;
    };
    const std::size_t tests = count("<testcase ");
    CHECK(document.find("tests=\"" + std::to_string(tests) + "\" failures=\"3\"") !=
          std::string::npos);
    CHECK(count("<failure ") == 3);
  }

  TEST_CASE("an audit without findings is a passed one") {
    CHECK(findings_github({}).empty());
    CHECK(findings_junit({}).find("failures=\"0\"") != std::string::npos);
    CHECK(Json::parse(findings_sarif({}, "1"))["runs"][0]["results"].empty());
    CHECK(findings_summary({}).find("**0 errors, 0 warnings, 0 notes**") != std::string::npos);
  }
}
