// SPDX-License-Identifier: Apache-2.0
#include "support/article_checks.hpp"
#include "support/print_lines.hpp"

#include "citewright/base/file.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using test::outline;

namespace {

using Lines = std::vector<std::string>;

Article read(std::string_view text) {
  Article article = reader::read_article(text, "page.html");
  CHECK(test::broken_promises(article) == Lines{});
  return article;
}

// The outline without what only a web page has around its article.
Lines outline_of_article(const Article& article) {
  Lines lines = outline(article);
  std::erase_if(lines, [](const std::string& line) {
    const std::string kind = line.substr(0, line.find(':'));
    return kind.ends_with(" navigation") || kind.ends_with(" teaser");
  });
  return lines;
}

}  // namespace

TEST_SUITE("html") {
  TEST_CASE("blocks come out clean of markup, with their kinds") {
    CHECK(outline(
              read("<!doctype html><title>On zinc | Journal</title><style>p {}</style>"
                   "<h2>Zinc <em>and</em> skin</h2><p>A <b>mineral</b>\n with &amp; more."
                   "<script>var x = '<p>no</p>';</script><!-- no --> <span hidden>no</span>"
                   "<ul><li>one<ul><li>two</ul><li><p>three<p>more</ul>"
                   "<blockquote>said he</blockquote><pre>x = 1\ny</pre>"
                   "<table><tr><th>a<th>b<tr><td>c<td><p>d</table>"
                   "<dl><dt>term<dd>meaning</dl><div>soup <span>of</span><div>divs</div></div>")) ==
          Lines{"heading 2: Zinc and skin", "paragraph: A mineral with & more.", "item 1: one",
                "item 2: two", "item 1: three", "paragraph: more", "quote: said he",
                "code: x = 1\ny", "row: a | b", "row: c | d", "item 1: term", "item 1: meaning",
                "paragraph: soup of", "paragraph: divs"});
  }

  TEST_CASE("the title is the first top heading, else the page's") {
    struct Case {
      std::string_view page;
      std::string_view title;
    };
    for (const Case& c : {
             Case{"<title>Window</title><h1>Zinc</h1><p>Text.", "Zinc"},
             Case{"<title>On zinc | The Journal</title><p>Text.", "On zinc"},
             Case{"<meta property=og:title content='Zinc &amp; skin'><title>x</title><p>T.",
                  "Zinc & skin"},
             Case{"<h2>Zinc</h2><p>Text.", "Zinc"},
             Case{"<p>Text.", ""},
         }) {
      CAPTURE(c.page);
      CHECK(read(c.page).title == c.title);
    }
  }

  TEST_CASE("every range leads to the page's bytes, across references and stray tags") {
    const std::string_view page =
        "<p>Zinc&rsquo;s role: p &lt; 0.05 &amp; p < 0.1, AT&T.</b> It <em>he&shy;als</em> "
        "<a href='https://a.org/?x=1&amp;y=2'>skin</a>.\r\nNext &#8211; line&copy2024.</p>";
    const Article article = read(page);
    REQUIRE(article.blocks.size() == 1);
    const Block& block = article.blocks[0];
    CHECK(block.text == "Zinc’s role: p < 0.05 & p < 0.1, AT&T. It heals skin. Next – line©2024.");
    CHECK(block.links.at(0).url == "https://a.org/?x=1&y=2");
    CHECK(test::bytes_at(page, block, block.links[0].text) == "skin");
    CHECK(test::bytes_at(page, block, block.emphasis.at(0)) == "he&shy;als");
    REQUIRE(block.sentences.size() == 3);
    CHECK(test::bytes_at(page, block, block.sentences[0]) ==
          "Zinc&rsquo;s role: p &lt; 0.05 &amp; p < 0.1, AT&T.");
    CHECK(test::bytes_at(page, block, block.sentences[2]) == "Next &#8211; line&copy2024.");
  }

  TEST_CASE("line breaks divide entries and paragraphs, not sentences") {
    CHECK(outline(read("<p>Smith J. Zinc. 2018.<br>Doe A. <i>Copper</i>. 2019.<br><br>Last\n"
                       "<h2>Two<br>lines</h2><p>It goes<br>on here.")) ==
          Lines{"paragraph: Smith J. Zinc. 2018.", "paragraph: Doe A. Copper. 2019.",
                "paragraph: Last", "heading 2: Two lines", "paragraph: It goes on here."});
  }

  TEST_CASE("ordered lists number their items") {
    CHECK(outline(read("<ol start=4><li>a<li value=9>b<li>c</ol>"
                       "<table><tr><td>1.<td>Smith J. Zinc.</table>")) ==
          Lines{"item 1 #4: a", "item 1 #9: b", "item 1 #10: c", "row #1: Smith J. Zinc."});
  }

  TEST_CASE("bullets typed into paragraphs make them list items, their ranges follow") {
    const std::string_view page =
        "<p>&bull; Zinc <i>helps</i> <a href='https://a.org'>skin</a>.<br>\u2022 Copper."
        "<p>1. Not a list.";
    const Article article = read(page);
    CHECK(outline(article) ==
          Lines{"item 1: Zinc helps skin.", "item 1: Copper.", "paragraph: 1. Not a list."});
    const Block& first = article.blocks[0];
    CHECK(test::bytes_at(page, first, first.emphasis.at(0)) == "helps");
    CHECK(test::bytes_at(page, first, first.links.at(0).text) == "skin");
  }

  TEST_CASE("footnotes are marks, superscripts and texts without their way back") {
    const Article article = read(
        "<p>Zinc heals.<sup id=fnref1><a href='#fn1'>[1]</a></sup> About 10<sup>6</sup> cells."
        "<a class=x href='#fn2'>2</a></p>"
        "<section class=footnotes><ol><li id=fn1><p>Smith J. Zinc. <a "
        "href='#fnref1'>↩︎</a></p></li>"
        "<li id=fn2>Doe A. <a class=footnote-back href='#r'>back</a></ol></section>"
        "<h2>References</h2><ol class=references><li id='cite_note-1'><span "
        "class=mw-cite-backlink><b><a href='#cite_ref-1'>^</a></b></span> <cite>Li K.</cite></ol>");
    CHECK(outline(article) == Lines{"paragraph: Zinc heals.[1] About 106 cells.2",
                                    "paragraph footnote #1: Smith J. Zinc.",
                                    "paragraph footnote #2: Doe A.", "heading 2: References",
                                    "item 1 #1: Li K."});
    const Block& body = article.blocks[0];
    REQUIRE(body.superscripts.size() == 2);
    CHECK(body.superscripts[1].of(body.text) == "6");
    REQUIRE(body.footnote_marks.size() == 2);
    CHECK(body.footnote_marks[0].label == "1");
    CHECK(body.footnote_marks[1].label == "2");
  }

  TEST_CASE("parts around the article get their roles") {
    const Article article = read(
        "<body class='menu-open'><header class=site><a href=/>Skin Journal</a></header>"
        "<div class='breadcrumb'>Home &gt; Skin</div><div class='wrap sidebar-right'><article>"
        "<header><h1>Zinc</h1><p>By Jane Doe, 3 June 2024</header>"
        "<ul><li><a href='#a'>Role</a><li><a href='#b'>Sources</a><li><a href='#c'>Doses</a></ul>"
        "<p>Zinc is needed by hundreds of enzymes, and the body has no store of it at all."
        "<div class='related-posts'><h3>More</h3><a href=/c>Copper</a></div>"
        "<p>Meat, nuts and whole grains are the usual sources in the diets of most adults."
        "<aside><p>Key fact: eight milligrams a day are enough for most women.</aside>"
        "<div class=author-bio>Jane writes.</div></article></div>"
        "<footer><p>It is for information only and does not replace advice.<p>© 2024</footer>"
        "<div id=cookie-banner>We use cookies.</div>");
    CHECK(
        outline(article) ==
        Lines{"paragraph navigation: Skin Journal", "paragraph navigation: Home > Skin",
              "heading 1: Zinc", "paragraph navigation: By Jane Doe, 3 June 2024",
              "item 1 navigation: Role", "item 1 navigation: Sources", "item 1 navigation: Doses",
              ("paragraph: Zinc is needed by hundreds of enzymes, and the body has no store of it "
               "at all."),
              "heading 3 teaser: More", "paragraph teaser: Copper",
              ("paragraph: Meat, nuts and whole grains are the usual sources in the diets of most "
               "adults."),
              "paragraph: Key fact: eight milligrams a day are enough for most women.",
              "paragraph disclaimer: Jane writes.",
              "paragraph disclaimer: It is for information only and does not replace advice.",
              "paragraph navigation: © 2024", "paragraph navigation: We use cookies."});
  }

  TEST_CASE("the same article reads the same from Markdown and from HTML") {
    const std::string root = CITEWRIGHT_SOURCE_DIR;
    const Article markdown = reader::read_article_file(root + "/corpus/microneedling.md");
    const Article html =
        reader::read_article_file(root + "/tests/data/articles/microneedling.html");
    CHECK(test::broken_promises(markdown) == Lines{});
    CHECK(test::broken_promises(html) == Lines{});
    CHECK(markdown.title == html.title);
    CHECK(outline_of_article(markdown) == outline_of_article(html));
    const auto labels = [](const Article& article) {
      Lines found;
      for (const Block& block : article.blocks) {
        if (!block.label.empty()) found.emplace_back(block.label.of(block.text));
      }
      return found;
    };
    CHECK(labels(markdown) == labels(html));
  }
}
