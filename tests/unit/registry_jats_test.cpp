// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/jats.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::registry;

namespace {

std::string article(std::string_view meta, std::string_view body = "", std::string_view back = "",
                    std::string_view type = "research-article") {
  return fmt::format(
      "<article xmlns:mml=\"m\" xmlns:xlink=\"x\" article-type=\"{}\" xml:lang=\"EN\"><front>"
      "<journal-meta><journal-id journal-id-type=\"nlm-ta\">Skin "
      "N</journal-id><journal-title-group>"
      "<journal-title>Skin notes</journal-title></journal-title-group><issn>1234-5678</issn>"
      "</journal-meta><article-meta><article-id pub-id-type=\"pmcid\">PMC5</article-id>{}"
      "</article-meta></front><body>{}</body><back>{}</back></article>",
      type, meta, body, back);
}

JatsArticle read(const std::string& xml) {
  auto parsed = parse_jats(xml, "test");
  REQUIRE(parsed);
  return *parsed;
}

std::string paragraph(std::string_view xml) {
  const auto sections = read(article("", fmt::format("<p>{}</p>", xml))).record.full_text;
  return sections.empty() ? "" : sections.front().text;
}

}  // namespace

TEST_SUITE("JATS") {
  TEST_CASE("front matter becomes a record") {
    const Record record =
        read(
            article("<article-id pub-id-type=\"pmid\">7</article-id>"
                    "<article-id pub-id-type=\"doi\">10.1000/A</article-id><title-group>"
                    "<article-title>Zinc <italic>in</italic> H<sub>2</sub>O<xref ref-type=\"fn\">*"
                    "</xref></article-title><subtitle>a trial</subtitle></title-group>"
                    "<contrib-group><contrib contrib-type=\"author\"><name><surname>Ng</surname>"
                    "<given-names>Ada B</given-names><suffix>Jr</suffix></name></contrib>"
                    "<contrib contrib-type=\"author\"><collab>Zinc Group</collab></contrib>"
                    "<contrib contrib-type=\"editor\"><name><surname>Ito</surname></name></contrib>"
                    "</contrib-group><pub-date pub-type=\"epub\"><day>24</day><month>12</month>"
                    "<year>2017</year></pub-date><pub-date pub-type=\"ppub\"><month>1</month>"
                    "<year>2018</year></pub-date><pub-date pub-type=\"pmc-release\"><year>2019"
                    "</year></pub-date><volume>3</volume><issue>1</issue><fpage>5</fpage><lpage>9"
                    "</lpage><abstract abstract-type=\"toc\"><p>Short.</p></abstract><abstract>"
                    "<title>Abstract</title><sec><title>Aim</title><p>To see.</p></sec><sec>"
                    "<title>Results</title><p>One.</p><p>Two.</p></sec></abstract><kwd-group><kwd>"
                    "zinc</kwd></kwd-group>"))
            .record;
    CHECK(to_string(record.ids) == "PMID 7, PMC5, doi 10.1000/a");
    CHECK(record.title == "Zinc in H2O*: a trial");
    CHECK(record.authors ==
          std::vector<Author>{{"Ng", "Ada B", "Jr", ""}, {"", "", "", "Zinc Group"}});
    CHECK(record.journal == "Skin notes");
    CHECK(record.journal_abbreviation == "Skin N");
    CHECK(record.year == 2018);
    CHECK(record.electronic_year == 2017);
    CHECK(record.date == "2018 1");
    CHECK(record.pages == "5-9");
    CHECK(record.abstract ==
          std::vector<AbstractSection>{{"Aim", "To see."}, {"Results", "One. Two."}});
    CHECK(record.keywords == std::vector<std::string>{"zinc"});
    CHECK(record.publication_types == std::vector<std::string>{"Journal Article"});
    CHECK(record.language == "en");
    CHECK(record.registry == Registry::pmc);
  }

  TEST_CASE("text keeps markers in line, drops superscript ones, and takes formulas as text") {
    CHECK(paragraph("Zinc [<xref ref-type=\"bibr\">1</xref>] helps.") == "Zinc [1] helps.");
    CHECK(paragraph("40 %<sup><xref ref-type=\"bibr\">1</xref>,<xref ref-type=\"bibr\">2</xref>"
                    "</sup> of.") == "40 % of.");
    CHECK(paragraph("40 %<xref ref-type=\"bibr\"><sup>1</sup></xref> of.") == "40 % of.");
    CHECK(paragraph("10<sup>3</sup> cells, Fig <xref ref-type=\"fig\">2</xref>") ==
          "103 cells, Fig 2");
    CHECK(paragraph("<alternatives><mml:math><mml:mi>x</mml:mi></mml:math><tex-math>\\x</tex-math>"
                    "</alternatives>") == "x");
    CHECK(paragraph("<tex-math>\\documentclass{a}\\begin{document}$x$\\end{document}</tex-math>") ==
          "$x$");
    CHECK(paragraph("One<list><list-item><p>two</p></list-item><list-item><p>three</p></list-item>"
                    "</list>") == "One two three");
    CHECK(paragraph("A<fn><p>note</p></fn> b") == "A b");
  }

  TEST_CASE("sections are in order with their path, figures and tables follow theirs") {
    const auto sections =
        read(article("",
                     "<p>Start.</p><sec><title>Methods</title><sec><title>People</title><p>Ten."
                     "</p></sec></sec><sec><title>Results</title><p>See <fig><label>Figure 1"
                     "</label><caption><p>A line.</p></caption></fig>here.</p><table-wrap><label>"
                     "Table 1</label><caption><p>Counts.</p></caption><table><thead><tr><th>a"
                     "</th><th>b</th></tr></thead><tbody><tr><td>1</td><td/></tr></tbody>"
                     "</table></table-wrap><sec><title>Safety</title><p>Good.</p></sec></sec>"))
            .record.full_text;
    const std::vector<AbstractSection> expected = {
        {"", "Start."},          {"Methods / People", "Ten."},       {"Results", "See here."},
        {"Figure 1", "A line."}, {"Table 1", "Counts.\na | b\n1 |"}, {"Results / Safety", "Good."},
    };
    CHECK(sections == expected);
  }

  TEST_CASE("references carry what they say") {
    const auto references =
        read(
            article("", "",
                    "<ref-list><ref><label>[1]</label><element-citation><person-group "
                    "person-group-type=\"author\"><name><surname>Ng</surname><given-names>A"
                    "</given-names></name><collab>Group</collab><etal/></person-group>"
                    "<person-group person-group-type=\"editor\"><name><surname>Ito</surname></name>"
                    "</person-group><article-title>Zinc <italic>in</italic> skin</article-title>"
                    "<source>Skin N</source><year>2001a</year><volume>1</volume><fpage>2</fpage>"
                    "<lpage>3</lpage><pub-id pub-id-type=\"pmid\">7</pub-id></element-citation>"
                    "</ref><ref><label>2.</label><mixed-citation>Ito K. <source>A book</source>, "
                    "<year>1999</year>. <ext-link xlink:href=\"https://doi.org/10.1000/B\">link"
                    "</ext-link></mixed-citation></ref><ref/></ref-list>"))
            .references;
    REQUIRE(references.size() == 3);
    const Reference& first = references[0];
    CHECK(first.label == "1");
    CHECK(first.authors == std::vector<std::string>{"Ng A", "Group"});
    CHECK(first.authors_truncated);
    CHECK(first.title == "Zinc in skin");
    CHECK(first.journal == "Skin N");
    CHECK(first.year == 2001);
    CHECK(first.pages == "2-3");
    CHECK(to_string(first.ids) == "PMID 7");
    const Reference& second = references[1];
    CHECK(second.text == "Ito K. A book, 1999. link");
    CHECK(second.title == "A book");
    CHECK(to_string(second.ids) == "doi 10.1000/b");
    CHECK(second.urls == std::vector<std::string>{"https://doi.org/10.1000/B"});
    CHECK(references[2].text.empty());
  }

  TEST_CASE("related articles are notices, and a notice is not what it is about") {
    struct Case {
      std::string_view type;
      std::string_view kind;
    };
    const Case cases[] = {
        {"retraction-forward", "retraction"}, {"retracted-article", "retraction of"},
        {"correction-forward", "correction"}, {"corrected-article", "correction of"},
        {"object-of-concern", "concern of"},  {"concern-forward", "expression of concern"},
        {"commentary-article", "comment of"}, {"companion", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.type);
      const auto notices =
          read(article(fmt::format("<related-article related-article-type=\"{}\" "
                                   "ext-link-type=\"doi\" xlink:href=\"10.1000/N\"/>",
                                   c.type)))
              .record.notices;
      REQUIRE(notices.size() == (c.kind.empty() ? 0U : 1U));
      if (notices.empty()) continue;
      CHECK(to_string(notices[0].kind) == c.kind);
      CHECK(to_string(notices[0].ids) == "doi 10.1000/n");
      CHECK(notices[0].said_by == "PMC");
    }
    CHECK(read(article("", "", "", "retraction")).record.publication_types ==
          std::vector<std::string>{"Retraction of Publication"});
  }

  TEST_CASE("a set gives each article, and only its own word makes one absent") {
    const auto reply = parse_pmc_reply("<pmc-articleset>" + article("") +
                                           "<error id=\"6\">not found</error><article><front/>"
                                           "</article></pmc-articleset>",
                                       "test");
    REQUIRE(reply);
    CHECK(reply->article_of(*Pmcid::parse("PMC5")).value());
    CHECK_FALSE(reply->article_of(*Pmcid::parse("PMC6")).value());
    CHECK_FALSE(reply->article_of(*Pmcid::parse("PMC7")));
    CHECK(reply->problems.size() == 1);
    const auto empty = parse_pmc_reply("<pmc-articleset/>", "test");
    REQUIRE(empty);
    CHECK_FALSE(empty->article_of(*Pmcid::parse("PMC5")));
  }

  TEST_CASE("an OAI record holds the article, an OAI error is a problem") {
    const auto reply = parse_pmc_reply("<OAI-PMH><GetRecord><record><metadata>" + article("") +
                                           "</metadata></record></GetRecord>"
                                           "</OAI-PMH>",
                                       "test");
    REQUIRE(reply);
    CHECK(reply->articles.size() == 1);
    const auto error = parse_pmc_reply(
        "<OAI-PMH><error code=\"idDoesNotExist\">unknown</error></OAI-PMH>", "test");
    REQUIRE(error);
    REQUIRE(error->problems.size() == 1);
    CHECK(error->problems[0].what == "the server says: \"idDoesNotExist unknown\"");
  }

  TEST_CASE("what is no article is a problem") {
    std::string nested;
    for (int i = 0; i < 100'000; ++i) nested += "<sec>";
    const std::string bodies[] = {
        "",
        "<html/>",
        "{}",
        "<article>",
        "<article/>",
        "<PubmedArticleSet/>",
        "<pmc-articleset/>",
        "<pmc-articleset><ERROR>busy</ERROR></pmc-articleset>",
        article("", nested),
        article("", nested + "</sec>"),
    };
    for (const std::string& body : bodies) {
      CAPTURE(body.substr(0, 60));
      CHECK_FALSE(parse_jats(body, "test"));
    }
  }
}
