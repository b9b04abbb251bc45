// SPDX-License-Identifier: Apache-2.0
#include "citewright/audit/entries.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace citewright;
using store::Entry;

namespace {

Claim make_claim(std::size_t number, std::size_t at) {
  Claim claim;
  claim.number = number;
  claim.text = "Claim " + std::to_string(number);
  claim.subject = "Zinc";
  claim.place = {at, at + 1};
  return claim;
}

Reference make_reference(std::size_t number) {
  Reference reference;
  reference.number = number;
  reference.title = "Listed title";
  reference.text = "Lin PH. Listed title. 2018";
  reference.year = 2018;
  reference.place = {20, 21};
  return reference;
}

Lookup found() {
  Record record;
  record.ids.pmid = Pmid::parse("7");
  record.ids.doi = Doi::parse("10.1000/x");
  record.title = "Recorded title";
  record.year = 2017;
  record.publication_types = {"Review"};
  record.abstract = {{"METHODS", "We looked."}, {"", "We found."}};
  record.mesh.push_back({"Zinc", {}, {}, false});
  record.keywords = {"wounds"};
  return {LookupOutcome::found, record, "the store", ""};
}

void add_judgement(Audit& audit, std::size_t claim, std::size_t reference, Verdict verdict,
                   std::string quote) {
  Link link;
  link.claim = claim;
  link.reference = reference;
  link.sure = true;
  audit.links.push_back(link);
  Judgement judgement;
  judgement.link = audit.links.size() - 1;
  judgement.verdict = verdict;
  if (!quote.empty()) judgement.evidence = Evidence{std::move(quote), Basis::abstract, "", 1, 0.5};
  audit.judgements.push_back(judgement);
}

Finding make_finding(std::string rule) {
  Finding finding;
  finding.rule = std::move(rule);
  return finding;
}

// Three claims; r1 and r2 are one record, r3 has none.
Audit make_audit() {
  Audit audit;
  audit.article.name = "a.md";
  audit.article.line_starts = {0, 10, 20};
  audit.claims = {make_claim(1, 0), make_claim(2, 10), make_claim(3, 12)};
  audit.claims[2].citations = {0};
  audit.citations.resize(1);
  audit.references = {make_reference(1), make_reference(2), make_reference(3)};
  audit.lookups = {found(), found(), {LookupOutcome::failed, {}, "the store", "not asked"}};
  audit.fits.resize(3);
  audit.fits[0].verdict = Verdict::supported;
  audit.fits[1].verdict = Verdict::off_topic;
  add_judgement(audit, 0, 0, Verdict::off_topic, "");
  add_judgement(audit, 0, 1, Verdict::partly_supported, "The evidence.");
  add_judgement(audit, 1, 0, Verdict::not_assessable, "");
  Finding on_reference = make_finding("title-truncated");
  on_reference.reference = 1;
  Finding on_claim = make_finding("off-topic-citation");
  on_claim.claim = 0;
  on_claim.reference = 1;
  Finding on_citation = make_finding("unlisted-attribution");
  on_citation.citation = 0;
  audit.findings = {on_reference, on_claim, on_citation, on_claim};
  return audit;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("entries") {
  TEST_CASE("claims, references, each record once, evidence: in that order") {
    Names names;
    for (const Entry& entry : audit::entries_of(make_audit())) {
      names.push_back(std::string{to_string(entry.kind)} + " " + entry.name);
    }
    CHECK(names == Names{"claim c1", "claim c2", "claim c3", "reference r1", "reference r2",
                         "reference r3", "record PMID 7", "evidence c1 r2"});
  }

  TEST_CASE("a claim has its best verdict and the rules of its citations") {
    const std::vector<Entry> entries = audit::entries_of(make_audit());
    CHECK(entries[0].verdict == "partly supported");
    CHECK(entries[0].rules == Names{"off-topic-citation"});
    CHECK(entries[0].title == "Zinc");
    CHECK(entries[0].text == "Claim 1");
    CHECK(entries[0].article == "a.md");
    CHECK(entries[0].line == 1);
    CHECK(entries[1].verdict == "not assessable");
    CHECK(entries[1].rules.empty());
    CHECK(entries[1].line == 2);
    CHECK(entries[2].verdict == "unlinked");
    CHECK(entries[2].rules == Names{"unlisted-attribution"});
  }

  TEST_CASE("a reference is as written, with its fit and the rules about it") {
    const std::vector<Entry> entries = audit::entries_of(make_audit());
    CHECK(entries[3].verdict == "on topic");
    CHECK(entries[3].text == "Lin PH. Listed title. 2018");
    CHECK(entries[3].year == 2018);
    CHECK(entries[3].study_type == "review");
    CHECK(entries[4].verdict == "off topic");
    CHECK(entries[4].rules == Names{"title-truncated"});
    CHECK(entries[5].verdict == "not assessable");
    CHECK(entries[5].study_type.empty());
    CHECK(entries[5].line == 3);
  }

  TEST_CASE("a record has its abstract, headings and keywords, and no article") {
    const std::vector<Entry> entries = audit::entries_of(make_audit());
    CHECK(entries[6].article.empty());
    CHECK(entries[6].title == "Recorded title");
    CHECK(entries[6].text == "METHODS: We looked. We found. Zinc; wounds");
    CHECK(entries[6].year == 2017);
    CHECK(entries[6].line == 0);
    CHECK(entries[7].text == "The evidence.");
    CHECK(entries[7].title == "Recorded title");
    CHECK(entries[7].verdict == "partly supported");
  }

  TEST_CASE("all of them can be stored") {
    store::Store store = store::Store::in_memory();
    const std::vector<Entry> entries = audit::entries_of(make_audit());
    store.replace_entries("a.md", entries);
    CHECK(store.database().number("select count(*) from entry") ==
          static_cast<std::int64_t>(entries.size()));
    CHECK(audit::entries_of(Audit{}).empty());
  }
}
