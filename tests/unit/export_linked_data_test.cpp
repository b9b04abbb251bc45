// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/export/linked_data.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace citewright;
using namespace citewright::exports;
using Json = nlohmann::json;

namespace {

/// The file that the builder's blocks stand for.
std::string file_of(const Audit& audit) {
  std::string bytes(audit.article.size, '\n');
  for (const Block& block : audit.article.blocks)
    bytes.replace(block.place().begin, block.text.size(), block.text);
  return bytes;
}

}  // namespace

TEST_SUITE("export: linked data") {
  TEST_CASE("the sample's documents are as agreed") {
    Audit audit = test::make_audit();
    audit.article.encoding = "UTF-8";
    test::check_golden("annotations.jsonld", web_annotations(audit, file_of(audit)));
    test::check_golden("cito.jsonld", cito_relations(audit));
  }

  TEST_CASE("every selector leads back to the claim's words") {
    Audit audit = test::AuditBuilder{}
                      .paragraph("Schlaf – ein Überblick. Tee hilft beim Einschlafen, sagt man.")
                      .claim("Tee hilft beim Einschlafen")
                      .build();
    audit.article.encoding = "UTF-8";
    const std::string bytes = file_of(audit);
    const Json target = Json::parse(web_annotations(audit, bytes))["items"][0]["target"];
    const Json& selectors = target["selector"];
    REQUIRE(selectors.size() == 3);
    const std::string exact = selectors[0]["exact"];
    CHECK(bytes.find(selectors[0]["prefix"].get<std::string>() + exact +
                     selectors[0]["suffix"].get<std::string>()) != std::string::npos);
    const std::size_t begin = selectors[2]["start"];
    const std::size_t end = selectors[2]["end"];
    CHECK(bytes.substr(begin, end - begin) == exact);
    // Two characters before it take more than one byte: "–" three, "Ü" two.
    CHECK(selectors[1]["start"] == begin - 3);
    CHECK(selectors[1]["end"] == end - 3);
  }

  TEST_CASE("where the characters of the file are not known, there is no position in them") {
    Audit audit = test::make_audit();
    audit.article.encoding = "windows-1252";
    const Json document = Json::parse(web_annotations(audit, file_of(audit)));
    for (const Json& item : document["items"])
      for (const Json& selector : item["target"]["selector"])
        CHECK(selector["type"] != "TextPositionSelector");
  }

  TEST_CASE("only sure links are relations, each of the kind its verdict says") {
    Audit audit = test::make_audit();
    audit.links[1].sure = false;
    const Json graph = Json::parse(cito_relations(audit))["@graph"];
    REQUIRE(graph.size() == 1);
    CHECK(graph[0]["cito:hasCitationCharacterization"]["@id"] == "cito:citesAsEvidence");
    CHECK(graph[0]["cito:hasCitedEntity"]["@id"] == "https://doi.org/10.1234/valerian.2019.7");
  }

  TEST_CASE("an empty audit is an empty page and an empty graph") {
    CHECK(Json::parse(web_annotations({}, ""))["items"].empty());
    CHECK(Json::parse(cito_relations({}))["@graph"].empty());
  }
}
