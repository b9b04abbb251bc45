// SPDX-License-Identifier: Apache-2.0
#include "extract_citation_lines.hpp"
#include "support/print_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using test::citation_lines;
using test::list_of;

namespace {

using Lines = std::vector<std::string>;

extract::ReferenceList nine_entries() {
  return list_of({"Lin A. Zinc. Nutrients. 2018.", "Ma B. Skin. Gut. 2019.", "Ode C. Hair.",
                  "Poe D.", "Roe E.", "Soe F.", "Toe G.", "Voe H.", "Woe I."});
}

// The one block of an article made by hand: raised text and links as a reader of HTML sets them.
Article article_of(Block block) {
  Article article;
  article.sections.emplace_back();
  block.sentences = {{0, block.text.size()}};
  block.map.append(block.text.size(), {0, block.text.size()});
  article.blocks.push_back(std::move(block));
  return article;
}

Lines raised(std::string text, std::string_view mark) {
  Block block;
  block.text = std::move(text);
  const std::size_t at = block.text.find(mark);
  block.superscripts = {{at, at + mark.size()}};
  return citation_lines(article_of(block), nine_entries());
}

}  // namespace

TEST_SUITE("citation markers") {
  TEST_CASE("numbers in brackets are marks, ranges spelled out") {
    struct Case {
      std::string_view text;
      Lines lines;
    };
    const std::vector<Case> cases{
        {"Zinc helps [3].", {"marker «[3]»: labels 3"}},
        {"Zinc helps [3,5].", {"marker «[3,5]»: labels 3 5"}},
        {"Zinc helps [3–5].", {"marker «[3–5]»: labels 3 4 5"}},
        {"Zinc helps [3-5, 7].", {"marker «[3-5, 7]»: labels 3 4 5 7"}},
        {"Zinc helps [ 1 to 3 ].", {"marker «[ 1 to 3 ]»: labels 1 2 3"}},
        {"Zinc helps.[3][4]", {"marker «[3]»: labels 3", "marker «[4]»: labels 4"}},
        {"Zinc helps [12].", {"marker «[12]»: labels 12"}},
        {"Zinc helps [3, p. 12].", {"marker «[3, p. 12]»: labels 3"}},
        {"Zinc helps (refs. 3–4).", {"marker «(refs. 3–4)»: labels 3 4"}},
        {"Lin et al. [3] found it.", {"marker «[3]»: labels 3, authors Lin"}},
        {"So say Lin and Ma (2018) [2].", {"marker «[2]»: labels 2, authors Lin + Ma, 2018"}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(citation_lines(c.text, nine_entries()) == c.lines);
    }
  }

  TEST_CASE("brackets that hold something else are no marks") {
    for (const std::string_view text :
         {"It fell [95% CI 1.2–3.4].", "That was in [2018].", "He wrote “skinn” [sic].",
          "The interval [0, 1] is closed.", "A CI [1, 3] was given.", "They were 45 [38–52] old.",
          "Aged 60 [9] years.", "Mean [SD] age 60.5 [9] and 62 [8].", "A range [5–3] falls.",
          "It was [03].", "The index r[62] was high.", "Notes [a] lead nowhere.",
          "[3] Lin A. Zinc."}) {
      CAPTURE(text);
      CHECK(citation_lines(text, nine_entries()) == Lines{});
    }
  }

  TEST_CASE("a range beyond reason keeps its two ends") {
    CHECK(citation_lines("Zinc helps [1-500000].", nine_entries()) ==
          Lines{"marker «[1-500000]»: labels 1 500000"});
  }

  TEST_CASE("raised numbers are marks") {
    CHECK(raised("Zinc helps skin.3,4 Much.", "3,4") == Lines{"marker «3,4»: labels 3 4"});
    CHECK(raised("Zinc helps skin2–4", "2–4") == Lines{"marker «2–4»: labels 2 3 4"});
    CHECK(raised("It was so in 20153", "3") == Lines{"marker «3»: labels 3"});
    CHECK(raised("Take vitamin C3 daily", "3") == Lines{"marker «3»: labels 3"});
    CHECK(citation_lines("Zinc helps skin.² It works.³,⁴ Also⁵⁻⁷ this.", nine_entries()) ==
          Lines{"marker «²»: labels 2", "marker «³,⁴»: labels 3 4", "marker «⁵⁻⁷»: labels 5 6 7"});
  }

  TEST_CASE("powers, units, ions, isotopes and ordinals are none") {
    CHECK(raised("An area of 5 cm2 was lost", "2") == Lines{});
    CHECK(raised("A body mass of 30 kg/m2", "2") == Lines{});
    CHECK(raised("The 1st of May", "st") == Lines{});
    CHECK(raised("Ca2+ flows in", "2+") == Lines{});
    CHECK(raised("There were 109 cells", "9") == Lines{});
    CHECK(raised("We gave 14C glucose", "14") == Lines{});
    CHECK(raised("An I2 of 40%", "2") == Lines{});
    CHECK(citation_lines("Per m⁻² and 10⁵ cells; R² was high; H₂O and Ca²⁺ too.", nine_entries()) ==
          Lines{});
    CHECK(citation_lines("Vitamin B12 and vitamin D3 help.", nine_entries()) == Lines{});
  }

  TEST_CASE("bare numbers count where the list is numbered and the form recurs") {
    const std::string_view round = "Zinc helps (1). Skin heals (2, 3). Lin (4) agreed.";
    CHECK(citation_lines(round, nine_entries()) ==
          Lines{"marker «(1)»: labels 1", "marker «(2, 3)»: labels 2 3", "marker «(4)»: labels 4"});
    CHECK(citation_lines(round, list_of({"Lin", "Ma", "Ode", "Poe"}, false)) == Lines{});
    CHECK(citation_lines("Once (1) is not enough.", nine_entries()) == Lines{});
    CHECK(citation_lines("Do this: (1) wash, (2) dry, and (3) rest. Take two (2) or three (3).",
                         nine_entries()) == Lines{});
    CHECK(citation_lines("Zinc helps skin.1 It heals.2,3 Then it rests.", nine_entries()) ==
          Lines{"marker «1»: labels 1", "marker «2,3»: labels 2 3"});
    CHECK(citation_lines("It is version.3 Next comes IL.6 Now.", nine_entries()) == Lines{});
  }

  TEST_CASE("links to works and into the list are marks") {
    CHECK(citation_lines("Zinc [helps](https://pubmed.ncbi.nlm.nih.gov/29295546/) a lot.") ==
          Lines{"marker «helps»: url https://pubmed.ncbi.nlm.nih.gov/29295546/"});
    CHECK(citation_lines("Zinc [helps](https://example.org/blog/zinc) a lot.") == Lines{});
    CHECK(citation_lines("A [2019 study](https://doi.org/10.1000/x1) in *Nutrients* found it.") ==
          Lines{"marker «A 2019 study in Nutrients»: url https://doi.org/10.1000/x1, "
                "journal Nutrients, 2019, study"});
    Block block;
    block.text = "Zinc helps [3] and see below.";
    block.links = {{{11, 14}, "#cite_note-3"}, {{23, 28}, "#below"}};
    CHECK(citation_lines(article_of(block), nine_entries()) ==
          Lines{"marker «[3]»: labels 3, url #cite_note-3"});
  }

  TEST_CASE("lettered notes are marks where the article has such notes") {
    Block block;
    block.text = "Zinc helps [note 2] and heals [a].";
    Article article = article_of(block);
    CHECK(citation_lines(article, nine_entries()) == Lines{});
    Block note;
    note.text = "See elsewhere [1].";
    note.is_footnote = true;
    note.ordinal = "a";
    article.blocks.push_back(note);
    CHECK(citation_lines(article, nine_entries()) == Lines{"marker «[a]»: labels a"});
  }

  TEST_CASE("headings, code, other roles and the list itself cite nothing") {
    CHECK(citation_lines("# Zinc [1]\n\n```\nhair [3]\n```\n", nine_entries()) == Lines{});
    Block block;
    block.text = "Zinc helps [3].";
    for (const BlockRole role : {BlockRole::teaser, BlockRole::navigation, BlockRole::disclaimer}) {
      block.role = role;
      CHECK(citation_lines(article_of(block), nine_entries()) == Lines{});
    }
    block.role = BlockRole::body;
    extract::ReferenceList list = nine_entries();
    CHECK(citation_lines(article_of(block), list).size() == 1);
    list.blocks = {0};
    CHECK(citation_lines(article_of(block), list) == Lines{});
  }

  TEST_CASE("citations are numbered in the order of the text and know their bytes") {
    const std::string text = "Ma (2019) agrees [2] & Lin et al. (2018) too&nbsp;[1].";
    const Article article = reader::read_article(text, "article.md", Format::markdown);
    const auto citations = extract::extract_citations(article, nine_entries());
    REQUIRE(citations.size() == 4);
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const Citation& c = citations[i];
      CHECK(c.number == i + 1);
      CHECK(text.substr(c.place.begin, c.place.end - c.place.begin) == c.text);
    }
    CHECK(std::is_sorted(citations.begin(), citations.end(),
                         [](const auto& a, const auto& b) { return a.place < b.place; }));
  }
}
