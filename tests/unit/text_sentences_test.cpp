// SPDX-License-Identifier: Apache-2.0
#include "citewright/text/sentences.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace citewright;

namespace {

// `marked` has "|" where one sentence ends and the next begins.
void check_split(std::string_view marked) {
  std::string text;
  std::vector<std::string> expected{""};
  for (const char c : marked) {
    if (c == '|') {
      expected.emplace_back();
    } else {
      text += c;
      if (c != ' ' || !expected.back().empty()) expected.back() += c;
    }
  }
  for (std::string& sentence : expected) {
    while (sentence.ends_with(' ')) sentence.pop_back();
  }
  std::vector<std::string> found;
  for (const TextRange range : text::split_sentences(text)) found.emplace_back(range.of(text));
  CAPTURE(text);
  CHECK(found == expected);
}

}  // namespace

TEST_SUITE("sentences") {
  TEST_CASE("stops end sentences") {
    for (const std::string_view text : {
             "Skin heals. |New cells form.",
             "Does it work? |Yes! |It does",
             "It heals… |Then it scars.",
             "It works (mostly). |It hurts.",
             "He said “it heals.” |Then he left.",
             "Why?! |Because.",
             "Das heilt. |Über Nacht.",
             "治愈了。|皮肤很好。",
             "The pH fell. |pH values below 5 irritate.",
             "It was safe. |α-Tocopherol was not.",
             "40% fewer scars. |3 of 10 patients agreed.",
         }) {
      check_split(text);
    }
  }

  TEST_CASE("abbreviations, initials and decimals do not end sentences") {
    for (const std::string_view text : {
             "Lin et al. found zinc helps.",
             "Lin et al. (2018) agree.",
             "As shown by Lin et al. |The effect was small.",
             "Use a sunscreen, e.g. SPF 30, i.e. Mineral.",
             "Dr. Smith and Prof. Jones vs. Mr. Brown.",
             "See Fig. 2 and No. 3 and Vol. 12 of it.",
             "It took approx. 5 days.",
             "The answer is no. |Patients disagreed.",
             "Approved by the U.S. Food and Drug Administration.",
             "It is approved in the U.S. |The device is safe.",
             "J. Cosmet. Dermatol. 2021 has it.",
             "Published in J. Am. Acad. Dermatol. |However, it is old.",
             "A. B. Smith wrote it.",
             "It fell by 0.5 mg. |Then it rose.",
             "Wait... what happened?",
             "Redness, swelling, etc. are common.",
             "Redness, swelling, etc. |These are common.",
             "(see Lin et al.) The text goes on.",
             "1. Wash the skin. |2. Dry it.",
         }) {
      check_split(text);
    }
  }

  TEST_CASE("a letter that completes a noun ends a sentence") {
    check_split("Citrus fruits are rich in vitamin C. |Zinc helps too.");
    check_split("It needs vitamins A, B12 and C. |Zinc helps too.");
    check_split("They compared it with group B. |Zinc won.");
    check_split("It was written by Lin P. Zhang.");
  }

  TEST_CASE("citation marks stay with the sentence before them") {
    for (const std::string_view text : {
             "It heals skin.[3] |Next it scars.",
             "It heals skin. [3] |Next it scars.",
             "It heals skin.[3, 5–7][9] |Next it scars.",
             "It heals skin.[^a] |Next it scars.",
             "It heals skin.3 |Next it scars.",
             "It heals skin.3,4 |Next it scars.",
             "It heals skin.³ |Next it scars.",
             "It heals skin.¹,² |Next it scars.",
             "It heals skin (3). |Next it scars.",
             "It heals skin.(3) |Next it scars.",
             "It heals skin. (Lin et al., 2018) |Next it scars.",
             "It heals “skin.”3 |Next it scars.",
             "It heals skin.[3]",
             "It heals skin [3]. |Next it scars.",
             "It heals skin.[3]|The rest scars.",
         }) {
      check_split(text);
    }
  }

  TEST_CASE("known marks tell a reference number from a decimal") {
    const std::string_view text = "It rose to 5.3 Next it fell.";
    CHECK(text::split_sentences(text).size() == 1);
    const TextRange mark{13, 14};
    const auto sentences = text::split_sentences(text, {&mark, 1});
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].of(text) == "It rose to 5.3");
    CHECK(sentences[1].of(text) == "Next it fell.");
  }

  TEST_CASE("a blank forgotten between sentences is seen, addresses are left whole") {
    check_split("It heals the skin.|The scars fade.");
    check_split("See https://example.org/a.The/b and www.x.com.");
    check_split("Node.js and example.Com stay.");
  }

  TEST_CASE("texts without any sentence give what there is") {
    CHECK(text::split_sentences("").empty());
    CHECK(text::split_sentences("  \n ").empty());
    const std::string_view dots = "...";
    REQUIRE(text::split_sentences(dots).size() == 1);
    const std::string_view fragment = "  no stop at all ";
    REQUIRE(text::split_sentences(fragment).size() == 1);
    CHECK(text::split_sentences(fragment)[0].of(fragment) == "no stop at all");
  }

  TEST_CASE("any bytes give sentences in order that cover every character but blanks") {
    std::mt19937 random{7};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run every time
    const std::string alphabet = "aB.?![](3, \n\"\xe2\x80\xa6\xc2";
    for (int round = 0; round < 2000; ++round) {
      std::string text;
      for (int i = 0; i < 40; ++i) text += alphabet[random() % alphabet.size()];
      std::size_t covered = 0;
      for (const TextRange range : text::split_sentences(text)) {
        REQUIRE(range.begin < range.end);
        REQUIRE(range.end <= text.size());
        REQUIRE(range.begin >= covered);
        const std::string between = text.substr(covered, range.begin - covered);
        REQUIRE(between.find_first_of("aB.?![](3,\"") == std::string::npos);
        covered = range.end;
      }
      REQUIRE(text.substr(covered).find_first_of("aB.?![](3,\"") == std::string::npos);
    }
  }
}
