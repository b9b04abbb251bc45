// SPDX-License-Identifier: Apache-2.0
#include "audit/rules/rule_check.hpp"

#include "citewright/audit/store_resolver.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace citewright;
using namespace citewright::audit;

namespace {

/// Marks [1] to [marks], entries 1 to `entries`.
Audit audit_of(int marks, int entries) {
  Audit audit;
  audit.article.line_starts = {0};
  audit.article.blocks.emplace_back();
  for (int i = 1; i <= marks; ++i) {
    Citation citation;
    citation.route = Route::marker;
    citation.labels = {std::to_string(i)};
    citation.text = fmt::format("[{}]", i);
    audit.citations.push_back(std::move(citation));
  }
  for (int i = 1; i <= entries; ++i) {
    Reference reference;
    reference.label = std::to_string(i);
    audit.references.push_back(std::move(reference));
  }
  return audit;
}

Findings told_of(const Audit& audit) {
  store::Store store = store::Store::in_memory();
  StoreResolver resolver{store};
  const ArticleProfile profile;
  Findings findings;
  check_markers({audit, profile, {}, retrieval::built_in_statistics(), resolver}, findings);
  return findings;
}

}  // namespace

TEST_SUITE("marks and the list") {
  TEST_CASE("each mark that the list has no entry for is told") {
    const Findings findings = told_of(audit_of(12, 10));
    REQUIRE(findings.size() == 2);
    CHECK(findings.back().message == "[12] points to 12, the list has 10 entries");
  }

  TEST_CASE("where hardly any mark has an entry, the lost list is told once") {
    struct Case {
      int marks;
      int entries;
      std::size_t findings;
      std::string_view message;
    };
    const Case cases[] = {
        {321, 3, 1,
         "318 of 321 marks point to no entry, this one is the first; the list has 3 entries"},
        {10, 1, 9, "[2] points to 2, the list has 1 entry"},
        {12, 1, 1, "11 of 12 marks point to no entry, this one is the first; the list has 1 entry"},
        {12, 2, 10, "[3] points to 3, the list has 2 entries"},
        {10, 0, 1, "10 of 10 marks point to no entry, this one is the first; there is no list"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.marks);
      CAPTURE(c.entries);
      const Findings findings = told_of(audit_of(c.marks, c.entries));
      REQUIRE(findings.size() == c.findings);
      CHECK(findings.front().message == c.message);
    }
  }

  TEST_CASE("a few figures in brackets make no list") {
    CHECK(told_of(audit_of(9, 0)).empty());
    CHECK(told_of(audit_of(0, 0)).empty());
  }
}
