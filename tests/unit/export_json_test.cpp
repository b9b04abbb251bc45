// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/export/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;
using Json = nlohmann::json;

// tests/golden/validate.py checks the golden documents against the schema.
TEST_SUITE("export: JSON") {
  TEST_CASE("the documents of the sample are as agreed") {
    const Audit audit = test::make_audit();
    test::check_golden("audit.json", audit_json(audit));
    test::check_golden("audits.json", audits_json({{Audit{}, Audit{}}}));
    test::check_golden("claims.json", claims_json(audit));
    test::check_golden("references.json", references_json(audit));
    test::check_golden("show-claim.json", show_json(audit, {Thing::Kind::claim, 0}));
    test::check_golden("show-reference.json", show_json(audit, {Thing::Kind::reference, 1}));
    test::check_golden("show-citation.json", show_json(audit, {Thing::Kind::citation, 1}));
    test::check_golden("rules.json", rules_json());
    test::check_golden("claims.jsonl", claims_jsonl(audit));
    test::check_golden("audit-empty.json", audit_json(Audit{}));
  }

  TEST_CASE("every document says what it is") {
    const Audit audit = test::make_audit();
    const std::pair<std::string, std::string_view> cases[] = {
        {audit_json(audit), "audit"},
        {claims_json(audit), "claims"},
        {references_json(audit), "references"},
        {show_json(audit, {Thing::Kind::claim, 0}), "claim"},
        {show_json(audit, {Thing::Kind::reference, 0}), "reference"},
        {show_json(audit, {Thing::Kind::citation, 0}), "citation"},
        {rules_json(), "rules"},
    };
    for (const auto& item : cases) {
      const Json document = Json::parse(item.first);
      CHECK(document.at("version") == 1);
      CHECK(document.at("document") == item.second);
    }
  }

  TEST_CASE("a place in the file is the claim's very bytes") {
    const Audit audit = test::make_audit();
    std::string file;
    for (const Block& block : audit.article.blocks) file += block.text + "\n";
    const Json told = Json::parse(claims_json(audit));
    for (const Json& claim : told.at("claims")) {
      const std::size_t begin = claim.at("place").at("begin");
      const std::size_t end = claim.at("place").at("end");
      CHECK(file.substr(begin, end - begin) == claim.at("text"));
    }
  }

  TEST_CASE("ill-formed text and figures that are no numbers still give JSON") {
    Audit audit = test::make_audit();
    audit.claims[0].text = "\xff\xfe \xed\xa0\x80 cut \xe2\x82";
    audit.claims[0].quantities = {{std::numeric_limits<double>::infinity(),
                                   std::numeric_limits<double>::quiet_NaN(),
                                   "\xc3",
                                   {}}};
    audit.links[0].confidence = std::numeric_limits<double>::quiet_NaN();
    audit.lookups[0].record->title = "\x80";
    audit.article.name = "\xff.md";
    for (const std::string& text : {audit_json(audit), show_json(audit, {Thing::Kind::claim, 0})}) {
      CHECK(is_valid_utf8(text));
      CHECK(Json::accept(text));
    }
    CHECK(is_valid_utf8(claims_jsonl(audit)));
  }

  TEST_CASE("a claim set is one object a line, with the words around each claim") {
    const Audit audit = test::make_audit();
    const std::string lines = claims_jsonl(audit);
    std::size_t count = 0;
    for (const std::string_view line : split(lines, '\n')) {
      if (line.empty()) continue;
      const Json claim = Json::parse(line);
      CHECK(claim.at("id") == ++count);
      const std::string around = claim.at("prefix").get<std::string>() +
                                 claim.at("quote").get<std::string>() +
                                 claim.at("suffix").get<std::string>();
      const std::string& block = audit.article.blocks[audit.claims[count - 1].block].text;
      CHECK(block.find(around) != std::string::npos);
    }
    CHECK(count == audit.claims.size());
  }

  TEST_CASE("the record's texts stay out: they are the registries' and can be long") {
    Audit audit = test::make_audit();
    audit.lookups[0].record->full_text = {{"Methods", "SECRET-BODY"}};
    CHECK(audit_json(audit).find("SECRET-BODY") == std::string::npos);
    const Json record = Json::parse(audit_json(audit))["references"][0]["lookup"]["record"];
    CHECK(record.at("has_full_text") == true);
    CHECK_FALSE(record.contains("abstract"));
  }
}
