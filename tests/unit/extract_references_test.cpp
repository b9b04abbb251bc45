// SPDX-License-Identifier: Apache-2.0
#include "citewright/extract/extract.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

using namespace citewright;

namespace {

constexpr std::string_view prose =
    "Zinc is found in many foods. It is needed for skin and for wounds that have to heal.\n\n";

extract::ReferenceList list_of(std::string_view text, Format format) {
  return extract::extract_references(reader::read_article(text, "article", format));
}

// "label:text" of each, divided by " | ".
std::string entries_of(std::string_view text, Format format) {
  std::string out;
  for (const Reference& reference : list_of(text, format).references)
    out += fmt::format("{}{}:{}", out.empty() ? "" : " | ", reference.label, reference.text);
  return out;
}

std::string plain(std::string_view list) {
  return entries_of(std::string{prose} + std::string{list}, Format::plain_text);
}

std::string markdown(std::string_view list) {
  return entries_of("# Zinc\n\n" + std::string{prose} + std::string{list}, Format::markdown);
}

std::string html(std::string_view list) {
  return entries_of("<h1>Zinc</h1><p>" + std::string{prose} + "</p>" + std::string{list},
                    Format::html);
}

constexpr std::string_view two_entries =
    "1. Olsen P. Zinc. Burns. 2010;12:1-9.\n2. Li H. Copper. Burns. 2011;13:2-8.\n";
constexpr std::string_view two_found =
    "1:Olsen P. Zinc. Burns. 2010;12:1-9. | 2:Li H. Copper. Burns. 2011;13:2-8.";

}  // namespace

TEST_SUITE("reference lists") {
  TEST_CASE("a list is found under every usual heading") {
    for (const std::string_view heading :
         {"References", "REFERENCES:", "7. References", "Sources", "Works cited", "Bibliography",
          "Literature Cited", "Selected references", "Scientific References", "Further reading",
          "Article Sources", "References and further reading", "Notes", "Endnotes", "Resources",
          "~ References ~", "R E F E R E N C E S"}) {
      CAPTURE(heading);
      CHECK(plain(fmt::format("{}\n{}", heading, two_entries)) == two_found);
      CHECK(markdown(fmt::format("## {}\n\n{}", heading, two_entries)) == two_found);
      CHECK(markdown(fmt::format("**{}**\n\n{}", heading, two_entries)) == two_found);
    }
  }

  TEST_CASE("a doubtful heading over prose is no list") {
    for (const std::string_view heading : {"Notes", "Resources", "Sources", "Further reading"}) {
      CAPTURE(heading);
      CHECK(markdown(
                fmt::format("## {}\n\nEat what you like. It is good for you and it was always.\n",
                            heading))
                .empty());
      CHECK(markdown(fmt::format("## {}\n\n- Oysters\n- Beef\n- Beans\n", heading)).empty());
    }
  }

  TEST_CASE("the list ends where something else begins") {
    CHECK(markdown(
              "## References\n\n- Zinc and skin. https://a.org/1\n\n## About us\n\nWe write.\n") ==
          ":Zinc and skin. https://a.org/1");
    CHECK(markdown("## References\n\n- Zinc and skin. https://a.org/1\n\nAbout the author: Jo "
                   "writes.\n") == ":Zinc and skin. https://a.org/1");
    CHECK(
        plain(
            "References\n- Zinc and skin. https://a.org/1\nImportant Note: The information in this "
            "article is for general purposes only and is not medical advice.\n") ==
        ":Zinc and skin. https://a.org/1");
  }

  TEST_CASE("several lists join and number on") {
    const auto list = list_of(
        "# Zinc\n\nText.\n\n## References\n\n1. Olsen P. Zinc. Burns. 2010;12:1.\n\n"
        "## Further reading\n\n- Li H. Copper. Burns. 2011;13:2.\n\n## Contact\n\nWrite.\n",
        Format::markdown);
    REQUIRE(list.references.size() == 2);
    CHECK(list.references[1].number == 2);
    CHECK(list.references[1].label.empty());
    CHECK(list.blocks == std::vector<std::size_t>{2, 3, 4, 5});
  }

  TEST_CASE("every usual mark is taken off and kept as the label") {
    CHECK(plain("References\n[1] Olsen P. Zinc. Burns. 2010;12:1-9.\n[2] Li H. Copper. Burns. "
                "2011;13:2-8.\n") == two_found);
    CHECK(plain("References\n(1) Olsen P. Zinc. Burns. 2010;12:1-9.\n(2) Li H. Copper. Burns. "
                "2011;13:2-8.\n") == two_found);
    CHECK(plain("References\n1) Olsen P. Zinc. Burns. 2010;12:1-9.\n2) Li H. Copper. Burns. "
                "2011;13:2-8.\n") == two_found);
    CHECK(plain("References\n¹ Olsen P. Zinc. Burns. 2010;12:1-9.\n² Li H. Copper. Burns. "
                "2011;13:2-8.\n") == two_found);
    CHECK(html("<h2>References</h2><p><sup>1</sup> Olsen P. Zinc. Burns. 2010;12:1-9.</p>"
               "<p><sup>2</sup>Li H. Copper. Burns. 2011;13:2-8.</p>") == two_found);
    CHECK(html("<h2>References</h2><ol><li>Olsen P. Zinc. Burns. 2010;12:1-9.</li>"
               "<li>Li H. Copper. Burns. 2011;13:2-8.</li></ol>") == two_found);
  }

  TEST_CASE("several entries in one block are told apart") {
    CHECK(html("<h2>References</h2><p>1. Olsen P. Zinc. Burns. 2010;12:1-9. 2. Li H. Copper. "
               "Burns. 2011;13:2-8.</p>") == two_found);
    CHECK(html("<h2>References</h2><p>[1] Olsen P. Zinc. Burns. 2010;12:1-9.<br>[2] Li H. Copper. "
               "Burns. 2011;13:2-8.</p>") == two_found);
    CHECK(html("<h2>References</h2><p>Olsen P. Zinc. Burns. 2010;12:1-9.<br>Li H. Copper. Burns. "
               "2011;13:2-8.</p>") ==
          ":Olsen P. Zinc. Burns. 2010;12:1-9. | :Li H. Copper. Burns. 2011;13:2-8.");
    CHECK(markdown("## References\n\nOlsen P. Zinc. Burns. 2010;12:1-9.\nLi H. Copper. Burns. "
                   "2011;13:2-8.\n") ==
          ":Olsen P. Zinc. Burns. 2010;12:1-9. | :Li H. Copper. Burns. 2011;13:2-8.");
    CHECK(html("<p><b>References:</b> 1. Olsen P. Zinc. Burns. 2010;12:1-9. 2. Li H. Copper. "
               "Burns. 2011;13:2-8.</p>") == two_found);
  }

  TEST_CASE("an entry wrapped over several blocks is one") {
    CHECK(html("<h2>References</h2><p>1. Olsen P. Zinc. Burns. "
               "2010;12:1-9.</p><p>https://doi.org/10.1000/a</p>"
               "<p>2. Li H. Copper. Burns. 2011;13:2-8.</p>") ==
          "1:Olsen P. Zinc. Burns. 2010;12:1-9. https://doi.org/10.1000/a | 2:Li H. Copper. Burns. "
          "2011;13:2-8.");
    CHECK(plain("References\n\n1. Olsen P. Zinc in the treatment of burns and of other wounds\n   "
                "of the skin. "
                "Burns. 2010;12:1-9.\n2. Li H. Copper. Burns.\n   2011;13:2-8.\n") ==
          "1:Olsen P. Zinc in the treatment of burns and of other wounds of the skin. Burns. "
          "2010;12:1-9. | "
          "2:Li H. Copper. Burns. 2011;13:2-8.");
  }

  TEST_CASE("footnotes that carry works are references, remarks are not") {
    CHECK(markdown("Zinc heals.[^1] So they say.[^b]\n\n[^1]: Olsen P. Zinc. Burns. "
                   "2010;12:1-9.\n[^b]: Nobody knows who.\n") ==
          "1:Olsen P. Zinc. Burns. 2010;12:1-9.");
  }

  TEST_CASE("an unmistakable list at the end needs no heading") {
    CHECK(markdown("Olsen P. Zinc. Burns. 2010;12:1-9.\n\nLi H. Copper. Burns. 2011;13:2-8.\n\nWu "
                   "J. Iron. Burns. 2012;14:3-7.\n") ==
          ":Olsen P. Zinc. Burns. 2010;12:1-9. | :Li H. Copper. Burns. 2011;13:2-8. | :Wu J. Iron. "
          "Burns. 2012;14:3-7.");
    CHECK(markdown("Zinc was found in 2010 and it is sold in pots.\n").empty());
  }

  TEST_CASE("identifiers and addresses come from the text and the links") {
    const auto list = list_of(
        "# Zinc\n\nText.\n\n## References\n\n1. [Zinc and "
        "skin](https://pubmed.ncbi.nlm.nih.gov/9450830/)\n"
        "2. Copper. doi:10.1000/abc https://www.example.org/x\n",
        Format::markdown);
    REQUIRE(list.references.size() == 2);
    CHECK(to_string(list.references[0].ids) == "PMID 9450830");
    CHECK(list.references[0].title == "Zinc and skin");
    CHECK(list.references[0].urls ==
          std::vector<std::string>{"https://pubmed.ncbi.nlm.nih.gov/9450830/"});
    CHECK(to_string(list.references[1].ids) == "doi 10.1000/abc");
  }

  TEST_CASE("an entry knows where it stands in the file") {
    const std::string text = "Zinc\n\nReferences\n1. Olsen P. Zinc. Burns. 2010;12:1-9.\n";
    const auto list = list_of(text, Format::plain_text);
    REQUIRE(list.references.size() == 1);
    const ByteSpan place = list.references[0].place;
    CHECK(text.substr(place.begin, place.end - place.begin) == list.references[0].text);
  }

  TEST_CASE("numbers that double or go back are told, and nothing is lost") {
    const auto list = list_of(
        "Zinc\n\nReferences\n[1] Olsen P. Zinc. 2010;1:1.\n[3] Li H. Copper. 2011;1:1.\n"
        "[2] Wu J. Iron. 2012;1:1.\n[3] Ito K. Lead. 2013;1:1.\n",
        Format::plain_text);
    CHECK(list.references.size() == 4);
    REQUIRE(list.problems.size() == 2);
    CHECK(list.problems[0].where == "article:6");
    CHECK(list.problems[0].what == "reference 2 follows reference 3");
    CHECK(list.problems[1].what == "two references are marked 3");
  }

  TEST_CASE("ten thousand entries in one block take no more than ten thousand blocks") {
    std::string one_block = "References: ";
    for (int i = 1; i <= 10'000; ++i)
      one_block += fmt::format("{}. Olsen P. Zinc. Burns. 2010;12:1-9. ", i);
    const auto list = list_of(one_block, Format::plain_text);
    REQUIRE(list.references.size() == 10'000);
    CHECK(list.references.back().label == "10000");
  }

  TEST_CASE("an article without a list gives none") {
    const auto list = list_of(prose, Format::plain_text);
    CHECK(list.references.empty());
    CHECK(list.blocks.empty());
    CHECK(extract::extract_references(Article{}).references.empty());
  }
}
