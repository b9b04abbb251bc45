// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/requests.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace citewright;
using namespace citewright::registry;

namespace {

Services example() {
  Services services;
  services.eutils_base = "http://e/";
  services.idconv_base = "http://i/";
  services.crossref_base = "http://c/";
  services.europe_pmc_base = "http://p/";
  services.contact = "ed@example.org";
  return services;
}

Pmid pmid(std::string_view text) {
  return *Pmid::parse(text);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("registry") {
  TEST_CASE("efetch asks for XML and says who asks, without a blank key") {
    const std::vector<Pmid> pmids{pmid("9450830"), pmid("007")};
    const net::Request request = efetch_request(example(), pmids);
    CHECK(request.method == "GET");
    CHECK(request.url ==
          "http://e/efetch.fcgi?db=pubmed&retmode=xml&id=9450830%2C7&tool=citewright&"
          "email=ed%40example.org");
  }

  TEST_CASE("two hundred ids go by POST") {
    std::vector<Pmid> pmids;
    pmids.reserve(200);
    for (int i = 0; i < 200; ++i) pmids.push_back(pmid(std::to_string(30000000 + i)));
    const net::Request request = efetch_request(example(), pmids);
    CHECK(request.method == "POST");
    CHECK(request.url == "http://e/efetch.fcgi");
    CHECK(request.content_type == "application/x-www-form-urlencoded");
    CHECK(has(request.body, "id=30000000%2C30000001"));
  }

  TEST_CASE("a DOI is encoded as one path segment, whatever is in it") {
    const auto doi = Doi::parse("10.1016/S0194-5998(98)70376-6");
    REQUIRE(doi);
    CHECK(crossref_work_request(example(), *doi).url ==
          "http://c/works/10.1016%2Fs0194-5998%2898%2970376-6?mailto=ed%40example.org");
    const auto odd = Doi::parse("10.1000/a;b<1,2>#%3f");
    REQUIRE(odd);
    const std::string url = crossref_work_request(example(), *odd).url;
    CHECK(!has(url, ";"));
    CHECK(!has(url, "#"));
    CHECK(!is_filterable(*odd));
  }

  TEST_CASE("several DOIs share one filter") {
    const std::vector<Doi> dois{*Doi::parse("10.1000/a"), *Doi::parse("10.1000/b")};
    CHECK(has(crossref_works_request(example(), dois).url,
              "filter=doi%3A10.1000%2Fa%2Cdoi%3A10.1000%2Fb&rows=2"));
  }

  TEST_CASE("the ID converter is told the type") {
    const std::vector<Pmcid> pmcids{*Pmcid::parse("pmc5793244")};
    CHECK(has(idconv_request(example(), pmcids).url, "ids=PMC5793244&idtype=pmcid&format=json"));
  }

  TEST_CASE("ecitmatch lines keep their fields apart and end with the key") {
    const std::vector<CitationKey> citations{{"Nutrients", "2018", "10", "16", "lin|ph", "r1"},
                                             {"Gut", "", "", "", "", "r2"}};
    CHECK(has(ecitmatch_request(example(), citations).url,
              "bdata=Nutrients%7C2018%7C10%7C16%7Clin%20ph%7Cr1%7C%0DGut%7C%7C%7C%7C%7Cr2%7C"));
  }

  TEST_CASE("Europe PMC is asked by PMID, else DOI, else PMCID") {
    Identifiers ids;
    ids.pmcid = Pmcid::parse("PMC1");
    CHECK(has(europe_pmc_request(example(), {&ids, 1}).url, "query=PMCID%3APMC1"));
    ids.doi = Doi::parse("10.1000/a");
    CHECK(has(europe_pmc_request(example(), {&ids, 1}).url, "query=DOI%3A%2210.1000%2Fa%22"));
    ids.pmid = pmid("5");
    CHECK(has(europe_pmc_request(example(), {&ids, 1}).url,
              "query=%28EXT_ID%3A5%20AND%20SRC%3AMED%29&"));
  }
}
