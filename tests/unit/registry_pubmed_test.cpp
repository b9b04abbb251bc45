// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::registry;
using namespace citewright::test;

TEST_SUITE("PubMed XML: text") {
  TEST_CASE("titles keep every character of mixed content") {
    struct Case {
      std::string_view xml;
      std::string_view title;
    };
    const Case cases[] = {
        {"Zinc and skin.", "Zinc and skin"},
        {"Zinc <i>in vitro</i> <b>and</b>\n  after.", "Zinc in vitro and after"},
        {"Ca<sup>2+</sup>, H<sub>2</sub>O &amp; &#x3b2;-cells &lt;5&gt;.",
         "Ca2+, H2O & β-cells <5>"},
        {"The <mml:math><mml:msub><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math> test.",
         "The x2 test"},
        {"What next...", "What next..."},
        {"<![CDATA[A < B]]> and<!-- a comment --> C?", "A < B and C?"},
        {"No\u00A0break\u2009thin.", "No\u00A0break\u2009thin"},
        {"[Sic] and [so].", "[Sic] and [so]"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.xml);
      const Record record = read(
          article(fmt::format("<ArticleTitle>{}</ArticleTitle><Language>eng</Language>", c.xml)));
      CHECK(record.title == c.title);
    }
  }

  TEST_CASE("a translated title loses its brackets, an English one in brackets does not") {
    const auto titles = [](std::string_view title, std::string_view vernacular,
                           std::string_view language) {
      const Record record = read(article(
          fmt::format("<ArticleTitle>{}</ArticleTitle><Language>{}</Language><VernacularTitle>{}"
                      "</VernacularTitle>",
                      title, language, vernacular)));
      return record.title + "|" + record.vernacular_title;
    };
    CHECK(titles("[Skin and zinc].", "Haut und Zink.", "ger") == "Skin and zinc|Haut und Zink");
    CHECK(titles("[Skin and zinc.]", "", "ger") == "Skin and zinc|");
    CHECK(titles("[Skin] or [zinc]", "", "ger") == "[Skin] or [zinc]|");
    CHECK(titles("[Skin and zinc].", "", "eng") == "[Skin and zinc]|");
    CHECK(titles("", "Haut und Zink", "ger") == "Haut und Zink|Haut und Zink");
    CHECK(titles("[Not Available].", "Haut", "ger") == "Haut|Haut");
  }

  TEST_CASE("an abstract keeps its sections, and another abstract is not mixed in") {
    const Record record = read(article(
        "<Abstract><AbstractText Label=\"AIM\" NlmCategory=\"OBJECTIVE\">To "
        "<i>see</i>.</AbstractText>"
        "<AbstractText NlmCategory=\"RESULTS\">5 &lt; 6.</AbstractText>"
        "<AbstractText Label=\"UNLABELLED\">Free.</AbstractText><AbstractText/>"
        "<CopyrightInformation>©</CopyrightInformation></Abstract>",
        "<OtherAbstract Language=\"eng\"><AbstractText>Other.</AbstractText></OtherAbstract>"));
    const std::vector<AbstractSection> expected = {
        {"AIM", "To see."}, {"RESULTS", "5 < 6."}, {"", "Free."}};
    CHECK(record.abstract == expected);
  }

  TEST_CASE("an English abstract from elsewhere stands in where there is no other") {
    const Record record = read(article(
        "",
        "<OtherAbstract Type=\"Publisher\" Language=\"ger\"><AbstractText>Nein.</AbstractText>"
        "</OtherAbstract><OtherAbstract Type=\"plain-language-summary\" Language=\"eng\">"
        "<AbstractText>Simply.</AbstractText></OtherAbstract>"
        "<OtherAbstract Type=\"NASA\"><AbstractText>Yes.</AbstractText></OtherAbstract>"));
    CHECK(record.abstract == std::vector<AbstractSection>{{"", "Yes."}});
  }
}

TEST_SUITE("PubMed XML: details") {
  TEST_CASE("the year is the issue's, and one of another year online is kept beside it") {
    struct Case {
      std::string_view date;
      std::string_view electronic;
      std::string_view printed;
      std::optional<int> year;
      std::optional<int> electronic_year;
    };
    const Case cases[] = {
        {"<Year>2017</Year><Month>Dec</Month><Day>24</Day>", "2017", "2017 Dec 24", 2017, {}},
        {"<Year>2018</Year><Month>01</Month>", "2017", "2018 01", 2018, 2017},
        {"<Year>2008</Year><Season>Spring</Season>", "", "2008 Spring", 2008, {}},
        {"<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "", "1998 Dec-1999 Jan", 1998, {}},
        {"<MedlineDate>Fall 2016</MedlineDate>", "", "Fall 2016", 2016, {}},
        {"<MedlineDate>Winter</MedlineDate>", "2011", "Winter", 2011, {}},
        {"", "2011", "2011", 2011, {}},
        {"<Year>20x8</Year>", "", "20x8", 2020, {}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.date);
      const std::string electronic =
          c.electronic.empty()
              ? ""
              : fmt::format("<ArticleDate DateType=\"Electronic\"><Year>{}</Year></ArticleDate>",
                            c.electronic);
      const Record record = read(article(
          fmt::format("<Journal><JournalIssue><PubDate>{}</PubDate></JournalIssue></Journal>{}",
                      c.date, electronic),
          "<DateRevised><Year>2024</Year></DateRevised>",
          "<History><PubMedPubDate PubStatus=\"received\"><Year>2019</Year></PubMedPubDate>"
          "<PubMedPubDate PubStatus=\"pubmed\"><Year>2020</Year></PubMedPubDate></History>"));
      CHECK(record.year == c.year);
      CHECK(record.electronic_year == c.electronic_year);
      CHECK(record.date == c.printed);
    }
  }

  TEST_CASE("pages are as printed, a short article number stands in for them") {
    const auto pages = [](std::string_view xml) { return read(article(xml)).pages; };
    CHECK(pages("<Pagination><StartPage>132</StartPage><EndPage>142</EndPage>"
                "<MedlinePgn>132-42</MedlinePgn></Pagination>") == "132-42");
    CHECK(pages("<Pagination><StartPage>7</StartPage><EndPage>9</EndPage></Pagination>") == "7-9");
    CHECK(pages("<Pagination><StartPage>e77</StartPage></Pagination>") == "e77");
    CHECK(pages("<ELocationID EIdType=\"pii\">110870</ELocationID>") == "110870");
    CHECK(pages("<ELocationID EIdType=\"pii\">S0140-6736(18)30752-2</ELocationID>").empty());
  }

  TEST_CASE("identifiers are the article's own, not its references'") {
    const Record record = read(
        article("<ELocationID EIdType=\"doi\" ValidYN=\"N\">10.1000/wrong</ELocationID>"
                "<ELocationID EIdType=\"doi\" ValidYN=\"Y\">10.1000/location</ELocationID>",
                "",
                "<ArticleIdList><ArticleId IdType=\"pubmed\">7</ArticleId>"
                "<ArticleId IdType=\"doi\">10.1000/OWN</ArticleId><ArticleId IdType=\"pmc\">PMC12.2"
                "</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList>"
                "<ArticleId IdType=\"doi\">10.1000/other</ArticleId><ArticleId IdType=\"pubmed\">8"
                "</ArticleId></ArticleIdList></Reference></ReferenceList>"));
    CHECK(to_string(record.ids) == "PMID 7, PMC12, doi 10.1000/own");
    CHECK(to_string(read(article("<ELocationID EIdType=\"doi\">10.1000/x</ELocationID>")).ids) ==
          "PMID 7, doi 10.1000/x");
  }

  TEST_CASE("authors are persons and groups; superseded spellings are left out") {
    const Record record = read(article(
        "<AuthorList CompleteYN=\"N\"><Author><LastName>Ng</LastName><ForeName>Ada B</ForeName>"
        "<Initials>AB</Initials><Suffix>Jr</Suffix></Author>"
        "<Author ValidYN=\"N\"><LastName>Nq</LastName></Author>"
        "<Author><LastName>Ito</LastName><Initials>K</Initials></Author>"
        "<Author><CollectiveName>Zinc <i>Study</i> Group</CollectiveName></Author><Author/>"
        "</AuthorList>"));
    const std::vector<Author> expected = {
        {"Ng", "Ada B", "Jr", ""}, {"Ito", "K", "", ""}, {"", "", "", "Zinc Study Group"}};
    CHECK(record.authors == expected);
    CHECK_FALSE(record.authors_complete);
    CHECK(read(article("")).authors.empty());
    CHECK(read(article("")).authors_complete);
  }

  TEST_CASE("subjects, types, journal and languages are taken over") {
    const Record record = read(article(
        "<Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>3</Volume><Issue>S1</Issue>"
        "</JournalIssue><Title>Skin notes</Title><ISOAbbreviation>Skin N.</ISOAbbreviation>"
        "</Journal><Language>eng</Language><Language>spa</Language><PublicationTypeList>"
        "<PublicationType UI=\"\">RETRACTION OF PUBLICATION</PublicationType>"
        "</PublicationTypeList>",
        "<MedlineJournalInfo><MedlineTA>Skin N</MedlineTA><ISSNLinking>1234-5678</ISSNLinking>"
        "</MedlineJournalInfo><MeshHeadingList><MeshHeading><DescriptorName UI=\"D012867\" "
        "MajorTopicYN=\"N\">Skin</DescriptorName><QualifierName MajorTopicYN=\"Y\">injuries"
        "</QualifierName></MeshHeading><MeshHeading><DescriptorName UI=\"?\">Humans"
        "</DescriptorName></MeshHeading></MeshHeadingList>"
        "<KeywordList Owner=\"NOTNLM\"><Keyword>zinc <i>oxide</i></Keyword><Keyword> </Keyword>"
        "</KeywordList><KeywordList><Keyword>zinc oxide</Keyword><Keyword>skin</Keyword>"
        "</KeywordList>"));
    CHECK(record.journal == "Skin notes");
    CHECK(record.journal_abbreviation == "Skin N.");
    CHECK(record.issns == std::vector<std::string>{"1234-5678"});
    CHECK(record.volume + "(" + record.issue + ")" == "3(S1)");
    CHECK(record.language == "eng,spa");
    CHECK(record.publication_types == std::vector<std::string>{"RETRACTION OF PUBLICATION"});
    CHECK(record.keywords == std::vector<std::string>{"zinc oxide", "skin"});
    const std::vector<MeshHeading> mesh = {{"Skin", MeshUi::parse("D012867"), {"injuries"}, true},
                                           {"Humans", std::nullopt, {}, false}};
    CHECK(record.mesh == mesh);
  }

  TEST_CASE("each kind of notice keeps its kind, and says which way it points") {
    struct Case {
      std::string_view type;
      std::optional<NoticeKind> kind;
    };
    const Case cases[] = {
        {"RetractionIn", NoticeKind::retraction},
        {"RetractionOf", NoticeKind::retraction_of},
        {"PartialRetractionIn", NoticeKind::partial_retraction},
        {"RetractedandRepublishedIn", NoticeKind::retracted_and_replaced},
        {"RetractedandRepublishedFrom", NoticeKind::correction_of},
        {"ExpressionOfConcernIn", NoticeKind::expression_of_concern},
        {"ExpressionOfConcernFor", NoticeKind::concern_of},
        {"ErratumIn", NoticeKind::correction},
        {"ErratumFor", NoticeKind::correction_of},
        {"CorrectedandRepublishedIn", NoticeKind::correction},
        {"UpdateIn", NoticeKind::update},
        {"UpdateOf", NoticeKind::update_of},
        {"CommentIn", NoticeKind::comment},
        {"CommentOn", NoticeKind::comment_of},
        {"Cites", std::nullopt},
        {"SummaryForPatientsIn", std::nullopt},
        {"", std::nullopt},
    };
    for (const Case& c : cases) {
      CAPTURE(c.type);
      const Record record = read(article(
          "", fmt::format("<CommentsCorrectionsList><CommentsCorrections RefType=\"{}\"><RefSource>"
                          "Skin N. 2010 Feb 6;3(1):2. doi: 10.1000/N.1.</RefSource><PMID>9</PMID>"
                          "</CommentsCorrections></CommentsCorrectionsList>",
                          c.type)));
      REQUIRE(record.notices.size() == (c.kind ? 1U : 0U));
      if (!c.kind) continue;
      const Notice& notice = record.notices.front();
      CHECK(notice.kind == *c.kind);
      CHECK(notice.source == "Skin N. 2010 Feb 6;3(1):2. doi: 10.1000/N.1.");
      CHECK(to_string(notice.ids) == "PMID 9, doi 10.1000/n.1");
      CHECK(notice.date == "2010-02-06");
      CHECK(notice.said_by == "PubMed");
    }
  }

  TEST_CASE("books and their chapters") {
    const auto book = [](std::string_view document, std::string_view parts) {
      return read(fmt::format(
          "<PubmedBookArticle><BookDocument><PMID>7</PMID><ArticleIdList><ArticleId "
          "IdType=\"bookaccession\">NBK5</ArticleId></ArticleIdList><Book><BookTitle>Skin <i>A</i>"
          "</BookTitle><PubDate><Year>1993</Year></PubDate>{}</Book>{}</BookDocument>"
          "</PubmedBookArticle>",
          parts, document));
    };
    const Record whole = book("",
                              "<AuthorList Type=\"editors\"><Author><LastName>Ng</LastName>"
                              "</Author></AuthorList><Publisher><PublisherName>Press"
                              "</PublisherName><PublisherLocation>Oslo</PublisherLocation>"
                              "</Publisher><Edition>2nd</Edition>");
    CHECK(whole.editors == whole.authors);
    CHECK(whole.publisher == "Press");
    CHECK(whole.publisher_place == "Oslo");
    CHECK(whole.edition == "2nd");
    CHECK(whole.title == "Skin A");
    CHECK(whole.book_title.empty());
    CHECK(whole.authors.size() == 1);
    CHECK(whole.year == 1993);
    CHECK(to_string(whole.ids) == "PMID 7, NBK5");

    const Record chapter = book(
        "<ArticleTitle>Zinc.</ArticleTitle><AuthorList Type=\"authors\"><Author><LastName>Ito"
        "</LastName></Author></AuthorList><Abstract><AbstractText>It is.</AbstractText>"
        "</Abstract><ContributionDate><Year>2003</Year><Month>12</Month></ContributionDate>"
        "<DateRevised><Year>2023</Year></DateRevised>",
        "<AuthorList Type=\"editors\"><Author><LastName>Ng</LastName></Author></AuthorList>");
    CHECK(chapter.title == "Zinc");
    CHECK(chapter.book_title == "Skin A");
    CHECK(describe_authors(chapter) == "Ito");
    REQUIRE(chapter.editors.size() == 1);
    CHECK(chapter.editors.front().family == "Ng");
    CHECK(chapter.year == 2003);
    CHECK(chapter.electronic_year == 2023);
    CHECK(chapter.date == "2003 12");
    CHECK(chapter.abstract.size() == 1);
  }
}
