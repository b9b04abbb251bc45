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
  Article article = reader::read_article(text, "article.md");
  CHECK(test::broken_promises(article) == Lines{});
  return article;
}

}  // namespace

TEST_SUITE("markdown") {
  TEST_CASE("blocks come out clean of markup, with their kinds") {
    CHECK(outline(read("# Zinc *and* skin\n\nA **mineral** with\na `code` &amp; more.\n\n"
                       "- one\n  - two\n3. three\n\n> said he\n\n```\nx = 1\ny\n```\n\n"
                       "| a | b |\n|---|---|\n| c | d |\n\n<!-- not seen -->\n\n---\n")) ==
          Lines{"heading 1: Zinc and skin", "paragraph: A mineral with a code & more.",
                "item 1: one", "item 2: two", "item 1 #3: three", "quote: said he",
                "code: x = 1\ny\n", "row: a | b", "row: c | d"});
  }

  TEST_CASE("every range leads to the file's bytes") {
    const std::string_view text =
        "---\ntitle: \"On zinc\"\n---\nZinc helps skin&nbsp;heal. See [the "
        "*trial*](https://a.org/x)"
        " and <https://b.org>.\n";
    const Article article = read(text);
    CHECK(article.title == "On zinc");
    REQUIRE(article.blocks.size() == 1);
    const Block& block = article.blocks[0];
    CHECK(block.text == "Zinc helps skin heal. See the trial and https://b.org.");
    REQUIRE(block.links.size() == 2);
    CHECK(block.links[0].url == "https://a.org/x");
    CHECK(test::bytes_at(text, block, block.links[0].text) == "the *trial");
    CHECK(block.links[1].url == "https://b.org");
    REQUIRE(block.emphasis.size() == 1);
    CHECK(test::bytes_at(text, block, block.emphasis[0]) == "trial");
    REQUIRE(block.sentences.size() == 2);
    CHECK(test::bytes_at(text, block, block.sentences[0]) == "Zinc helps skin&nbsp;heal.");
  }

  TEST_CASE("footnotes are marks in the text and blocks of their own") {
    const Article article = read(
        "Zinc heals[^1] and calms.[^long]\n\n"
        "[^1]: Smith J. *Zinc*. 2018.\n"
        "[^long]: Doe A. Copper.\n    Wound J 2019.\n\n    Second part.\n\nThe end.\n");
    CHECK(outline(article) == Lines{"paragraph: Zinc heals[^1] and calms.[^long]",
                                    "paragraph footnote #1: Smith J. Zinc. 2018.",
                                    "paragraph footnote #long: Doe A. Copper. Wound J 2019.",
                                    "paragraph footnote: Second part.", "paragraph: The end."});
    REQUIRE(article.blocks[0].footnote_marks.size() == 2);
    CHECK(article.blocks[0].footnote_marks[1].label == "long");
    CHECK(article.blocks[0].footnote_marks[1].text.of(article.blocks[0].text) == "[^long]");
  }

  TEST_CASE("superscripts in Pandoc's way are marked, powers written with one caret are not") {
    const Article article = read("Zinc heals.^1,2^ About 10^6 cells and 10^7 more.\n");
    const Block& block = article.blocks.at(0);
    CHECK(block.text == "Zinc heals.1,2 About 10^6 cells and 10^7 more.");
    REQUIRE(block.superscripts.size() == 1);
    CHECK(block.superscripts[0].of(block.text) == "1,2");
  }

  TEST_CASE("bold words lead in labels and make headings") {
    const Article article = read(
        "# Zinc\n\n**Side Effects:**\n\n- **Nausea** is rare.\n- **Rash:** Rarer still.\n"
        "- Itch: Rarest.\n\n**Note:** Text follows.\n\n**Zinc** is in the first words.\n");
    Lines labels;
    for (const Block& block : article.blocks) labels.emplace_back(block.label.of(block.text));
    CHECK(labels == Lines{"", "", "Nausea", "Rash", "Itch", "Note", ""});
    CHECK(article.blocks[1].kind == BlockKind::heading);
    CHECK(article.blocks[1].depth == 2);
    CHECK(article.sections.at(2).heading == "Side Effects");
  }

  TEST_CASE("hard breaks divide lines but not sentences") {
    CHECK(outline(read("First entry.\\\nSecond entry.  \nThird goes\\\non here.\n")) ==
          Lines{"paragraph: First entry.", "paragraph: Second entry.",
                "paragraph: Third goes on here."});
    CHECK(outline(read("## References\n\nSmith J. Zinc. 2018.\nDoe A. Copper. 2019.\n")) ==
          Lines{"heading 2: References", "paragraph: Smith J. Zinc. 2018.",
                "paragraph: Doe A. Copper. 2019."});
  }

  TEST_CASE("what Pandoc writes beyond CommonMark gives clean text") {
    const Article article = read(
        "---\nauthor: A\ntitle: \"On zinc\n  and CO2\"\n---\n# Zinc {#zinc .x}\n\n::: {.box}\n"
        "CO~2~ falls, ~~not~~ see [3](#F3){ref-type=\"fig_1\"} and `x`{.c}.\n:::\n\n"
        "```{=mediawiki}\n{{Infobox}}\n```\n\n![A picture](a.png){#f}\n");
    CHECK(article.title == "On zinc and CO2");
    CHECK(outline(article) == Lines{"heading 1: Zinc", "paragraph: CO2 falls, see 3 and x."});
  }

  TEST_CASE("HTML inside Markdown is read as HTML") {
    const std::string_view text =
        "Zinc<sup>1</sup> <em>helps</em> <a href=\"https://a.org\">skin</a>.<br>Next line.\n\n"
        "<div class=\"disclaimer\">\n<p>It does &amp; does not.</p>\n</div>\n";
    const Article article = read(text);
    CHECK(outline(article) == Lines{"paragraph: Zinc1 helps skin.", "paragraph: Next line.",
                                    "paragraph disclaimer: It does & does not."});
    const Block& block = article.blocks.at(0);
    CHECK(block.superscripts.at(0).of(block.text) == "1");
    CHECK(block.emphasis.at(0).of(block.text) == "helps");
    CHECK(block.links.at(0).url == "https://a.org");
    CHECK(test::bytes_at(text, article.blocks.at(2), {0, 9}) == "It does &amp;");
  }
}
