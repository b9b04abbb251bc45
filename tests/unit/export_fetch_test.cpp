// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"

#include "citewright/export/fetch.hpp"

#include <doctest/doctest.h>

using namespace citewright;
using namespace citewright::exports;

namespace {

FetchReport make_report() {
  FetchReport report;
  report.articles = {"zinc.md"};
  report.references = 12;
  report.studies = 1;
  report.summary.requests = 5;
  report.summary.found = 9;
  report.summary.absent = 1;
  report.summary.failed = 2;
  const std::string where = "https://api.crossref.org/works?filter=doi";
  report.summary.problems = {{where, "HTTP 503: an empty reply"},
                             {where, "HTTP 503: an empty reply"},
                             {"https://eutils.example/x", "no connection: to eutils.example"}};
  return report;
}

std::vector<net::Request> make_requests() {
  return {net::get("https://example.org/efetch?id=1&api_key=secret"),
          net::post_form("https://example.org/efetch", "id=1,2&email=me%40example.org")};
}

}  // namespace

TEST_SUITE("export: fetch") {
  TEST_CASE("the documents are as agreed") {
    test::check_golden("fetch.txt", fetch_report(make_report()));
    test::check_golden("fetch.json", fetch_json(make_report()));
    test::check_golden("fetch-plan.txt", request_list(make_requests()));
    test::check_golden("fetch-plan.json", request_list_json(make_requests()));
  }

  TEST_CASE("where nothing was to be asked or somebody broke off, it says so") {
    FetchReport report;
    CHECK(fetch_report(report).starts_with("nothing to ask"));
    report.interrupted = true;
    CHECK(fetch_report(report).ends_with("interrupted: what came is kept\n"));
  }

  TEST_CASE("a secret is shown in no form") {
    for (const std::string& text :
         {request_list(make_requests()), request_list_json(make_requests())}) {
      CHECK(text.find("secret") == std::string::npos);
      CHECK(text.find("me%40example") == std::string::npos);
    }
  }
}
