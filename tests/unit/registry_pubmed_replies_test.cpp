// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::registry;
using namespace citewright::test;

namespace {

std::string complaint(std::string_view body) {
  const auto reply = parse_pubmed_reply(body, "test");
  return reply ? "-" : reply.error().what;
}

}  // namespace

TEST_SUITE("PubMed XML: replies") {
  const Pmid seven = *Pmid::parse("7");
  const Pmid nine = *Pmid::parse("9");

  TEST_CASE("what a complete reply leaves out is absent") {
    const auto reply = parse_pubmed_reply(in_set(article("")), "test");
    REQUIRE(reply);
    CHECK(reply->record_of(seven).value());
    CHECK_FALSE(reply->record_of(nine).value());
    const auto empty = parse_pubmed_reply(in_set(""), "test");
    REQUIRE(empty);
    CHECK_FALSE(empty->record_of(seven).value());
    CHECK(parse_pubmed_reply("<PubmedArticleSet/>", "test"));
  }

  TEST_CASE("while an element could not be read nothing is absent but what was deleted") {
    const auto reply = parse_pubmed_reply(
        in_set(article("") + "<PubmedArticle><a></b></PubmedArticle><DeleteCitation><PMID>9</PMID>"
                             "</DeleteCitation>"),
        "test");
    REQUIRE(reply);
    CHECK(reply->record_of(seven).value());
    CHECK_FALSE(reply->record_of(nine).value());
    CHECK_FALSE(reply->record_of(*Pmid::parse("11")));
    REQUIRE(reply->problems.size() == 1);
    CHECK(reply->problems[0].where == "test, element 2");
  }

  TEST_CASE("every known root is read, bare records too") {
    const std::string citation = "<MedlineCitation Owner=\"NLM\"><PMID>7</PMID></MedlineCitation>";
    const std::string bodies[] = {
        in_set(article("")),
        article(""),
        citation,
        "<MedlineCitationSet>" + citation + "</MedlineCitationSet>",
        "<PubmedBookArticle><BookDocument><PMID>7</PMID></BookDocument></PubmedBookArticle>",
        "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + citation + "\n<!-- end -->\n",
    };
    for (const std::string& body : bodies) {
      CAPTURE(body);
      const auto reply = parse_pubmed_reply(body, "test");
      REQUIRE(reply);
      CHECK(reply->record_of(seven).value());
    }
  }

  TEST_CASE("what is no complete set of records is a problem that says what it was") {
    struct Case {
      std::string body;
      std::string_view what;
    };
    const Case cases[] = {
        {"", "PubMed XML was expected, this is an empty reply"},
        {"<html>Bad Gateway",
         "PubMed XML was expected, this is an HTML page: \"<html>Bad Gateway\""},
        {R"({"error":"API rate limit exceeded"})",
         "PubMed XML was expected, this is word that there were too many requests: "
         "\"{\"error\":\"API rate limit exceeded\"}\""},
        {"<?xml version=\"1.0\" ?>\n", "at byte 23: no root element"},
        {"<PubmedArticleSet>" + article(""), "cut off before </PubmedArticleSet>"},
        {"<PubmedArticleSet><PubmedArticle><Med", "cut off before </PubmedArticleSet>"},
        {"<PubmedArticle><Med", "cut off before </PubmedArticle>"},
        {"<PubmedArticleSet><ERROR>Search Backend failed</ERROR></PubmedArticleSet>",
         "the server says: \"Search Backend failed\""},
        {"<eFetchResult><ERROR> ID list is empty!</ERROR></eFetchResult>",
         "the server says: \"ID list is empty!\""},
        {"<errorBean/>", "at byte 0: PubMed records were expected, the root element is errorBean"},
        {"<PubmedArticleSet>text</PubmedArticleSet>", "text where an element was expected"},
        {in_set("") + in_set(""), "a second root element"},
        {in_set("") + "x", "something comes after the root element"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.body);
      CHECK(complaint(c.body).find(c.what) != std::string::npos);
    }
  }

  TEST_CASE("a reply cut off anywhere is a problem, never a shorter reply") {
    const std::string body = in_set(article("<ArticleTitle>Zinc &amp; skin</ArticleTitle>"));
    for (std::size_t length = 0; length + 2 < body.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(parse_pubmed_reply(std::string_view{body}.substr(0, length), "test"));
    }
  }

  TEST_CASE("hostile XML is an element that could not be read") {
    constexpr std::size_t deep = 100'000;
    std::string nested;
    for (std::size_t i = 0; i < deep; ++i) nested += "<i>";
    const std::string open = nested;
    for (std::size_t i = 0; i < deep; ++i) nested += "</i>";
    const std::string elements[] = {
        article("<ArticleTitle>" + nested + "</ArticleTitle>"),
        article("<ArticleTitle>" + open + "</ArticleTitle>"),
        "<PubmedArticle><MedlineCitation><PMID>x</PMID></MedlineCitation></PubmedArticle>",
        "<PubmedArticle/>",
        "<Unknown><PMID>7</PMID></Unknown>",
    };
    for (const std::string& element : elements) {
      const auto reply = parse_pubmed_reply(in_set(element), "test");
      REQUIRE(reply);
      CHECK(reply->records.empty());
      CHECK(reply->problems.size() == 1);
    }
  }

  TEST_CASE("entities of a document type are not expanded") {
    const std::string body =
        "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"lol>\"><!ENTITY b \"&a;&a;\">]>"
        "<PubmedArticleSet>" +
        article("<ArticleTitle>&b; &unknown;</ArticleTitle>") + "</PubmedArticleSet>";
    const auto reply = parse_pubmed_reply(body, "test");
    REQUIRE(reply);
    CHECK(reply->records.at(0).title == "&b; &unknown;");
  }

  TEST_CASE("ill-formed UTF-8 becomes U+FFFD") {
    CHECK(read(article("<ArticleTitle>zinc\xFF skin</ArticleTitle>")).title == "zinc\uFFFD skin");
  }
}
