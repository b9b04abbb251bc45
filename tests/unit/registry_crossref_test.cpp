// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/crossref.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::registry;

namespace {

std::string work(std::string_view members) {
  return fmt::format(
      R"({{"status":"ok","message-type":"work","message":{{"DOI":"10.1000/OWN"{}{}}}}})",
      members.empty() ? "" : ",", members);
}

Record read(std::string_view members) {
  const auto answer = parse_crossref_work(work(members), "test");
  REQUIRE(answer);
  REQUIRE(*answer);
  return **answer;
}

// "retraction 10.1000/n (Crossref, 2010-02-06)" for each.
std::string notices(std::string_view members) {
  std::string out;
  for (const Notice& notice : read(members).notices) {
    out += fmt::format("{}{} {} ({}, {})", out.empty() ? "" : "; ", to_string(notice.kind),
                       notice.ids.doi ? notice.ids.doi->value() : "-", notice.said_by, notice.date);
  }
  return out;
}

std::string complaint(std::string_view body) {
  const auto answer = parse_crossref_work(body, "test");
  if (!answer) return answer.error().what;
  return *answer ? "found" : "absent";
}

}  // namespace

TEST_SUITE("Crossref") {
  TEST_CASE("a work's details are taken over") {
    const Record record = read(
        R"("title":["Zinc <i>in</i>  skin &amp; hair"],"subtitle":["A <sub>2</sub> < B"],
           "container-title":["Skin notes","Second"],"short-container-title":["Skin N."],
           "author":[{"given":"A. B.","family":"Ng","suffix":"Jr"},{"name":"Zinc Group"},{}],
           "issued":{"date-parts":[[2012,3,21]]},"published-print":{"date-parts":[[2013,1]]},
           "volume":"7","issue":"3","article-number":"e12","ISSN":["1234-5678"],
           "type":"journal-article","language":"en",
           "abstract":"<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To <jats:italic>see</jats:italic>.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title><jats:p>One.</jats:p><jats:p>5 &lt; 6.</jats:p></jats:sec>")");
    CHECK(record.ids.doi->value() == "10.1000/own");
    CHECK(record.title == "Zinc in skin & hair: A 2 < B");
    CHECK(record.journal == "Skin notes");
    CHECK(record.journal_abbreviation == "Skin N.");
    CHECK(record.authors ==
          std::vector<Author>{{"Ng", "A. B.", "Jr", ""}, {"", "", "", "Zinc Group"}});
    CHECK(record.year == 2013);
    CHECK(record.electronic_year == 2012);
    CHECK(record.date == "2013-01");
    CHECK(record.pages == "e12");
    CHECK(record.publication_types == std::vector<std::string>{"Journal Article"});
    CHECK(record.abstract ==
          std::vector<AbstractSection>{{"Aim", "To see."}, {"Methods", "One. 5 < 6."}});
    CHECK(record.registry == Registry::crossref);
  }

  TEST_CASE("titles between paragraphs are labels, markup that is not well-formed is dropped") {
    CHECK(
        read(
            R"("abstract":"<jats:title>Aim</jats:title><jats:p>A.</jats:p><jats:title>Results</jats:title><jats:p>B.</jats:p>")")
            .abstract == std::vector<AbstractSection>{{"Aim", "A."}, {"Results", "B."}});
    CHECK(read(R"("abstract":"Plain, p < 0.05 and <jats:p>open")").abstract ==
          std::vector<AbstractSection>{{"", "Plain, p < 0.05 and open"}});
    CHECK(read(R"("title":["A <i>b</b> c < d"])").title == "A b c < d");
    CHECK(read(R"("title":["A &lt;i&gt;b&lt;/i&gt; &lt; c"])").title == "A b < c");
    CHECK(read(R"("title":["A &lt;d&gt; b"])").title == "A <d> b");
    CHECK(read(R"("title":["Zinc","Zink"],"subtitle":["Zinc"])").title == "Zinc");
    CHECK(read(R"("title":["", "Zink"])").title == "Zink");
  }

  TEST_CASE("a chapter's container is its book, a preprint is called one") {
    const Record chapter = read(R"("type":"book-chapter","container-title":["Skin"])");
    CHECK(chapter.book_title == "Skin");
    CHECK(chapter.journal.empty());
    CHECK(read(R"("type":"posted-content","subtype":"preprint")").publication_types ==
          std::vector<std::string>{"Preprint"});
    CHECK(read(R"("type":"dataset")").publication_types == std::vector<std::string>{"dataset"});
  }

  TEST_CASE("a book has a publisher and editors, a journal article none that a list would print") {
    const Record whole =
        read(R"("type":"edited-book","publisher":"Press","publisher-location":"Oslo",)"
             R"("edition-number":"2","editor":[{"family":"Ng","given":"A"}])");
    CHECK(whole.publisher == "Press");
    CHECK(whole.publisher_place == "Oslo");
    CHECK(whole.edition == "2");
    CHECK(whole.editors == whole.authors);
    CHECK(read(R"("type":"journal-article","publisher":"Press")").publisher.empty());
  }

  TEST_CASE("a digitised volume's date online is not the work's") {
    CHECK_FALSE(
        read(
            R"("published-print":{"date-parts":[[1997]]},"published-online":{"date-parts":[[2005]]},
                        "issued":{"date-parts":[[1997]]})")
            .electronic_year);
  }

  TEST_CASE("members of a wrong type are passed over") {
    for (const char* wrong :
         {"null", "5", "-5.5", "true", "\"x\"", "[]", "{}", "[null]", "[[null]]", "[5]", "[{}]",
          "{\"date-parts\":5}", "{\"date-parts\":[[null]]}",
          "{\"date-parts\":[[99999999999999999999]]}"}) {
      std::string members;
      for (const char* key : {"title",
                              "subtitle",
                              "author",
                              "container-title",
                              "ISSN",
                              "issued",
                              "published-print",
                              "published-online",
                              "volume",
                              "issue",
                              "page",
                              "abstract",
                              "updated-by",
                              "update-to",
                              "relation",
                              "language",
                              "type",
                              "subtype",
                              "short-container-title",
                              "score"}) {
        members += fmt::format("{}\"{}\":{}", members.empty() ? "" : ",", key, wrong);
      }
      CAPTURE(wrong);
      const Record record = read(members);
      CHECK_FALSE(record.year);
      CHECK(record.authors.empty());
      CHECK(record.notices.empty());
    }
  }

  TEST_CASE("updates become notices that say who said them, Retraction Watch first") {
    CHECK(notices(R"("updated-by":[{"DOI":"10.1000/C","type":"correction","source":"publisher"},
        {"DOI":"10.1000/R","type":"retraction","source":"publisher"},
        {"DOI":"10.1000/R","type":"retraction","source":"retraction-watch",
         "updated":{"date-parts":[[2010,2,6]]}}])") ==
          "retraction 10.1000/r (Retraction Watch, 2010-02-06); correction 10.1000/c (Crossref, ); "
          "retraction 10.1000/r (Crossref, )");
    struct Case {
      std::string_view type;
      std::string_view on_work;
      std::string_view on_notice;
    };
    const Case cases[] = {
        {"retraction", "retraction", "retraction of"},
        {"withdrawal", "retraction", "retraction of"},
        {"removal", "retraction", "retraction of"},
        {"partial_retraction", "partial retraction", "retraction of"},
        {"expression_of_concern", "expression of concern", "concern of"},
        {"Expression of Concern", "expression of concern", "concern of"},
        {"correction", "correction", "correction of"},
        {"erratum", "correction", "correction of"},
        {"addendum", "update", "update of"},
        {"new_version", "update", "update of"},
        {"crossmark_retraction_of_nothing", "", ""},
    };
    const auto kind = [](std::string_view key, std::string_view type) {
      const auto list =
          read(fmt::format(R"("{}":[{{"DOI":"10.1000/n","type":"{}"}}])", key, type)).notices;
      return list.empty() ? std::string_view{} : to_string(list.front().kind);
    };
    for (const Case& c : cases) {
      CAPTURE(c.type);
      CHECK(kind("updated-by", c.type) == c.on_work);
      CHECK(kind("update-to", c.type) == c.on_notice);
    }
  }

  TEST_CASE("an update of a work by itself is a notice when it tells what befell the work") {
    CHECK(notices(R"("update-to":[{"DOI":"10.1000/own","type":"retraction"}],
                     "updated-by":[{"DOI":"10.1000/own","type":"retraction"}])") ==
          "retraction 10.1000/own (Crossref, )");
    CHECK(notices(R"("update-to":[{"DOI":"10.1000/own","type":"expression_of_concern"}])") ==
          "expression of concern 10.1000/own (Crossref, )");
    CHECK(notices(R"("updated-by":[{"DOI":"10.1000/own","type":"new_version"}],
                     "update-to":[{"DOI":"10.1000/OWN","type":"correction"}])")
              .empty());
  }

  TEST_CASE("a title tells an old retraction, and a notice is not a retracted work") {
    CHECK(notices(R"("title":["RETRACTED: Zinc"])") == "retraction - (Crossref, )");
    CHECK(notices(R"("title":["RETRACTED ARTICLE: Zinc"])") == "retraction - (Crossref, )");
    CHECK(notices(R"("title":["Retraction—Zinc"])") == "retraction of - (Crossref, )");
    CHECK(notices(R"("title":["Retraction notice to RETRACTED: Zinc"])") ==
          "retraction of - (Crossref, )");
    CHECK(notices(R"("title":["Retracted papers: a survey"])").empty());
    CHECK(notices(R"("title":["RETRACTED: Zinc"],"updated-by":[{"DOI":"10.1000/r",
                     "type":"retraction"}])") == "retraction 10.1000/r (Crossref, )");
  }

  TEST_CASE("a preprint and its article know each other") {
    CHECK(notices(R"("relation":{"is-preprint-of":[{"id-type":"doi","id":"10.1000/a"}]})") ==
          "update 10.1000/a (Crossref, )");
    CHECK(notices(R"("relation":{"has-preprint":{"id":"10.1000/p"},"has-review":[]})") ==
          "update of 10.1000/p (Crossref, )");
  }

  TEST_CASE("only Crossref's own words make a work absent") {
    CHECK(complaint("Resource not found.") == "absent");
    CHECK(complaint("Resource not found.\n") == "absent");
    CHECK(complaint(R"({"DOI":"10.1000/x"})") == "found");
    CHECK(complaint("") == "a work was expected, this is an empty reply");
    CHECK(complaint("<html>") == "a work was expected, this is an HTML page: \"<html>\"");
    CHECK(
        complaint(
            R"({"status":"failed","message-type":"validation-failure","message":[{"message":"no"}]})") ==
        "the server says: \"validation-failure: no\"");
    CHECK(complaint(R"({"status":"ok","message-type":"work-agency","message":{}})") ==
          "a work was expected, this is a \"work-agency\"");
    CHECK(complaint(R"({"status":"ok","message-type":"work","message":{"title":["x"]}})") ==
          "a work without a DOI");
    CHECK(complaint(R"({"status":"ok","message-type":"work","message":{"DOI":)")
              .starts_with("not well-formed JSON, or cut off"));
    CHECK(complaint(std::string(100'000, '[')).starts_with("not well-formed JSON"));
    CHECK(complaint("{\"DOI\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}") ==
          "a work without a DOI");
  }

  TEST_CASE("a list of works has scores, and bad items do not spoil it") {
    const auto hits = parse_crossref_works(
        R"({"status":"ok","message-type":"work-list","message":{"total-results":"7","items":[
            {"DOI":"10.1000/a","score":12.5},5,{"DOI":"no"},{"DOI":"10.1000/b","score":"high"}]}})",
        "test");
    REQUIRE(hits);
    CHECK(hits->total == 7);
    REQUIRE(hits->hits.size() == 2);
    CHECK(hits->hits[0].score == 12.5);
    CHECK_FALSE(hits->hits[1].score);
    CHECK(hits->problems.size() == 2);
    CHECK(hits->problems[0].where == "test, item 2");
    CHECK_FALSE(parse_crossref_works(work(""), "test"));
    CHECK_FALSE(parse_crossref_works(
        R"({"status":"ok","message-type":"work-list","message":{"items":[]}})", "test"));
  }
}
