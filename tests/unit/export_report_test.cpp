// SPDX-License-Identifier: Apache-2.0
#include "export/width.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/export/report.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

Audit with_findings(std::size_t count, std::string_view rule, Severity severity) {
  Audit audit = test::make_audit();
  Finding finding = audit.findings.front();
  finding.rule = rule;
  finding.severity = severity;
  audit.findings.assign(count, finding);
  return audit;
}

}  // namespace

TEST_SUITE("export: report") {
  TEST_CASE("the report of the sample reads as agreed") {
    test::check_golden("report.txt", audit_report(test::make_audit(), {}));
    test::check_golden("report-all-notes.txt",
                       audit_report(test::make_audit(), {.width = 100}, Notes::all));
    test::check_golden("report-color.txt", audit_report(test::make_audit(), {.color = true}));
  }

  TEST_CASE("no line is wider than the page") {
    for (const std::size_t width : {40U, 60U, 80U, 120U}) {
      const std::string report = audit_report(test::make_audit(), {.width = width}, Notes::all);
      for (const std::string_view line : split(report, '\n')) {
        CAPTURE(line);
        CHECK(columns_of(line) <= width);
      }
    }
  }

  TEST_CASE("notes are counted in one line a rule unless they are asked for") {
    const Audit audit = with_findings(40, "uncited-claim", Severity::note);
    const std::string summarised = audit_report(audit, {});
    CHECK(contains(summarised, "note uncited-claim × 40"));
    CHECK(contains(summarised, "--all-notes"));
    const std::string all = audit_report(audit, {}, Notes::all);
    CHECK_FALSE(contains(all, "--all-notes"));
    CHECK(split(all, '\n').size() >= split(summarised, '\n').size() + 40);
  }

  TEST_CASE("what findings say alike is said once, whatever they are about") {
    Audit audit = test::make_audit();
    audit.citations[0].journal = "Journal of Sleep";
    audit.citations[1].organisation = "Sleep Council";
    Finding finding;
    finding.rule = "unlisted-attribution";
    audit.findings.clear();
    for (const std::size_t citation : {0U, 1U}) {
      finding.citation = citation;
      finding.message = describe_attribution(audit.citations[citation]) + " is not listed";
      audit.findings.push_back(finding);
    }
    std::string report = audit_report(audit, {});
    CHECK(contains(report, "n1 “[1]”\n"));
    CHECK(contains(report, "n2 “[2]”\n    … is not listed\n"));
    audit.findings.pop_back();
    report = audit_report(audit, {});
    CHECK(contains(report, "    Journal of Sleep is not listed\n"));
  }

  TEST_CASE("advice that a rule's findings share is said once") {
    const std::string report =
        audit_report(with_findings(11, "unlisted-attribution", Severity::warning), {});
    const std::string_view advice = "→ Cite a work on what the claim says";
    const std::size_t first = report.find(advice);
    REQUIRE(first != std::string::npos);
    CHECK(report.find(advice, first + 1) == std::string::npos);
  }

  TEST_CASE("an empty audit still closes with what was checked") {
    Audit audit;
    audit.article.name = "-";
    const std::string report = audit_report(audit, {});
    CHECK(contains(report, "nothing found"));
    CHECK(contains(report, "The article has no reference list."));
    CHECK(report.ends_with("\nchecked 0 of 0 claims and 0 of 0 references\n"));
  }

  TEST_CASE("the closing line says what could not be checked, and why") {
    Coverage coverage{
        51,
        38,
        6,
        5,
        {"1 reference: it is not in the store", "12 claims: no reference carries them"}};
    CHECK(closing_line(coverage) ==
          "checked 38 of 51 claims and 5 of 6 references; could not check 1 reference, because it "
          "is not in the store; nor 12 claims, because no reference carries them");
  }

  TEST_CASE("hostile text stays text") {
    const std::string_view texts[] = {"\x1b[2J\x1b]0;owned\x07", "right\u202Eto left",
                                      "title\nwith\nlines", "\xff\xfe\xfd", ""};
    for (const std::string_view text : texts) {
      CAPTURE(text);
      Audit audit = test::make_audit();
      audit.article.title = text;
      audit.article.name = text;
      audit.claims[1].text = text;
      audit.references[1].title = text;
      audit.lookups[1].record->title = text;
      for (Finding& finding : audit.findings)
        finding.message = finding.evidence = finding.advice = text;
      audit.problems = {{std::string{text}, std::string{text}}};
      audit.coverage.unchecked = {std::string{text}};
      const std::string report = audit_report(audit, {}, Notes::all);
      CHECK_FALSE(contains(report, "\x1b"));
      CHECK_FALSE(contains(report, "\x07"));
      CHECK_FALSE(contains(report, "\u202E"));
      CHECK_FALSE(contains(report, "\xff"));
      CHECK_FALSE(contains(report, "with\nlines"));
    }
  }

  TEST_CASE("ten thousand findings take well under a second") {
    const Audit audit = with_findings(10'000, "title-truncated", Severity::error);
    const auto start = std::chrono::steady_clock::now();
    const std::string report = audit_report(audit, {});
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    CHECK(report.size() > 1'000'000);
    MESSAGE("10,000 findings in " << seconds.count() << " s");
    CHECK(seconds.count() < 10);  // unoptimised, with sanitizers, on a busy machine
  }

  TEST_CASE("words of 100 kB are shown cut, but for the message") {
    Audit audit = with_findings(200, "title-truncated", Severity::error);
    const std::string word(100'000, 'x');
    audit.findings.front().message = word;
    for (Finding& finding : audit.findings) finding.evidence = word;
    audit.references[1].title = word;
    audit.claims[1].text = word;
    const std::string report = audit_report(audit, {});
    CHECK(report.size() < 400'000);
    for (const std::string_view line : split(report, '\n')) CHECK(columns_of(line) <= 80);
  }
}
