// SPDX-License-Identifier: Apache-2.0
// Fetching over real HTTP from the stand-in.
#include "audit_fetch_bench.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace citewright;
using namespace citewright::audit;
using Bench = citewright::test::FetchBench;

namespace {

Record work(int number) {
  Record record;
  record.ids.pmid = Pmid::parse(std::to_string(20000000 + number));
  record.ids.doi = Doi::parse("10.5555/example." + std::to_string(number));
  if (number % 3 == 0) record.ids.pmcid = Pmcid::parse("PMC" + std::to_string(7000000 + number));
  record.title = "Observation " + std::to_string(number) + " of tidal gardens and quiet mornings";
  record.authors = {{"Marsh" + std::to_string(number), "Ada", "", ""}};
  record.journal = "Annals of Tidal Gardens";
  record.journal_abbreviation = "Ann Tidal Gard";
  record.year = 2010 + number % 10;
  record.volume = std::to_string(1 + number % 40);
  record.pages = std::to_string(number) + "-" + std::to_string(number + 7);
  record.abstract = {{"", "Gardens by the sea were watched."}};
  record.publication_types = {"Journal Article"};
  return record;
}

std::vector<Record> works(int count) {
  std::vector<Record> records;
  records.reserve(static_cast<std::size_t>(count));
  for (int i = 1; i <= count; ++i) records.push_back(work(i));
  return records;
}

Reference entry(const Record& record) {
  Reference reference;
  reference.number = 1;
  reference.title = record.title;
  reference.text = record.authors.front().family + " A. " + record.title + ". " +
                   record.journal_abbreviation + ". " + std::to_string(*record.year) + ";" +
                   record.volume + ":" + record.pages + ".";
  reference.authors = {record.authors.front().family + " A"};
  reference.journal = record.journal_abbreviation;
  reference.year = record.year;
  reference.volume = record.volume;
  reference.pages = record.pages;
  return reference;
}

Reference by_pmid(const Record& record) {
  Reference reference = entry(record);
  reference.ids.pmid = record.ids.pmid;
  return reference;
}

}  // namespace

TEST_SUITE("audit") {
  TEST_CASE("two hundred references take few requests, and none the second time") {
    const std::vector<Record> records = works(200);
    Bench bench{records};
    std::vector<Reference> references;
    for (std::size_t i = 0; i < records.size(); ++i) {
      Reference reference = entry(records[i]);
      if (i % 3 == 0) reference.ids.pmid = records[i].ids.pmid;
      if (i % 3 == 1) reference.ids.doi = records[i].ids.doi;
      if (i % 3 == 2) reference.ids.pmcid = records[i].ids.pmcid;
      references.push_back(reference);
    }
    const FetchSummary summary = bench.fetch(references);
    CHECK(summary.problems.empty());
    CHECK(summary.absent == 0);
    CHECK(bench.stand_in.count("efetch") <= 4);
    CHECK(summary.requests == bench.stand_in.arrivals().size());
    for (const Lookup& lookup : bench.resolve(references))
      CHECK(lookup.outcome == LookupOutcome::found);
    const FetchSummary again = bench.fetch(references);
    CHECK(again.requests == 0);
  }

  TEST_CASE("open-access full texts come with the records, and are asked for once") {
    std::vector<Record> records = works(6);  // 3 and 6 are in PMC
    records[2].full_text = {{"Methods", "Gardens were watched for a year."},
                            {"Results / Tides", "Each tide brought shells."}};
    Bench bench{records};
    const std::vector<Reference> references{by_pmid(records[0]), by_pmid(records[2]),
                                            by_pmid(records[5])};
    CHECK(bench.fetch(references).problems.empty());
    const std::vector<Lookup> lookups = bench.resolve(references);
    CHECK(lookups[0].record->full_text.empty());
    CHECK(lookups[1].record->full_text == records[2].full_text);
    CHECK(lookups[1].record->registry == Registry::pubmed);
    CHECK(lookups[2].record->full_text.empty());  // in PMC, not open to machines
    CHECK(bench.stand_in.count("efetch") == 2);
    CHECK(bench.fetch(references).requests == 0);
  }

  TEST_CASE("full texts that did not come are asked for the next time, and never when unwanted") {
    std::vector<Record> records = works(3);
    records[2].full_text = {{"Results", "Each tide brought shells."}};
    const std::vector<Reference> references{by_pmid(records[2])};
    Bench bench{records};
    bench.fetch_options.full_texts = false;
    static_cast<void>(bench.fetch(references));
    CHECK(bench.stand_in.count("efetch") == 1);
    bench.fetch_options.full_texts = true;
    for (const test::Fault fault : {test::Fault::empty, test::Fault::cut_off, test::Fault::gateway,
                                    test::Fault::error_element}) {
      CAPTURE(to_string(fault));
      bench.stand_in.fail(fault, "efetch");
      const FetchSummary summary = bench.fetch(references);
      CHECK(summary.failed == 1);
      CHECK(summary.absent == 0);
      CHECK(bench.resolve(references)[0].record->full_text.empty());
    }
    bench.stand_in.heal();
    static_cast<void>(bench.fetch(references));
    CHECK(bench.resolve(references)[0].record->full_text == records[2].full_text);
  }

  TEST_CASE("full texts that are too large together come apart; one too large alone does not") {
    std::vector<Record> records;
    std::vector<Reference> references;
    for (int i = 1; i <= 5; ++i) {
      records.push_back(work(3 * i));
      records.back().full_text = {{"Results", std::string(i == 5 ? 90'000 : 20'000, 'x')}};
      references.push_back(by_pmid(records.back()));
    }
    net::CurlOptions narrow;
    narrow.most_body_bytes = 50'000;
    Bench bench{records, narrow};
    const FetchSummary summary = bench.fetch(references);
    CHECK(summary.failed == 1);
    CHECK(summary.requests == bench.stand_in.arrivals().size());
    const std::vector<Lookup> lookups = bench.resolve(references);
    for (std::size_t i = 0; i < records.size(); ++i)
      CHECK(lookups[i].record->full_text.empty() == (i == 4));
  }

  TEST_CASE("only a registry that answers in full makes a work absent") {
    Bench bench{works(3)};
    Reference unknown_pmid;
    unknown_pmid.ids.pmid = Pmid::parse("99999999");
    Reference unknown_pmcid;
    unknown_pmcid.ids.pmcid = Pmcid::parse("PMC99999999");
    Reference unknown_doi;
    unknown_doi.ids.doi = Doi::parse("10.5555/nowhere,1");
    const std::vector<Reference> references{unknown_pmid, unknown_pmcid, unknown_doi};
    const FetchSummary summary = bench.fetch(references);
    CHECK(summary.absent == 3);
    const std::vector<Lookup> lookups = bench.resolve(references);
    CHECK(lookups[0].said_by == "PubMed and Europe PMC");
    CHECK(lookups[1].said_by == "PMC and Europe PMC");
    CHECK(lookups[2].said_by == "Crossref, PubMed and Europe PMC");
    for (const Lookup& lookup : lookups) CHECK(lookup.outcome == LookupOutcome::absent);
    CHECK(bench.fetch(references).requests == 0);
    bench.clock.time += std::chrono::hours{24 * 8};
    CHECK(bench.fetch(references).requests > 0);
  }

  TEST_CASE("Europe PMC tells of what NCBI does not answer for, and NCBI is asked the next time") {
    const std::vector<Record> records = works(3);
    std::vector<Reference> references{by_pmid(records[0]), entry(records[1]), entry(records[2])};
    references[1].ids.doi = records[1].ids.doi;
    references[2].ids.pmcid = records[2].ids.pmcid;
    for (const std::string ncbi_path : {"entrez", "idconv"}) {
      Bench bench{records};
      bench.stand_in.fail(test::Fault::gateway, ncbi_path);
      static_cast<void>(bench.fetch(references));
      for (const Lookup& lookup : bench.resolve(references)) {
        REQUIRE(lookup.outcome == LookupOutcome::found);
        if (ncbi_path == "entrez") CHECK(lookup.record->registry == Registry::europe_pmc);
      }
      bench.stand_in.heal();
      static_cast<void>(bench.fetch(references));
      for (const Lookup& lookup : bench.resolve(references))
        CHECK(lookup.record->registry != Registry::europe_pmc);
      CHECK(bench.fetch(references).requests == 0);
    }
  }

  TEST_CASE("Europe PMC's 'no such work' does not make up for NCBI's silence") {
    Reference unknown_pmid;
    unknown_pmid.ids.pmid = Pmid::parse("99999999");
    Reference unknown_pmcid;
    unknown_pmcid.ids.pmcid = Pmcid::parse("PMC99999999");
    const std::vector<Reference> references{unknown_pmid, unknown_pmcid};
    Bench bench{works(1)};
    bench.stand_in.fail(test::Fault::unavailable, "entrez");
    CHECK(bench.fetch(references).absent == 0);
    for (const Lookup& lookup : bench.resolve(references))
      CHECK(lookup.outcome == LookupOutcome::failed);
    // Nor does its silence undo what NCBI says.
    bench.stand_in.heal();
    bench.stand_in.fail(test::Fault::unavailable, "europepmc");
    CHECK(bench.fetch(references).absent == 2);
    CHECK(bench.resolve(references)[0].said_by == "PubMed");
  }

  TEST_CASE("no fault makes a work absent, and what failed is asked for the next time") {
    const std::vector<Record> records = works(4);
    std::vector<Reference> references;
    references.reserve(records.size());
    for (const Record& record : records) references.push_back(by_pmid(record));
    references[1].ids = {};
    references[1].ids.doi = records[1].ids.doi;
    references[2].ids = {};
    references[2].ids.pmcid = records[2].ids.pmcid;
    for (const test::Fault fault : test::all_faults()) {
      CAPTURE(to_string(fault));
      // A reply that drips takes all the patience there is, five times for each request.
      const bool slow = fault == test::Fault::slow;
      if (slow) references.resize(1);
      Bench bench{records, Bench::patient(std::chrono::seconds{slow ? 1 : 30})};
      bench.stand_in.fail(fault);
      const FetchSummary summary = bench.fetch(references);
      CHECK(summary.absent == 0);
      for (const Lookup& lookup : bench.resolve(references))
        CHECK(lookup.outcome != LookupOutcome::absent);
      bench.stand_in.heal();
      static_cast<void>(bench.fetch(references));
      for (const Lookup& lookup : bench.resolve(references))
        CHECK(lookup.outcome == LookupOutcome::found);
    }
  }

  TEST_CASE("entries without identifiers are found by their details") {
    std::vector<Record> records = works(12);
    Record reply = records[4];  // a letter under the same title, elsewhere
    reply.ids = {};
    reply.ids.pmid = Pmid::parse("21000001");
    reply.authors = {{"Okafor", "Ben", "", ""}};
    reply.volume = "99";
    reply.pages = "5";
    records.push_back(reply);
    Record not_in_pubmed = work(50);
    not_in_pubmed.ids.pmid.reset();
    not_in_pubmed.ids.pmcid.reset();
    records.push_back(not_in_pubmed);
    Bench bench{records};
    const std::vector<Reference> references{entry(records[4]), entry(reply), entry(not_in_pubmed)};
    const FetchSummary summary = bench.fetch(references);
    CHECK(summary.problems.empty());
    const std::vector<Lookup> lookups = bench.resolve(references);
    REQUIRE(lookups[0].record);
    CHECK(lookups[0].record->ids.pmid == records[4].ids.pmid);
    REQUIRE(lookups[1].record);
    CHECK(lookups[1].record->ids.pmid == reply.ids.pmid);
    REQUIRE(lookups[2].record);
    CHECK(lookups[2].record->ids.doi == not_in_pubmed.ids.doi);
  }

  TEST_CASE("an entry that nothing answers to is absent, not failed") {
    Bench bench{works(5)};
    Reference reference = entry(work(77));
    reference.title = "Lantern festivals and the price of salt in winter";
    reference.text = "Marsh A. Lantern festivals and the price of salt in winter. 1999.";
    reference.journal.clear();
    const std::vector<Reference> references{reference};
    CHECK(bench.fetch(references).absent == 1);
    CHECK(bench.resolve(references)[0].outcome == LookupOutcome::absent);
    CHECK(bench.fetch(references).requests == 0);
  }

  TEST_CASE("a study named in prose brings the journal's works of those years") {
    Bench bench{works(20)};
    NamedStudy study;
    study.citation.journal = "Annals of Tidal Gardens";
    study.citation.year = 2015;
    study.context = "A study found that gardens by the sea are quiet.";
    const std::vector<NamedStudy> studies{study};
    const FetchSummary summary =
        fetch_attributions(bench.store, bench.client, bench.clock, studies, bench.fetch_options);
    CHECK(summary.found == 6);  // 2014, 2015 and 2016
    CHECK(fetch_attributions(bench.store, bench.client, bench.clock, studies, bench.fetch_options)
              .requests == 0);
  }

  TEST_CASE("what would be asked can be shown without asking") {
    Bench bench{works(3)};
    const std::vector<Reference> references{by_pmid(work(1)), entry(work(2))};
    const auto requests = planned_requests(bench.store, bench.clock, references, {},
                                           bench.services(), bench.fetch_options);
    REQUIRE(requests.size() == 3);
    CHECK(requests[1].url.find("ecitmatch") != std::string::npos);
    CHECK(requests[0].url.find("efetch.fcgi?db=pubmed&retmode=xml&id=20000001") !=
          std::string::npos);
    CHECK(bench.stand_in.arrivals().empty());
  }

  TEST_CASE("addresses that are gone are reported, those that do not answer are not") {
    store::Store store = store::Store::in_memory();
    test::FakeClock clock;
    // Answers by the last word of the address.
    class Web final : public net::Transport {
     public:
      Result<net::Response> send(const net::Request& request) override {
        ++sent;
        if (request.url.ends_with("nohost"))
          return problem(request.url, std::string{net::no_such_host} + " example.org");
        if (request.url.ends_with("silent")) return problem(request.url, "no connection: timeout");
        net::Response response;
        response.status = std::stoi(request.url.substr(request.url.size() - 3));
        return response;
      }
      int sent = 0;
    } web;
    Reference reference;
    reference.urls = {"https://example.org/200",
                      "https://example.org/404",
                      "https://example.org/503",
                      "https://example.org/nohost",
                      "https://example.org/silent",
                      "https://doi.org/10.5555/404",
                      "https://pubmed.ncbi.nlm.nih.gov/404",
                      "ftp://example.org/404"};
    const std::vector<Reference> references{reference};
    FetchOptions options;
    const FetchSummary summary = fetch_links(store, web, clock, references, options);
    CHECK(summary.requests == 5);
    CHECK(summary.absent == 2);
    CHECK(summary.failed == 2);
    StoreResolver resolver{store};
    const auto outcome = [&](const char* end) {
      return resolver.find_link(std::string{"https://example.org/"} + end)->outcome;
    };
    CHECK(outcome("200") == LookupOutcome::found);
    CHECK(outcome("404") == LookupOutcome::absent);
    CHECK(outcome("503") == LookupOutcome::failed);
    CHECK(outcome("nohost") == LookupOutcome::absent);
    CHECK(outcome("silent") == LookupOutcome::failed);
    CHECK_FALSE(resolver.find_link("https://doi.org/10.5555/404"));
    web.sent = 0;
    CHECK(fetch_links(store, web, clock, references, options).requests == 2);  // what failed
  }
}
