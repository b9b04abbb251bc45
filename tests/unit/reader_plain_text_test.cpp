// SPDX-License-Identifier: Apache-2.0
#include "support/article_checks.hpp"
#include "support/print_lines.hpp"

#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using test::outline;

namespace {

using Lines = std::vector<std::string>;

Article read(std::string_view text) {
  Article article = reader::read_article(text, "article.txt");
  CHECK(test::broken_promises(article) == Lines{});
  return article;
}

}  // namespace

TEST_SUITE("plain text") {
  TEST_CASE("each line is a paragraph where lines are long, short lines before text are headings") {
    const Article article = read(
        "What Zinc Does\n"
        "Zinc is a mineral that hundreds of enzymes need, and the body keeps no store of it.\n"
        "Meat, nuts and whole grains are the usual sources of zinc in the diet of most adults.\n"
        "\n"
        "Healing\n"
        "First Days\n"
        "A wound draws zinc from the blood during the first days after an operation or burn.\n");
    CHECK(
        outline(article) ==
        Lines{"heading 1: What Zinc Does",
              ("paragraph: Zinc is a mineral that hundreds of enzymes need, and the body keeps no "
               "store of it."),
              ("paragraph: Meat, nuts and whole grains are the usual sources of zinc in the diet "
               "of most adults."),
              "heading 2: Healing", "heading 3: First Days",
              ("paragraph: A wound draws zinc from the blood during the first days after an "
               "operation or burn.")});
    CHECK(article.title == "What Zinc Does");
    REQUIRE(article.sections.size() == 4);
    CHECK(article.sections[3].parent == 2);
    CHECK(heading_path(article, 5) ==
          std::vector<std::string_view>{"What Zinc Does", "Healing", "First Days"});
  }

  TEST_CASE("hard-wrapped lines are joined, blank lines divide") {
    const std::string_view text =
        "Zinc is a mineral that hundreds of enzymes need, and the body\n"
        "keeps no store of it. Meat, nuts and whole grains are the usual\n"
        "sources.\n"
        "\n"
        "A wound draws zinc from the blood during the first days after\n"
        "an operation.\n";
    const Article article = read(text);
    REQUIRE(article.blocks.size() == 2);
    CHECK(
        article.blocks[0].text.ends_with("body keeps no store of it. Meat, nuts and whole grains "
                                         "are the usual sources."));
    REQUIRE(article.blocks[0].sentences.size() == 2);
    CHECK(test::bytes_at(text, article.blocks[0], article.blocks[0].sentences[1]) ==
          "Meat, nuts and whole grains are the usual\nsources.");
    CHECK(line_of(article, article.blocks[1].place().begin) == 5);
  }

  TEST_CASE("list markers nest by indentation and give ordinals") {
    CHECK(outline(read("Take it daily:\n"
                       "- with food\n"
                       "  * at noon\n"
                       "  \u2022 in the evening\n"
                       "- with water\n"
                       "(a) never alone\n"
                       "\n"
                       "1. first step\n"
                       "2) second step\n"
                       "   goes on here\n"
                       "[3] third step\n")) ==
          Lines{"paragraph: Take it daily:", "item 1: with food", "item 2: at noon",
                "item 2: in the evening", "item 1: with water", "item 1 #a: never alone",
                "item 1 #1: first step", "item 1 #2: second step goes on here",
                "item 1 #3: third step"});
  }

  TEST_CASE("underlined, numbered, capital and known lines are headings") {
    CHECK(outline(read("Zinc\n====\n\nSome text about zinc that ends in a stop.\n\n"
                       "Sources\n-------\nMeat has it.\n\n"
                       "2.1 Doses\nEight milligrams a day are enough for most women.\n\n"
                       "SIDE EFFECTS\nNausea is common.\n\n"
                       "References:\nSmith J. Zinc and skin. 2018\n")) ==
          Lines{"heading 1: Zinc", "paragraph: Some text about zinc that ends in a stop.",
                "heading 2: Sources", "paragraph: Meat has it.", "heading 3: 2.1 Doses",
                "paragraph: Eight milligrams a day are enough for most women.",
                "heading 2: SIDE EFFECTS", "paragraph: Nausea is common.",
                "heading 2: References:", "paragraph: Smith J. Zinc and skin. 2018"});
  }

  TEST_CASE("labels are the words before a list item's colon") {
    struct Case {
      std::string_view line;
      std::string_view label;
    };
    for (const Case& c : {
             Case{"- Vitamin C: Supports collagen.", "Vitamin C"},
             Case{"- Low-level light (LLLT): Calms skin.", "Low-level light (LLLT)"},
             Case{"- See https://example.org for more.", ""},
             Case{"- It works. Note: only on skin.", ""},
             Case{"- At 10:30 take one.", ""},
             Case{"Vitamin C: Supports collagen in the skin.", "Vitamin C"},
             Case{"We asked the following question: does it work?", ""},
         }) {
      CAPTURE(c.line);
      const Article article =
          read("Some longer text that stands before all of it.\n" + std::string{c.line} + "\n");
      const Block& block = article.blocks.back();
      CHECK(block.label.of(block.text) == c.label);
    }
  }

  TEST_CASE("reference entries are a block each, wrapped or not") {
    const Article lines = read(
        "Body text that is long enough to be a paragraph of its own, and then some more.\n"
        "References\n"
        "Smith J. Zinc and the skin. Skin J 2018\n"
        "Doe A. Copper in wounds. Wound J 2019\n"
        "Disclaimer\n"
        "Ask a doctor.\n");
    CHECK(outline(lines) ==
          Lines{("paragraph: Body text that is long enough to be a paragraph of its own, and then "
                 "some more."),
                "heading 2: References", "paragraph: Smith J. Zinc and the skin. Skin J 2018",
                "paragraph: Doe A. Copper in wounds. Wound J 2019",
                "heading 2 disclaimer: Disclaimer", "paragraph disclaimer: Ask a doctor."});
    const Article wrapped = read(
        "Zinc is a mineral that hundreds of enzymes need, and the body\n"
        "keeps no store of it.\n\n"
        "References\n\n"
        "Smith J, Miller K, Jones P. Zinc and how the skin of adults heals\n"
        "    after operations of all kinds. Skin J 2018.\n"
        "Doe A. Copper in wounds that do not close for many weeks: a long\n"
        "    review. Wound J 2019.\n");
    REQUIRE(wrapped.blocks.size() == 4);
    CHECK(wrapped.blocks[2].text.ends_with("heals after operations of all kinds. Skin J 2018."));
    CHECK(wrapped.blocks[3].text.starts_with("Doe A."));
  }

  TEST_CASE("teasers take one title line, notices after the references are disclaimers") {
    const Article article = read(
        "Zinc is a mineral that hundreds of enzymes need, and the body keeps no store of it.\n"
        "You May Also Like:\n"
        "Copper and Your Skin: What the Label Leaves Out\n"
        "Where Is Zinc Found?\n"
        "Meat, nuts and whole grains are the usual sources of zinc in the diet of most adults.\n"
        "References\n"
        "- Zinc and skin. https://example.org/1\n"
        "Important Note: This article is for informational purposes only. It is no medical "
        "advice.\n");
    std::vector<BlockRole> roles;
    for (const Block& block : article.blocks) roles.push_back(block.role);
    CHECK(roles == std::vector{BlockRole::body, BlockRole::teaser, BlockRole::teaser,
                               BlockRole::body, BlockRole::body, BlockRole::body, BlockRole::body,
                               BlockRole::disclaimer});
    CHECK(article.blocks[6].links.at(0).url == "https://example.org/1");
    CHECK(article.sections.size() == 3);
  }

  TEST_CASE("three short lines in a row after a colon are a list") {
    CHECK(outline(read("Zinc is needed for these three things by every adult who is healthy:\n"
                       "Skin repair\nClear sight\nGood taste\n\n"
                       "All of them were studied in trials of adults.\n")) ==
          Lines{"paragraph: Zinc is needed for these three things by every adult who is healthy:",
                "item 1: Skin repair", "item 1: Clear sight", "item 1: Good taste",
                "paragraph: All of them were studied in trials of adults."});
  }

  TEST_CASE("lines with wide gaps are rows of a table") {
    CHECK(outline(read("The doses that were given to the adults of the trial were these:\n\n"
                       "Group     Dose\nZinc      8 mg\nPlacebo   0 mg\n")) ==
          Lines{"paragraph: The doses that were given to the adults of the trial were these:",
                "row: Group Dose", "row: Zinc 8 mg", "row: Placebo 0 mg"});
  }

  TEST_CASE("in wrapped text short lines are headings, bylines and lists, addresses join entries") {
    CHECK(
        outline(read("Does Zinc Heal Skin?\n"
                     "By Jane Doe\n"
                     "March 3, 2024\n"
                     "\n"
                     "Zinc has been used on skin for centuries. One trial found that it\n"
                     "shortens healing by two days, and a later review agreed.\n"
                     "\n"
                     "Who should take it?\n"
                     "  Adults with low levels may benefit. The dose is usually eight to\n"
                     "  eleven milligrams a day.\n"
                     "\n"
                     "References\n"
                     "\n"
                     "1. Miller A, Jones B. Zinc and wounds: a trial of 100 adults. J Skin\n"
                     "Res. 2018;12(3):45-50.\n"
                     "2. Doe J. Zinc supplements in adults. Wound Rep. 2020;5:1-9.\n"
                     "https://example.org/2\n"
                     "3. Ching L. Zinc. 2019.\n")) ==
        Lines{"heading 1: Does Zinc Heal Skin?", "paragraph navigation: By Jane Doe",
              "paragraph navigation: March 3, 2024",
              ("paragraph: Zinc has been used on skin for centuries. One trial found that it "
               "shortens healing by two days, and a later review agreed."),
              "heading 2: Who should take it?",
              ("paragraph: Adults with low levels may benefit. The dose is usually eight to "
               "eleven milligrams a day."),
              "heading 2: References",
              ("item 1 #1: Miller A, Jones B. Zinc and wounds: a trial of 100 adults. J Skin Res. "
               "2018;12(3):45-50."),
              ("item 1 #2: Doe J. Zinc supplements in adults. Wound Rep. 2020;5:1-9. "
               "https://example.org/2"),
              "item 1 #3: Ching L. Zinc. 2019."});
  }

  TEST_CASE("a list of bare addresses is an entry a line") {
    CHECK(outline(read("Zinc has been used on skin for centuries, and a trial found that it works "
                       "well in adults.\n\nSources\n\nhttps://example.org/articles/first-one\n"
                       "https://example.org/articles/number-two\n")) ==
          Lines{("paragraph: Zinc has been used on skin for centuries, and a trial found that it "
                 "works well in adults."),
                "heading 2: Sources", "paragraph: https://example.org/articles/first-one",
                "paragraph: https://example.org/articles/number-two"});
  }
}
