// SPDX-License-Identifier: Apache-2.0
// One table of hostile texts through every format: what comes from articles and records never
// becomes part of a document's structure.
#include "support/make_audit.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/export/findings.hpp"
#include "citewright/export/html_report.hpp"
#include "citewright/export/json.hpp"
#include "citewright/export/letters.hpp"
#include "citewright/export/linked_data.hpp"
#include "citewright/export/reference_list.hpp"
#include "citewright/export/report.hpp"
#include "citewright/export/styled_list.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using namespace citewright::exports;
using namespace std::string_view_literals;

namespace {

const std::string_view hostile[] = {
    "\x1b[31m\x1b]0;title\x07 escape"sv,
    "\r\nER  - \r\nTY  - JOUR\r\nTI  - another"sv,
    "\n\nPMID- 1\nTI  - another"sv,
    "</mark></p></title></style><script>alert(1)</script>"sv,
    "\" onmouseover=\"alert(1)"sv,
    "' onfocus='alert(1)"sv,
    "<!-- --> ]]> <![CDATA[ <?php"sv,
    "&amp;lt;b&#x3e; &nosuch;"sv,
    "=HYPERLINK(\"http://a.org\",\"x\")"sv,
    "@SUM(A1)"sv,
    "\t=1+1"sv,
    "-1+1\",\"x"sv,
    "}, note = {another"sv,
    "{ one brace"sv,
    "}}\n@article{x, title={y}}"sv,
    "\\input{/etc/passwd} $\\write18{id}$ % rest"sv,
    "A and B and {C"sv,
    "\xff\xfe caf\xe9 \xed\xa0\x80 \xc0\xaf"sv,
    "a\0b"sv,
    "\u202Eright to left\u202C \u200Bzero \uFEFF \U000E0041"sv,
    "::error::pwned"sv,
    "x%0A::warning::pwned,title=y"sv,
    "\n::add-mask::x"sv,
    "[x](javascript:alert(1)) ![y](http://a.org/z)"sv,
    "| a | b |\n|---|---|"sv,
    "# heading\n- item\n1. item\n> quote\n```\ncode"sv,
    "\xC2\x85\u2028\u2029 line separators"sv,
    "\uFFFE \uFFFF non-characters"sv,
};

Author author_of(std::string_view text) {
  return {std::string{text}, std::string{text}, std::string{text}, ""};
}

Record record_of(std::string_view text) {
  const std::string t{text};
  Record record;
  record.ids.pmid = Pmid::parse("7");
  record.title = record.vernacular_title = record.journal = record.journal_abbreviation = t;
  record.authors = {author_of(text), {"", "", "", t}};
  record.editors = {author_of(text)};
  record.volume = record.issue = record.date = t;
  record.pages = "4-9";
  record.language = "nor";
  record.edition = record.publisher = record.publisher_place = t;
  record.issns = record.publication_types = {t};
  record.year = 2001;
  record.notices = {{NoticeKind::retraction, t, {}, t, t}};
  return record;
}

Reference reference_of(std::string_view text) {
  const std::string t{text};
  Reference reference;
  reference.text = reference.title = reference.journal = t;
  reference.volume = reference.issue = t;
  reference.urls = {"https://a.org/" + t, t};
  return reference;
}

/// Every text that can come from outside is `text`.
Audit audit_of(std::string_view text) {
  const std::string t{text};
  Judgement judgement;
  judgement.verdict = Verdict::contradicted;
  judgement.evidence = Evidence{t, Basis::abstract, t, 1, 0.5};
  judgement.reasons = {t};
  Finding on_claim;
  on_claim.rule = "off-topic-citation";
  on_claim.severity = Severity::error;
  on_claim.message = on_claim.evidence = on_claim.advice = t;
  on_claim.claim = 0;
  Finding on_reference = on_claim;
  on_reference.rule = "retracted";
  on_reference.severity = Severity::warning;
  on_reference.claim.reset();
  on_reference.reference = 0;
  Audit audit = test::AuditBuilder{t + ".md"}
                    .heading("Heading " + t)
                    .paragraph("Before. " + t + " after. [1]")
                    .citation("[1]")
                    .claim(t, t)
                    .reference(reference_of(text), record_of(text))
                    .reference(reference_of(text))
                    .link({0, 0, Route::marker, 0, 1.0, true, t}, judgement)
                    .finding(on_claim)
                    .finding(on_reference)
                    .build();
  audit.article.title = t;
  audit.coverage.unchecked = {t};
  audit.lookups[1].reason = t;
  audit.fits[0].reason = t;
  return audit;
}

using Writer = std::function<std::string(const Audit&)>;

Writer list(ListFormat format) {
  return [format](const Audit& audit) {
    return export_references(audit, format, ListNotes::findings);
  };
}

Writer styled(ListStyle style, Markup markup) {
  return [=](const Audit& audit) { return styled_list(audit, style, markup); };
}

std::string sarif(const Audit& audit) {
  return findings_sarif(audit, "1.0");
}
std::string report(const Audit& audit) {
  return html_report(audit, "1.0");
}
std::string note(const Audit& audit) {
  return record_note(audit, "2026-01-01", "1.0");
}
std::string annotations(const Audit& audit) {
  return web_annotations(audit, std::string(audit.article.size, 'x'));
}

struct Case {
  std::string_view name;
  Writer write;
};

const std::vector<Case>& json_formats() {
  static const std::vector<Case> cases{
      {"json", list(ListFormat::json)},
      {"csl-json", list(ListFormat::csl_json)},
      {"sarif", sarif},
      {"web-annotations", annotations},
      {"cito", cito_relations},
      {"audit", audit_json},
  };
  return cases;
}

const std::vector<Case>& markup_formats() {
  static const std::vector<Case> cases{
      {"jats", list(ListFormat::jats)},
      {"junit", findings_junit},
      {"report", report},
      {"vancouver", styled(ListStyle::vancouver, Markup::html)},
      {"apa", styled(ListStyle::apa, Markup::html)},
  };
  return cases;
}

const std::vector<Case>& line_formats() {
  static const std::vector<Case> cases{
      {"ris", list(ListFormat::ris)},
      {"nbib", list(ListFormat::nbib)},
      {"github", findings_github},
      {"markdown", list(ListFormat::markdown)},
      {"ama text", styled(ListStyle::ama, Markup::text)},
      {"apa markdown", styled(ListStyle::apa, Markup::markdown)},
      {"summary", findings_summary},
      {"queries", author_queries},
      {"note", note},
  };
  return cases;
}

bool is_safe_character(char32_t value) {
  const bool control =
      (value < 0x20 && value != '\n' && value != '\r') || (value >= 0x7F && value <= 0x9F);
  const bool reorders =
      (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
  return !control && !reorders;
}

/// What no terminal, editor or parser is led astray by.
bool is_safe(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_safe_character(point.value)) return false;
    at += point.bytes;
  }
  return is_valid_utf8(text);
}

std::size_t count(std::string_view text, char wanted) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), wanted));
}

/// The names and order of every element.
std::string tags_of(std::string_view markup) {
  std::string tags;
  for (std::size_t at = markup.find('<'); at != std::string_view::npos;
       at = markup.find('<', at + 1)) {
    const std::size_t end = markup.find_first_of(" >\n", at);
    tags += std::string{markup.substr(at, end - at)} + " ";
  }
  return tags;
}

/// Every element that is opened is closed, in order.
bool is_balanced(std::string_view markup) {
  std::vector<std::string> open;
  for (std::size_t at = markup.find('<'); at != std::string_view::npos;
       at = markup.find('<', at + 1)) {
    const std::string_view tag = markup.substr(at + 1, markup.find('>', at) - at - 1);
    const std::string name{tag.substr(0, tag.find_first_of(" \n"))};
    if (tag.ends_with('/') || name.starts_with('?')) continue;
    if (!name.starts_with('/')) {
      open.push_back(name);
    } else if (open.empty() || "/" + open.back() != name) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

/// Two to four capitals and figures, blanks, "- ".
bool is_tagged_line(std::string_view line) {
  const std::size_t dash = line.find('-');
  if (dash < 4 || dash > 4) return line.empty();
  return std::all_of(line.begin(), line.begin() + 4, [](char c) {
    return c == ' ' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

/// The entries of a BibTeX file as BibTeX counts braces; nothing where they do not balance.
std::optional<std::size_t> bibtex_entries(std::string_view text) {
  std::size_t entries = 0;
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '@' && depth == 0) ++entries;
    if (c == '{') ++depth;
    if (c == '}' && depth-- == 0) return std::nullopt;
  }
  return depth == 0 ? std::optional{entries} : std::nullopt;
}

/// RFC 4180, strictly.
std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        rows.back().back() += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        rows.back().back() += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.emplace_back(1);
    } else if (c != '\r') {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_SUITE("export: hostile texts") {
  TEST_CASE("JSON documents stay JSON, with every field they had") {
    for (const Case& c : json_formats()) {
      const auto plain = nlohmann::json::parse(c.write(audit_of("plain text")));
      for (const std::string_view text : hostile) {
        CAPTURE(c.name);
        CAPTURE(text);
        const std::string document = c.write(audit_of(text));
        CHECK(is_valid_utf8(document));
        const auto parsed = nlohmann::json::parse(document, nullptr, false);
        REQUIRE_FALSE(parsed.is_discarded());
        CHECK(parsed.size() == plain.size());
      }
    }
  }

  TEST_CASE("XML and HTML have the elements they had, and no other") {
    for (const Case& c : markup_formats()) {
      const std::string plain = tags_of(c.write(audit_of("plain text")));
      for (const std::string_view text : hostile) {
        CAPTURE(c.name);
        CAPTURE(text);
        const std::string document = c.write(audit_of(text));
        CHECK(is_safe(document));
        CHECK(tags_of(document) == plain);
        CHECK(document.find("=\"javascript:") == std::string::npos);
      }
    }
  }

  TEST_CASE("formats made of lines have the lines they had") {
    for (const Case& c : line_formats()) {
      const std::string plain = c.write(audit_of("plain text"));
      for (const std::string_view text : hostile) {
        CAPTURE(c.name);
        CAPTURE(text);
        const std::string document = c.write(audit_of(text));
        CHECK(is_safe(document));
        CHECK(count(document, '\n') == count(plain, '\n'));
      }
    }
  }

  // What pages and listed authors are taken apart into depends on them, so that the structure may
  // change, but only to another good one.
  TEST_CASE("hostile pages and listed authors leave every structure whole") {
    for (const std::string_view text : hostile) {
      CAPTURE(text);
      Reference reference;
      reference.pages = text;
      reference.authors = {std::string{text}};
      const Audit audit = test::AuditBuilder{}.reference(reference).build();
      CHECK(is_balanced(export_references(audit, ListFormat::jats)));
      CHECK(bibtex_entries(export_references(audit, ListFormat::bibtex)) == 1);
      std::string lines = export_references(audit, ListFormat::ris);
      std::erase(lines, '\r');
      lines += export_references(audit, ListFormat::nbib);
      for (const std::string_view line : split(lines, '\n')) {
        CAPTURE(line);
        CHECK(is_tagged_line(line));
      }
    }
  }

  TEST_CASE("BibTeX has as many entries as before, and its braces balance") {
    for (const std::string_view text : hostile) {
      CAPTURE(text);
      const std::string document =
          export_references(audit_of(text), ListFormat::bibtex, ListNotes::findings);
      CHECK(is_safe(document));
      CHECK(bibtex_entries(document) == 2);
    }
  }

  TEST_CASE("CSV has the rows and cells it had, and no formula") {
    for (const std::string_view text : hostile) {
      CAPTURE(text);
      const std::string document =
          export_references(audit_of(text), ListFormat::csv, ListNotes::findings);
      CHECK(is_valid_utf8(document));
      const auto rows = csv_rows(document);
      REQUIRE(rows.size() == 3);
      for (const auto& row : rows) {
        CHECK(row.size() == rows.front().size());
        for (const std::string& cell : row)
          CHECK((cell.empty() || "=+-@\t\r"sv.find(cell.front()) == std::string_view::npos));
      }
    }
  }

  TEST_CASE("an empty audit is an empty document in every format") {
    for (const auto* formats : {&json_formats(), &markup_formats(), &line_formats()}) {
      for (const Case& c : *formats) {
        CAPTURE(c.name);
        CHECK(is_safe(c.write({})));
      }
    }
  }
}
