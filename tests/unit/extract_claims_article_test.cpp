// SPDX-License-Identifier: Apache-2.0
#include "citewright/extract/extract.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace citewright;
using namespace citewright::extract;

namespace {

struct Read {
  Article article;
  std::vector<Citation> citations;
  std::vector<Claim> claims;
};

Read read_claims(std::string_view markdown) {
  Read read{reader::read_article(markdown, "draft.md", Format::markdown), {}, {}};
  read.citations = extract_citations(read.article, {});
  read.claims = extract_claims(read.article, {}, read.citations);
  return read;
}

}  // namespace

TEST_SUITE("claims of an article") {
  TEST_CASE("a claim knows its place, heading and subject") {
    const std::string_view text =
        "# Iron\n\nIron carries oxygen. It also builds muscle.\n\n- **Zinc:** Heals wounds.\n";
    const Read read = read_claims(text);
    REQUIRE(read.claims.size() == 3);
    CHECK(read.claims[0].text == "Iron carries oxygen");
    CHECK(text.substr(read.claims[0].place.begin, 20) == "Iron carries oxygen.");
    CHECK(read.claims[0].heading == "Iron");
    CHECK(read.claims[1].subject == "Iron");
    CHECK(read.claims[2].subject == "Zinc");
    CHECK(read.claims[2].text == "Heals wounds");
    CHECK(read.claims[2].number == 3);
  }

  TEST_CASE("headings, code and the list's blocks claim nothing") {
    const Article article = reader::read_article(
        "# Zinc heals wounds\n\n```\nZinc heals wounds.\n```\n\nZinc heals wounds.\n", "a.md");
    ReferenceList list;
    CHECK(extract_claims(article, list, {}).size() == 1);
    for (std::size_t i = 0; i < article.blocks.size(); ++i) list.blocks.push_back(i);
    CHECK(extract_claims(article, list, {}).empty());
  }

  TEST_CASE("a mark in the middle governs what precedes it, one at the end the rest") {
    const Read read = read_claims(
        "Zinc heals wounds [1], and iron carries oxygen and builds blood [2]. Salt raises "
        "pressure.\n");
    REQUIRE(read.citations.size() == 2);
    REQUIRE(read.claims.size() == 4);
    CHECK(read.claims[0].citations == std::vector<std::size_t>{0});
    CHECK(read.claims[1].citations == std::vector<std::size_t>{1});
    CHECK(read.claims[2].citations == std::vector<std::size_t>{1});
    CHECK(read.claims[3].citations.empty());
  }

  TEST_CASE("an attribution governs every claim of its sentence") {
    const Read read = read_claims(
        "A study in the *Journal of Sleep Research* (2020) found that naps sharpen memory and lift "
        "mood. Coffee keeps people awake.\n");
    REQUIRE(read.citations.size() == 1);
    REQUIRE(read.claims.size() == 3);
    CHECK(read.claims[0].citations == std::vector<std::size_t>{0});
    CHECK(read.claims[1].citations == std::vector<std::size_t>{0});
    CHECK(read.claims[2].citations.empty());
  }

  TEST_CASE("an empty article has no claims") {
    CHECK(extract_claims(Article{}, {}, {}).empty());
  }
}
