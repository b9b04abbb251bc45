// SPDX-License-Identifier: Apache-2.0
// What PubMed and Crossref say befell a work, fetched over real HTTP from the stand-in, and what
// the audit makes of it.
#include "audit/rules/rule_check.hpp"
#include "audit_fetch_bench.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::audit;

namespace {

using Kinds = std::vector<NoticeKind>;

constexpr std::string_view own_doi = "10.5555/tidal.1";

Record example_work(const Kinds& kinds, std::string_view notice_doi, std::string_view type) {
  Record record;
  record.ids.doi = Doi::parse(own_doi);
  record.title = "Tidal gardens and the sleep of their keepers";
  record.authors = {{"Marsh", "Ada", "", ""}};
  record.journal = "Annals of Tidal Gardens";
  record.journal_abbreviation = "Ann Tidal Gard";
  record.year = 2014;
  record.volume = "4";
  record.pages = "31-9";
  record.publication_types = {"Journal Article"};
  if (!type.empty()) record.publication_types.emplace_back(type);
  for (const NoticeKind kind : kinds) {
    Notice notice;
    notice.kind = kind;
    notice.source = "Ann Tidal Gard. 2016;6:2";
    notice.ids.pmid = Pmid::parse("30000000");
    notice.ids.doi = Doi::parse(notice_doi);
    record.notices.push_back(notice);
  }
  return record;
}

/// What each registry has of one work.
struct Case {
  std::string_view name;
  Kinds pubmed;
  Kinds crossref;
  std::string_view message;  ///< "rule: message" of the one finding; "" for none
  std::string_view type{};   ///< PubMed's publication type
  std::string_view notice_doi = "10.5555/notice.1";
};

Record pubmed_record(const Case& c) {
  Record record = example_work(c.pubmed, c.notice_doi, c.type);
  record.ids.pmid = Pmid::parse("20000001");
  return record;
}

std::string told_of(std::vector<Record> records, Reference reference) {
  test::FetchBench bench{std::move(records)};
  reference.number = 1;
  Audit audit;
  audit.article.line_starts = {0};
  audit.references = {std::move(reference)};
  const FetchSummary summary = bench.fetch(audit.references);
  CHECK(summary.problems.empty());
  audit.lookups = bench.resolve(audit.references);
  StoreResolver resolver{bench.store};
  const RuleInput input{audit, {}, {}, retrieval::built_in_statistics(), resolver};
  Findings findings;
  check_notices(input, findings);
  std::string told;
  for (const Finding& finding : findings) told += finding.rule + ": " + finding.message;
  return told;
}

using enum NoticeKind;

const std::vector<Case> cases{
    {"both say retracted",
     {retraction},
     {retraction},
     "retracted: the work was retracted, says PubMed and Crossref"},
    {"PubMed alone",
     {retraction},
     {},
     "retracted: the work was retracted, says PubMed; Crossref does not say so"},
    {"Crossref alone",
     {},
     {retraction},
     "retracted: the work was retracted, says Crossref; PubMed does not say so"},
    {"by its publication type",
     {},
     {},
     "retracted: the work was retracted, says PubMed; Crossref does not say so",
     "Retracted Publication"},
    {"a concern here, a retraction there",
     {expression_of_concern},
     {retraction},
     "retracted: the work was retracted, says Crossref; PubMed does not say so"},
    {"a correction before the retraction",
     {correction},
     {correction, retraction},
     "retracted: the work was retracted, says Crossref; PubMed does not say so"},
    {"retracted and replaced",
     {retracted_and_replaced},
     {retraction},
     "retracted: the work was retracted and replaced by a corrected one, says PubMed"},
    {"retracted in part",
     {partial_retraction},
     {},
     "retracted: the work was retracted in part, says PubMed; Crossref does not say so"},
    {"a concern",
     {expression_of_concern},
     {expression_of_concern},
     "expression-of-concern: its editors published a concern about the work, says PubMed and "
     "Crossref"},
    {"a concern that Crossref alone knows",
     {},
     {expression_of_concern},
     "expression-of-concern: its editors published a concern about the work, says Crossref; "
     "PubMed does not say so"},
    {"a correction",
     {correction},
     {},
     "corrected: a correction to the work was published, says PubMed; Crossref does not say so"},
    {"retracted under its own DOI",
     {},
     {retraction},
     "retracted: the work was retracted, says Crossref; PubMed does not say so",
     "",
     own_doi},
    {"a retraction notice", {retraction_of}, {retraction_of}, ""},
    {"a retraction notice that Crossref says nothing of", {retraction_of}, {}, ""},
    {"a retraction notice by its type", {}, {}, "", "Retraction Notice"},
    {"a retraction notice that was retracted",
     {retraction_of, retraction},
     {},
     "retracted: the work was retracted, says PubMed; Crossref does not say so"},
    {"an erratum", {correction_of}, {correction_of}, "", "Published Erratum"},
    {"a notice of concern", {concern_of}, {concern_of}, ""},
    {"a work that was commented on", {comment}, {}, ""},
    {"a newer version", {update}, {}, ""},
};

}  // namespace

TEST_SUITE("notices") {
  TEST_CASE("what either registry says is told, and who does not say so") {
    for (const Case& c : cases) {
      CAPTURE(c.name);
      // The first record of a DOI is the one Crossref answers with.
      const Record crossref = example_work(c.crossref, c.notice_doi, "");
      Reference reference;
      reference.ids.pmid = Pmid::parse("20000001");
      CHECK(told_of({crossref, pubmed_record(c)}, reference) == c.message);
      reference.ids = {};
      reference.ids.doi = Doi::parse(own_doi);
      CHECK(told_of({crossref, pubmed_record(c)}, reference) == c.message);
    }
  }

  TEST_CASE("a retraction that Crossref knows is found though PubMed has no DOI of the work") {
    Record pubmed = example_work({}, "", "");
    pubmed.ids = {};
    pubmed.ids.pmid = Pmid::parse("20000001");
    const Record crossref = example_work({retraction}, "10.5555/notice.1", "");
    Reference reference;
    reference.title = crossref.title;
    reference.ids.pmid = pubmed.ids.pmid;
    reference.ids.doi = crossref.ids.doi;
    CHECK(told_of({crossref, pubmed}, reference) ==
          "retracted: the work was retracted, says Crossref; PubMed and Europe PMC do not say so");
  }

  TEST_CASE("a retracted work is found by the title it had") {
    store::Store store = store::Store::in_memory();
    Record record = example_work({retraction}, "10.5555/notice.1", "");
    record.registry = Registry::crossref;
    record.title = "RETRACTED: " + record.title;
    store.put_record(record);
    Reference reference;
    reference.title = reference.text = "Tidal gardens and the sleep of their keepers";
    StoreResolver resolver{store};
    const std::vector<Lookup> lookups = resolver.resolve({&reference, 1});
    REQUIRE(lookups.front().record);
    CHECK(is_retracted(*lookups.front().record));
  }
}
