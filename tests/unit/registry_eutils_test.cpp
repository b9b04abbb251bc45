// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/esummary.hpp"
#include "citewright/registry/europe_pmc.hpp"
#include "citewright/registry/eutils.hpp"
#include "citewright/registry/id_converter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::registry;

namespace {

// What every parser has to refuse, whatever the HTTP status was.
constexpr std::string_view never_an_answer[] = {
    "",
    " \n",
    "<html><body>Bad Gateway</body></html>",
    R"({"error":"API rate limit exceeded","count":"4"})",
    R"({"error":"API key invalid","api-key":"k"})",
    R"({"error":"error forwarding request"})",
    "{\"half\":",
    "{}",
    "[]",
    "5",
    "<other/>",
    "<eSearchResult",
    "<eSearchResult><ERROR>Empty term</ERROR></eSearchResult>",
};

}  // namespace

TEST_SUITE("E-utilities") {
  TEST_CASE("what is no answer is a problem to every parser") {
    for (const std::string_view body : never_an_answer) {
      CAPTURE(body);
      CHECK_FALSE(parse_esearch(body, "test"));
      CHECK_FALSE(parse_esummary(body, "test"));
      CHECK_FALSE(parse_elink(body, "test"));
      CHECK_FALSE(parse_epost(body, "test"));
      CHECK_FALSE(parse_ecitmatch(body, "test"));
      CHECK_FALSE(parse_citmatch(body, "test"));
      CHECK_FALSE(parse_id_converter(body, "test"));
      CHECK_FALSE(parse_europe_pmc(body, "test"));
    }
  }

  TEST_CASE("esearch tells what it did not search for") {
    const auto xml = parse_esearch(
        "<eSearchResult><Count>6</Count><IdList><Id>3</Id>\n<Id>4</Id></IdList>"
        "<QueryKey>1</QueryKey><WebEnv>MCID_1</WebEnv><ErrorList><PhraseNotFound>x[tiab]"
        "</PhraseNotFound></ErrorList><WarningList><OutputMessage>No items.</OutputMessage>"
        "<QuotedPhraseNotFound>\"a b\"</QuotedPhraseNotFound></WarningList></eSearchResult>",
        "test");
    REQUIRE(xml);
    CHECK(xml->count == 6);
    CHECK(xml->ids == std::vector<std::string>{"3", "4"});
    CHECK(xml->web_env == "MCID_1");
    CHECK_FALSE(xml->answered_as_asked());
    CHECK(xml->dropped == std::vector<std::string>{"x[tiab]", "\"a b\""});
    CHECK(xml->warnings == std::vector<std::string>{"No items."});

    const auto json = parse_esearch(
        R"({"esearchresult":{"count":"3","idlist":["5",6],"querykey":"1","webenv":"M",
            "errorlist":{"phrasesnotfound":["y"],"fieldsnotfound":[]},
            "warninglist":{"phrasesignored":["the"],"quotedphrasesnotfound":["\"q\""],
            "outputmessages":["No"]}}})",
        "test");
    REQUIRE(json);
    CHECK(json->count == 3);
    CHECK(json->ids == std::vector<std::string>{"5", "6"});
    CHECK(json->dropped == std::vector<std::string>{"y", "\"q\""});
    CHECK(json->warnings == std::vector<std::string>{"the", "No"});
  }

  TEST_CASE("esearch without hits or with a count only is an answer, without a count it is none") {
    const auto none =
        parse_esearch("<eSearchResult><Count>0</Count><IdList/></eSearchResult>", "t");
    REQUIRE(none);
    CHECK(none->ids.empty());
    CHECK(none->answered_as_asked());
    CHECK(parse_esearch("<eSearchResult>\n\t<Count>6</Count>\n</eSearchResult>", "t")->count == 6);
    CHECK_FALSE(parse_esearch("<eSearchResult><IdList/></eSearchResult>", "t"));
    CHECK_FALSE(parse_esearch("<eSearchResult><Count>many</Count></eSearchResult>", "t"));
    CHECK_FALSE(parse_esearch(R"({"esearchresult":{"idlist":[]}})", "t"));
    CHECK_FALSE(parse_esearch(R"({"esearchresult":{"count":-1}})", "t"));
  }

  TEST_CASE("an error with a raw line end, which is no JSON, is still told in its own words") {
    const auto reply = parse_esearch(
        "{\"esearchresult\":{\"ERROR\":\"Search Backend failed:\n too large\"}}", "test");
    REQUIRE_FALSE(reply);
    CHECK(reply.error().what == "the server says: \"Search Backend failed: too large\"");
  }

  TEST_CASE("esummary gives records, and says which ids are unknown") {
    const auto reply = parse_esummary(
        R"({"result":{"uids":["7","8","9","10","999999999"],"8":{"uid":"8","error":"cannot get document summary"},
            "999999999":{"error":"cannot get document summary"},"9":{"error":"backend busy"},
            "10":{"articleids":[{"idtype":"pmcid","value":"PMC10"}]},
            "7":{"title":"[Zinc &lt;i&gt;in&lt;/i&gt; skin].","vernaculartitle":"Zink.","lang":["ger"],
              "authors":[{"name":"van Ng AB","authtype":"Author"},{"name":"Zinc Group","authtype":"CollectiveName"}],
              "pubdate":"2018 Winter","epubdate":"2017 Dec 24","source":"Skin N","fulljournalname":"Skin notes",
              "volume":"1","issue":"","pages":"1-2","issn":"1234-5678","essn":"1234-5678","pubtype":["Review"],
              "pmcrefcount":"","elocationid":"doi: 10.1000/Z",
              "articleids":[{"idtype":"pubmed","value":"7"},{"idtype":"pmc","value":"PMC5"},{"idtype":"pmcid","value":"pmc-id: PMC5;"}],
              "references":[{"refsource":"Skin N. 2019 Mar;1(1):3","reftype":"Retraction in","pmid":11,"note":""},
                            {"refsource":"x","reftype":"Cites","pmid":"12"}]}}})",
        "test");
    REQUIRE(reply);
    const auto seven = reply->record_of(*Pmid::parse("7"));
    REQUIRE(seven.value());
    const Record& record = **seven;
    CHECK(record.title == "Zinc in skin");
    CHECK(record.vernacular_title == "Zink");
    CHECK(record.authors ==
          std::vector<Author>{{"van Ng", "AB", "", ""}, {"", "", "", "Zinc Group"}});
    CHECK(record.year == 2018);
    CHECK(record.electronic_year == 2017);
    CHECK(to_string(record.ids) == "PMID 7, PMC5, doi 10.1000/z");
    CHECK(record.issns == std::vector<std::string>{"1234-5678"});
    REQUIRE(record.notices.size() == 1);
    CHECK(record.notices[0].kind == NoticeKind::retraction);
    CHECK(record.notices[0].date == "2019-03");
    CHECK(to_string(record.notices[0].ids) == "PMID 11");
    CHECK_FALSE(reply->record_of(*Pmid::parse("8")).value());
    CHECK_FALSE(reply->record_of(*Pmid::parse("9")));
    CHECK_FALSE(reply->record_of(*Pmid::parse("10")));  // a PMC number
    CHECK_FALSE(reply->record_of(*Pmid::parse("11")));
    CHECK(reply->absent == std::vector<std::string>{"8", "999999999"});
  }

  TEST_CASE("elink gives every list of every set, with scores where there are some") {
    const auto xml = parse_elink(
        "<eLinkResult><LinkSet><DbFrom>pubmed</DbFrom><IdList><Id>1</Id></IdList><LinkSetDb>"
        "<DbTo>pubmed</DbTo><LinkName>a</LinkName><Link><Id>2</Id><Score>77</Score></Link><Link>"
        "\n<Id>3</Id></Link></LinkSetDb><LinkSetDb><LinkName>b</LinkName></LinkSetDb></LinkSet>"
        "<LinkSet><DbFrom>pubmed</DbFrom></LinkSet></eLinkResult>",
        "test");
    const auto json = parse_elink(
        R"({"linksets":[{"dbfrom":"pubmed","ids":["1"],"linksetdbs":[{"dbto":"pubmed","linkname":"a",
            "links":[{"id":"2","score":"77"},"3"]},{"linkname":"b"}]},{"dbfrom":"pubmed"}]})",
        "test");
    for (const auto& sets : {xml, json}) {
      REQUIRE(sets);
      REQUIRE(sets->size() == 2);
      CHECK((*sets)[0].ids == std::vector<std::string>{"1"});
      REQUIRE((*sets)[0].lists.size() == 2);
      CHECK((*sets)[0].lists[0].name == "a");
      CHECK((*sets)[0].lists[0].links == std::vector<Link>{{"2", 77}, {"3", std::nullopt}});
      CHECK((*sets)[1].lists.empty());
    }
    CHECK_FALSE(parse_elink(R"({"linksets":[],"ERROR":"address table is empty"})", "test"));
    CHECK_FALSE(
        parse_elink("<eLinkResult><LinkSet><ERROR>busy</ERROR></LinkSet></eLinkResult>", "test"));
  }

  TEST_CASE("epost needs both tokens") {
    const auto reply = parse_epost(
        "<ePostResult><QueryKey>1</QueryKey><WebEnv>MCID_2</WebEnv></ePostResult>", "test");
    REQUIRE(reply);
    CHECK(reply->query_key + reply->web_env == "1MCID_2");
    CHECK_FALSE(parse_epost("<ePostResult><QueryKey>1</QueryKey></ePostResult>", "test"));
    CHECK_FALSE(
        parse_epost("<ePostResult><InvalidIdList><Id>x</Id></InvalidIdList></ePostResult>", "t"));
  }

  TEST_CASE("ecitmatch is read by key and last field") {
    const auto matches = parse_ecitmatch(
        "science|1987|235|182||k1|3026048\r\nskin|2001|1|2|ng a|k2|NOT_FOUND\n"
        "x|2001|1|2|ng a|k3|NOT_FOUND;INVALID_JOURNAL\nskin|2001||||k4|AMBIGUOUS 26, 25\n"
        "skin|2001||||k5|AMBIGUOUS (783 citations)\nskin|2001||||k6|\n",
        "test");
    REQUIRE(matches);
    const auto outcome = [&](std::string_view key) { return match_of(*matches, key).outcome; };
    CHECK(outcome("k1") == MatchOutcome::found);
    CHECK(outcome("k2") == MatchOutcome::not_found);
    CHECK(outcome("k3") == MatchOutcome::journal_unknown);
    CHECK(match_of(*matches, "k4").pmids.size() == 2);
    CHECK(outcome("k5") == MatchOutcome::ambiguous);
    CHECK(match_of(*matches, "k5").pmids.empty());
    CHECK(outcome("k6") == MatchOutcome::failed);
    CHECK(outcome("k7") == MatchOutcome::failed);
    CHECK_FALSE(parse_ecitmatch("This service is down for maintenance", "test"));
  }

  TEST_CASE("the web site's matcher counts only when it succeeded") {
    const auto found =
        parse_citmatch(R"({"success":true,"result":{"count":1,"uids":[{"pubmed":"7"}]}})", "test");
    REQUIRE(found);
    CHECK(found->size() == 1);
    CHECK(parse_citmatch(R"({"success":true,"result":{"count":0,"uids":[]}})", "t")->empty());
    CHECK_FALSE(parse_citmatch(R"({"success":false,"result":{"count":0,"uids":[]}})", "t"));
    CHECK_FALSE(parse_citmatch(R"({"success":true,"result":{"uids":[{"pubmed":"x"}]}})", "t"));
  }
}

TEST_SUITE("ID converter") {
  TEST_CASE("both shapes give identifiers; not in PMC is absent; the rest is a problem") {
    const auto now = parse_id_converter(
        R"({"status":"ok","records":[{"doi":"10.1000/A","pmcid":"PMC5.1","pmid":7,"requested-id":"7"},
            {"pmid":8,"requested-id":"8","status":"error","errmsg":"Identifier not found in PMC"},
            {"pmid":9,"requested-id":"9","status":"error","errmsg":"backend busy"},
            {"pmid":10,"requested-id":"10"},{"requested-id":5}]})",
        "test");
    REQUIRE(now);
    REQUIRE(now->ids_of("7").value());
    CHECK(to_string(**now->ids_of("7")) == "PMID 7, PMC5, doi 10.1000/a");
    CHECK_FALSE(now->ids_of("8").value());
    CHECK_FALSE(now->ids_of("9"));
    CHECK_FALSE(now->ids_of("10"));
    CHECK_FALSE(now->ids_of("11"));

    const auto older = parse_id_converter(
        R"({"status":"ok","request":"a;b","records":[{"pmcid":"PMC5","pmid":"7","doi":"10.1000/a",
            "versions":[{"pmcid":"PMC5.1","current":"true"}]},
            {"pmid":"8","live":"false","status":"error","errmsg":"invalid article id"}]})",
        "test");
    REQUIRE(older);
    CHECK(older->ids_of("10.1000/A").value());
    CHECK_FALSE(older->ids_of("8").value());
    CHECK_FALSE(parse_id_converter(R"({"status":"error","message":"ID%20type mismatch"})", "test"));
  }
}

TEST_SUITE("Europe PMC") {
  TEST_CASE("lite and core give records") {
    const auto lite = parse_europe_pmc(
        R"({"hitCount":1,"nextCursorMark":"c","resultList":{"result":[{"id":"7","source":"MED",
            "doi":"10.1000/a","title":"Zinc <i>in</i> skin.","authorString":"van Ng AB, Ito C.",
            "journalTitle":"Skin N","journalVolume":"1","issue":"2","pubYear":"2010",
            "journalIssn":"1234-5678; 8765-4321; ","pageInfo":"1-2","pubType":"review; journal article"}]}})",
        "test");
    REQUIRE(lite);
    REQUIRE(lite->records.size() == 1);
    const Record& brief = lite->records[0];
    CHECK(brief.title == "Zinc in skin");
    CHECK(brief.authors == std::vector<Author>{{"van Ng", "AB", "", ""}, {"Ito", "C", "", ""}});
    CHECK(to_string(brief.ids) == "PMID 7, doi 10.1000/a");
    CHECK(brief.issns.size() == 2);
    CHECK(brief.volume + brief.issue == "12");
    CHECK(brief.publication_types == std::vector<std::string>{"review", "journal article"});

    const auto core = parse_europe_pmc(
        R"({"hitCount":"1","resultList":{"result":[{"pmid":"7","title":"Zinc","language":"eng",
            "authorList":{"author":[{"lastName":"Ng","firstName":"Ada"},{"collectiveName":"Group"}]},
            "journalInfo":{"volume":"1","issue":"2","dateOfPublication":"2010 Feb",
              "journal":{"title":"Skin notes","isoabbreviation":"Skin N.","issn":"1234-5678"}},
            "pubYear":"2010","electronicPublicationDate":"2009-12-01",
            "abstractText":"<h4>Aim</h4>To see.<h4>Results</h4>Seen.",
            "meshHeadingList":{"meshHeading":[{"descriptorName":"Skin","majorTopic_YN":"N",
              "meshQualifierList":{"meshQualifier":[{"qualifierName":"injuries","majorTopic_YN":"Y"}]}}]},
            "keywordList":{"keyword":["zinc"]},"pubTypeList":{"pubType":["Retracted Publication"]},
            "commentCorrectionList":{"commentCorrection":{"type":"Retraction in","id":"9","source":"MED",
              "reference":"Skin N. 2011;1:3"}}}]}})",
        "test");
    REQUIRE(core);
    const Record& full = core->records.at(0);
    CHECK(full.authors == std::vector<Author>{{"Ng", "Ada", "", ""}, {"", "", "", "Group"}});
    CHECK(full.abstract == std::vector<AbstractSection>{{"Aim", "To see."}, {"Results", "Seen."}});
    CHECK(full.electronic_year == 2009);
    CHECK(full.date == "2010 Feb");
    CHECK(full.mesh.at(0).major);
    REQUIRE(full.notices.size() == 1);
    CHECK(full.notices[0].kind == NoticeKind::retraction);
    CHECK(full.notices[0].said_by == "Europe PMC");
  }

  TEST_CASE("no hits is an answer, an error with status 200 is none") {
    Identifiers other;
    other.pmid = Pmid::parse("77");
    for (const auto& [body, absent] : std::vector<std::pair<std::string, bool>>{
             {R"({"hitCount":0,"resultList":{"result":[]}})", true},
             {R"({"hitCount":1,"resultList":{"result":[{"pmid":"5","title":"A"}]}})", true},
             {R"({"hitCount":9,"resultList":{"result":[{"pmid":"5","title":"A"}]}})", false},
             {R"({"hitCount":2,"resultList":{"result":[5,{"pmid":"5"}]}})", false}}) {
      CAPTURE(body);
      const auto answer = parse_europe_pmc(body, "test")->record_of(other);
      CHECK(answer.has_value() == absent);
      if (answer) CHECK_FALSE(*answer);
    }
    const auto none = parse_europe_pmc(R"({"hitCount":0,"resultList":{"result":[]}})", "test");
    REQUIRE(none);
    CHECK(none->hit_count == 0);
    CHECK_FALSE(parse_europe_pmc(R"({"errCode":404,"errMsg":"No search criteria"})", "test"));
    CHECK_FALSE(parse_europe_pmc(R"({"version":"6.9"})", "test"));
    CHECK_FALSE(parse_europe_pmc(R"({"hitCount":3})", "test"));
    CHECK(parse_europe_pmc(R"({"hitCount":2,"resultList":{"result":[5,{}]}})", "t")
              ->problems.size() == 2);
  }
}
