// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"

#include "citewright/base/utf8.hpp"
#include "citewright/export/search.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace citewright;
using namespace citewright::exports;

namespace {

retrieval::SearchResult make_result() {
  store::Entry claim;
  claim.kind = store::EntryKind::claim;
  claim.article = "sleep.md";
  claim.name = "c2";
  claim.title = "Magnesium";
  claim.text = "Magnesium surely brings deeper sleep";
  claim.verdict = "off topic";
  claim.rules = {"off-topic-citation"};
  claim.line = 3;
  store::Entry record;
  record.kind = store::EntryKind::record;
  record.name = "PMID 22222222";
  record.title = "Effects of magnesium on rest and on milk yield in dairy cattle";
  record.text = "Cows rested longer with magnesium.";
  record.year = 2007;
  record.study_type = "animal study";
  retrieval::SearchResult result;
  result.hits = {{claim, 2.5, claim.text, {{0, 9}, {31, 36}}},
                 {record, 1.25, record.text, {{24, 33}}}};
  result.total = 7;
  result.expression = "magnesium AND sleep";
  return result;
}

}  // namespace

TEST_SUITE("export: search") {
  TEST_CASE("hits read as agreed") {
    test::check_golden("search.txt", search_hits(make_result(), {}));
    test::check_golden("search.json", search_json(make_result()));
  }

  TEST_CASE("words found are marked with and without colour") {
    CHECK(search_hits(make_result(), {}).find("*Magnesium* surely") != std::string::npos);
    const std::string colored = search_hits(make_result(), {.color = true});
    CHECK(colored.find("\x1b[1;4mMagnesium\x1b[0m surely") != std::string::npos);
  }

  TEST_CASE("a search that found less than was asked for says so") {
    retrieval::SearchResult result = make_result();
    result.any_word = true;
    CHECK(search_hits(result, {}).starts_with("no entry has all the words"));
    retrieval::SearchResult nothing;
    nothing.remark = "there is no word to search for";
    CHECK(search_hits(nothing, {}) == "there is no word to search for\n");
    CHECK(search_hits({}, {}) == "0 entries found\n");
  }

  TEST_CASE("highlights that do not fit their snippet are passed over") {
    retrieval::SearchResult result = make_result();
    result.hits[0].highlights = {{5, 2}, {30, 90'000}, {3, 8}, {90'000, 90'001}};
    CHECK(search_hits(result, {}).find("deeper* sleep*") != std::string::npos);
  }

  TEST_CASE("hostile text stays text") {
    retrieval::SearchResult result = make_result();
    const std::string hostile = "\x1b[2J\u202E\xff";
    result.hits[0].entry.title = result.hits[0].entry.name = result.hits[0].snippet = hostile;
    result.remark = hostile;
    const std::string text = search_hits(result, {});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(is_valid_utf8(search_json(result)));
  }
}
