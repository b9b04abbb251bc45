// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/pubmed_splitter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::registry;

namespace {

struct Pieces {
  std::vector<std::string> elements;
  std::string problem;
};

Pieces split_in_chunks(std::string_view body, std::size_t chunk) {
  PubmedSplitter splitter{"file"};
  Pieces pieces;
  const auto drain = [&] {
    while (const auto element = splitter.next()) pieces.elements.emplace_back(*element);
  };
  for (std::size_t at = 0; at < body.size(); at += chunk) {
    splitter.append(body.substr(at, chunk));
    drain();
  }
  splitter.close();
  drain();
  if (splitter.problem()) pieces.problem = splitter.problem()->what;
  return pieces;
}

}  // namespace

TEST_SUITE("PubMed splitter") {
  TEST_CASE("records are the same whatever the pieces they arrive in") {
    const std::string first = "<PubmedArticle a='>'><!-- </PubmedArticle> --><x/></PubmedArticle>";
    const std::string second =
        "<PubmedArticle><![CDATA[</PubmedArticle>]]><?p </PubmedArticle> ?>"
        "<PubmedArticleX></PubmedArticleX></PubmedArticle >";
    const std::string third = "<DeleteCitation/>";
    const std::string body =
        "\xEF\xBB\xBF<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b '>'>]>\n"
        "<PubmedArticleSet v='>'>\n" +
        first + "<!-- <PubmedArticle> -->" + second + third +
        "\n</PubmedArticleSet >\n<!-- end -->\n";
    for (std::size_t chunk = 1; chunk <= body.size(); ++chunk) {
      CAPTURE(chunk);
      const Pieces pieces = split_in_chunks(body, chunk);
      CHECK(pieces.elements == std::vector<std::string>{first, second, third});
      CHECK(pieces.problem.empty());
    }
  }

  TEST_CASE("what goes wrong is told with its byte, however the bytes arrive") {
    struct Case {
      std::string_view body;
      std::size_t elements;
      std::string_view problem;
    };
    const Case cases[] = {
        {"", 0, "at byte 0: no root element"},
        {"<PubmedArticleSet><PubmedArticle></PubmedArticle>", 1,
         "at byte 49: cut off before </PubmedArticleSet>"},
        {"<PubmedArticleSet><PubmedArticle></PubmedArt", 0,
         "at byte 18: cut off before </PubmedArticleSet>"},
        {"<PubmedArticleSet><!-- <PubmedArticle>", 0,
         "at byte 18: cut off before </PubmedArticleSet>"},
        {"<PubmedArticleSet></Other>", 0, "at byte 18: </Other> closes nothing"},
        {"<PubmedArticleSet></PubmedArticleSet><a/>", 0, "at byte 37: a second root element"},
        {"plain", 0, "at byte 0: text where an element was expected"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.body);
      for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
        const Pieces pieces = split_in_chunks(c.body, chunk);
        CHECK(pieces.elements.size() == c.elements);
        CHECK(pieces.problem == c.problem);
      }
    }
  }

  TEST_CASE("an element without an end is given up, not kept for ever") {
    PubmedSplitter splitter{"file"};
    splitter.append("<PubmedArticleSet><PubmedArticle>");
    const std::string filler(1U << 20U, 'x');
    std::size_t taken = 0;
    while (!splitter.problem() && taken < 100) {
      splitter.append(filler);
      CHECK_FALSE(splitter.next());
      ++taken;
    }
    REQUIRE(splitter.problem());
    CHECK(taken <= 17);
    CHECK(splitter.problem()->what.find("longer than 16777216 bytes") != std::string::npos);
  }
}
