// SPDX-License-Identifier: Apache-2.0
#include "citewright/retrieval/term_statistics.hpp"
#include "citewright/retrieval/topic_terms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright::retrieval;

TEST_SUITE("topic terms") {
  TEST_CASE("a letter or small number belongs to the word before it") {
    const auto terms =
        topic_term_set("Vitamin C and type-2 diabetes in 120 of 1,500 patients; a B cell");
    CHECK(terms.contains("vitamin"));
    CHECK(terms.contains("vitamin c"));
    CHECK(terms.contains("type 2"));
    CHECK_FALSE(terms.contains("120"));
    CHECK_FALSE(terms.contains("c"));
    CHECK_FALSE(terms.contains("and"));
  }

  TEST_CASE("spellings are kept as first written") {
    const auto terms = topic_terms("Microneedling, microneedling");
    REQUIRE(terms.size() == 2);
    CHECK(terms[0].word == "Microneedling");
    CHECK(terms[0].term == terms[1].term);
  }
}

TEST_SUITE("term statistics") {
  TEST_CASE("the built-in table knows common from rare") {
    const TermStatistics& statistics = built_in_statistics();
    CHECK(statistics.documents() > 5000);
    CHECK(statistics.idf("tonsillectomi") > statistics.idf("zinc"));
    CHECK(statistics.idf("zinc") > statistics.idf("patient"));
    CHECK(statistics.document_frequency("no such term") == 0);
    CHECK(statistics.chance_in_text("patient", 5000) > statistics.chance_in_text("patient", 50));
    CHECK(statistics.chance_in_text("no such term", 5000) == 0);
  }

  TEST_CASE("a malformed table is a problem that names the line") {
    for (const std::string_view text :
         {"", "# only a comment\n", "documents\t0\tterms\t5\n", "documents\tx\tterms\t5\n",
          "documents\t5\tterms\t9\nzinc\n", "documents\t5\tterms\t9\nzinc\t6\n",
          "documents\t5\tterms\t9\nzinc\t-1\n"}) {
      CAPTURE(text);
      CHECK_FALSE(TermStatistics::parse(text));
    }
    const auto parsed = TermStatistics::parse("documents\t5\tterms\t9\nzinc\tmany\n");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().where == "term statistics:2");
  }
}
