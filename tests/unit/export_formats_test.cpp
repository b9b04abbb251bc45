// SPDX-License-Identifier: Apache-2.0
// The machine formats of a list that has every kind of work and every character that is special
// somewhere; tests/golden/read-back.py has other programs read them.
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/export/reference_list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;

namespace {

Record article() {
  Record record;
  record.ids.pmid = Pmid::parse("11111111");
  record.ids.pmcid = Pmcid::parse("PMC222222");
  record.ids.doi = Doi::parse("10.1234/sleep_2019.7(a)");
  record.title = "Tea & rest: 50% of #1 {sleepers} cost $5_000 ~ a night ^ in \\ Zürich <2019>";
  record.authors = {{"Okafor", "Ngozi A", "", ""},
                    {"de Wit", "Jan", "Jr", ""},
                    {"Sánchez-Ñúñez", "Ö", "", ""},
                    {"", "", "", "Tea and Rest Group, Oslo"}};
  record.journal = "Journal of Tea & Sleep";
  record.journal_abbreviation = "J Tea Sleep";
  record.issns = {"1234-5678"};
  record.year = 2019;
  record.date = "2019 Mar 4";
  record.volume = "12";
  record.issue = "3 Suppl 1";
  record.pages = "S44-51";
  record.language = "eng";
  record.publication_types = {"Journal Article", "Randomized Controlled Trial"};
  return record;
}

Record chapter() {
  Record record;
  record.ids.pmid = Pmid::parse("33333333");
  record.title = "Warm milk";
  record.book_title = "Nights: a handbook";
  record.authors = {{"Brandt", "K", "", ""}};
  record.editors = {{"Ito", "M", "", ""}, {"Ng", "A B", "", ""}};
  record.edition = "2nd ed.";
  record.publisher = "Rest & Sons";
  record.publisher_place = "Oslo";
  record.year = 2001;
  record.date = "2001";
  record.pages = "93-113";
  return record;
}

Record book() {
  Record record;
  record.ids.doi = Doi::parse("10.5555/book.1");
  record.title = "On sleeping in";
  record.authors = {{"Olsen", "Per", "", ""}};
  record.edition = "4";
  record.publisher = "Night Press";
  record.publisher_place = "Bergen";
  record.year = 1998;
  return record;
}

Record article_number() {
  Record record;
  record.ids.doi = Doi::parse("10.1234/pone.5");
  record.title = "“Quoted” titles, commas, and “and” in names";
  record.authors = {{"Sand and Sea", "A", "", ""}};
  record.journal = "Open Sleep";
  record.year = 2021;
  record.date = "2021-07-01";
  record.volume = "9";
  record.pages = "e12345";
  return record;
}

Audit library() {
  Reference unknown;
  unknown.title = "Sleep, a book of nights";
  unknown.text = "Sleep, a book of nights. https://example.org/a?b=c&d=e";
  unknown.urls = {"https://example.org/a?b=c&d=e"};
  return test::AuditBuilder{}
      .reference({}, article())
      .reference({}, chapter())
      .reference({}, book())
      .reference({}, article_number())
      .reference(unknown)
      .build();
}

}  // namespace

TEST_SUITE("export: machine formats") {
  TEST_CASE("a list of every kind of work is as agreed in every format") {
    const Audit audit = library();
    test::check_golden("library.json", export_references(audit, ListFormat::json));
    test::check_golden("library.csl.json", export_references(audit, ListFormat::csl_json));
    test::check_golden("library.bib", export_references(audit, ListFormat::bibtex));
    test::check_golden("library.ris", export_references(audit, ListFormat::ris));
    test::check_golden("library.nbib", export_references(audit, ListFormat::nbib));
    test::check_golden("library.jats.xml", export_references(audit, ListFormat::jats));
    test::check_golden("library.csv", export_references(audit, ListFormat::csv));
  }

  TEST_CASE("findings become notes where the format has a place for them") {
    const Audit audit = test::make_audit();
    for (const ListFormat format :
         {ListFormat::bibtex, ListFormat::ris, ListFormat::nbib, ListFormat::jats}) {
      CAPTURE(to_string(format));
      const std::string with = export_references(audit, format, ListNotes::findings);
      CHECK(with.find("title-truncated") != std::string::npos);
      CHECK(export_references(audit, format).find("title-truncated") == std::string::npos);
    }
  }

  TEST_CASE("an article without a list gives an empty one in every machine format") {
    CHECK(export_references({}, ListFormat::bibtex).empty());
    CHECK(export_references({}, ListFormat::ris).empty());
    CHECK(export_references({}, ListFormat::nbib).empty());
    CHECK(export_references({}, ListFormat::jats).find("<ref ") == std::string::npos);
  }
}
