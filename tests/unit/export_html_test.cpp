// SPDX-License-Identifier: Apache-2.0
#include "export/html/marked_text.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/export/html_report.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;

namespace {

/// The values of an attribute, in document order.
std::vector<std::string> values_of(std::string_view document, std::string_view attribute) {
  const std::string start = " " + std::string{attribute} + "=\"";
  std::vector<std::string> values;
  for (std::size_t at = document.find(start); at != std::string_view::npos;
       at = document.find(start, at + 1)) {
    const std::size_t begin = at + start.size();
    values.emplace_back(document.substr(begin, document.find('"', begin) - begin));
  }
  return values;
}

Claim claim_at(std::size_t number, std::size_t begin, std::size_t end) {
  Claim claim;
  claim.number = number;
  claim.range = {begin, end};
  return claim;
}

}  // namespace

TEST_SUITE("export: HTML report") {
  TEST_CASE("the sample's report is as agreed") {
    test::check_golden("report.html", html_report(test::make_audit(), "0.0.0"));
  }

  TEST_CASE("every anchor is there once, and every link within the page leads to one") {
    const std::string page = html_report(test::make_audit(), "1");
    const auto ids = values_of(page, "id");
    const std::set<std::string> known(ids.begin(), ids.end());
    CHECK(known.size() == ids.size());
    for (const std::string& target : values_of(page, "href")) {
      CAPTURE(target);
      if (target.starts_with('#')) CHECK(known.contains(target.substr(1)));
    }
    for (const std::string& label : values_of(page, "aria-labelledby"))
      CHECK(known.contains(label));
  }

  TEST_CASE("the page asks nothing of anybody: no script, no other file, no network") {
    const std::string page = html_report(test::make_audit(), "1");
    for (const std::string_view part :
         {"<script", "<link", "<img", "<iframe", "@import", "url(", " src="}) {
      CAPTURE(part);
      CHECK(page.find(part) == std::string::npos);
    }
    CHECK(page.find("default-src 'none'") != std::string::npos);
  }

  TEST_CASE("claims that touch, nest and overlap are marked, and no text is lost or doubled") {
    Audit audit;
    audit.article.blocks.resize(1);
    audit.article.blocks[0].text = "abcdefghij";
    audit.claims = {claim_at(1, 0, 6), claim_at(2, 2, 4), claim_at(3, 5, 99), claim_at(4, 5, 5)};
    const html::ReportView view{audit};
    std::string text = html::marked_text(view, 0);
    for (const std::string_view name : {"c1", "c2", "c3", "c4"})
      CHECK(text.find("id=\"" + std::string{name} + "\"") != std::string::npos);
    std::string plain;
    bool in_tag = false;
    bool in_anchor = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.compare(i, 3, "<a ") == 0) in_anchor = true;
      if (text[i] == '<') in_tag = true;
      if (!in_tag && !in_anchor) plain += text[i];
      if (text[i] == '>') in_tag = false;
      if (text.compare(i, 4, "</a>") == 0) in_anchor = false;
    }
    CHECK(plain == "abcdefghij");
  }

  TEST_CASE("an empty article has a report, too") {
    const std::string page = html_report({}, "1");
    CHECK(page.find("Nothing was found that has to be mended.") != std::string::npos);
    CHECK(page.find("The article has no reference list.") != std::string::npos);
  }

  TEST_CASE("ten thousand claims take seconds, not minutes") {
    Audit audit = test::make_audit();
    const Claim claim = audit.claims[0];
    for (std::size_t i = 0; i < 10'000; ++i) {
      audit.claims.push_back(claim);
      audit.claims.back().number = 100 + i;
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(html_report(audit, "1").size() > 1'000'000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
  }
}
