// SPDX-License-Identifier: Apache-2.0
#include "export/work.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/audit/finding_index.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/export/reference_list.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <ctime>
#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;
using Json = nlohmann::json;

namespace {

std::string exported(Reference reference, ListFormat format) {
  return export_references(test::AuditBuilder{}.reference(std::move(reference)).build(), format);
}

std::string exported_title(std::string_view title, ListFormat format) {
  Reference reference;
  reference.title = title;
  return exported(std::move(reference), format);
}

}  // namespace

TEST_SUITE("export: reference list") {
  TEST_CASE("the sample's list is as agreed in every format") {
    const Audit audit = test::make_audit();
    test::check_golden("list.md", export_references(audit, ListFormat::markdown));
    test::check_golden("list-findings.md",
                       export_references(audit, ListFormat::markdown, ListNotes::findings));
    test::check_golden("list.csv", export_references(audit, ListFormat::csv, ListNotes::findings));
    test::check_golden("list.json",
                       export_references(audit, ListFormat::json, ListNotes::findings));
    test::check_golden("list.csl.json",
                       export_references(audit, ListFormat::csl_json, ListNotes::findings));
  }

  TEST_CASE("a format's name leads to it and back") {
    for (const std::string_view name : list_format_names())
      CHECK(to_string(*parse_list_format(name)) == name);
    CHECK_FALSE(parse_list_format("CSV"));
    CHECK_FALSE(parse_list_format(""));
  }

  TEST_CASE("no cell of a CSV is a formula, and quoting follows RFC 4180") {
    struct Case {
      std::string_view title;
      std::string_view cell;
    };
    const Case cases[] = {
        {"plain", ",plain,"},
        {"=HYPERLINK(\"x\")", ",\"'=HYPERLINK(\"\"x\"\")\","},
        {"+1", ",'+1,"},
        {"-1", ",'-1,"},
        {"@SUM(A1)", ",'@SUM(A1),"},
        {"\tx", ",'\tx,"},
        {"\rx", ",\"'\rx\","},
        {"a, b", ",\"a, b\","},
        {"two\nlines", ",\"two\nlines\","},
        {R"(say "no")", R"(,"say ""no""",)"},
        {"a=b", ",a=b,"},
        {"caf\xff", ",caf\uFFFD,"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.title);
      CHECK(exported_title(c.title, ListFormat::csv).find(c.cell) != std::string::npos);
    }
  }

  TEST_CASE("a title cannot become Markdown") {
    struct Case {
      std::string_view title;
      std::string_view expected;
    };
    const Case cases[] = {
        {"a *b* _c_ `d`", "1. a \\*b\\* \\_c\\_ \\`d\\`.\n"},
        {"[x](http://y)", "1. \\[x\\](http://y).\n"},
        {"<script>alert(1)</script>", "1. \\<script\\>alert(1)\\</script\\>.\n"},
        {"two\n\n# lines", "1. two \\# lines.\n"},
        {"a & b &amp; c", "1. a \\& b \\&amp; c.\n"},
        {"- a dash", "1. \\- a dash.\n"},
        {"1984. A year", "1. 1984\\. A year.\n"},
        {"5-HTP", "1. 5-HTP.\n"},
        {"", "1. \n"},
        {"Is it so?", "1. Is it so?\n"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.title);
      CHECK(exported_title(c.title, ListFormat::markdown) == c.expected);
    }
  }

  TEST_CASE("an entry without a record is exported as listed") {
    Reference reference;
    reference.title = "Herbs";
    reference.text = "Lin PH, Ma, J.-K., Sleep Council. Herbs. J Sleep 2001;3:4-5";
    reference.authors = {"Lin PH", "Ma, J.-K.", "Sleep Council"};
    reference.authors_truncated = true;
    reference.journal = "J Sleep";
    reference.year = 2001;
    reference.volume = "3";
    reference.pages = "4-5";
    reference.urls = {"https://example.org/a b>c"};
    CHECK(exported(reference, ListFormat::markdown) ==
          "1. Lin PH, Ma J.-K., Sleep Council, et al. Herbs. *J Sleep*. 2001;3:4-5. "
          "<https://example.org/a%20b%3Ec>\n");
    const Json item = Json::parse(exported(reference, ListFormat::csl_json))[0];
    CHECK(item["author"][0] == Json{{"family", "Lin"}, {"given", "PH"}});
    CHECK(item["author"][1] == Json{{"family", "Ma"}, {"given", "J.-K."}});
    CHECK(item["author"][2] == Json{{"literal", "Sleep Council"}});
    CHECK(item["issued"]["date-parts"] == Json::parse("[[2001]]"));
    CHECK_FALSE(item.contains("DOI"));
  }

  TEST_CASE("names are told apart where the list says how") {
    struct Case {
      std::string_view text;
      std::string_view family, given, collective;
    };
    const Case cases[] = {{"Lin PH", "Lin", "PH", ""},
                          {"Lin, P.-H.", "Lin", "P.-H.", ""},
                          {"van der Berg A", "van der Berg", "A", ""},
                          {"World Health Organization", "", "", "World Health Organization"},
                          {"Lin", "", "", "Lin"},
                          {"  Lin   PH ", "Lin", "PH", ""},
                          {"", "", "", ""}};
    for (const Case& c : cases) {
      CAPTURE(c.text);
      const Author author = parse_author(c.text);
      CHECK(author.family == c.family);
      CHECK(author.given == c.given);
      CHECK(author.collective == c.collective);
    }
  }

  TEST_CASE(
      "where the identifiers lead to another work, the record is not passed off as the entry") {
    Audit audit = test::make_audit();
    audit.findings.front().rule = "identifier-conflict";
    REQUIRE(audit.findings.front().reference == 1);
    const audit::FindingIndex index{audit};
    CHECK(work_of(audit, 1, index.on_reference(1)).title == "Effects of magnesium on rest");
    CHECK_FALSE(work_of(audit, 1, index.on_reference(1)).from_record);
    CHECK(work_of(audit, 0, index.on_reference(0)).from_record);
  }

  TEST_CASE("fifty thousand entries with a finding each take linear time") {
    constexpr std::size_t many = 50'000;
    Audit audit;
    audit.references.resize(many);
    for (std::size_t i = 0; i < many; ++i) {
      audit.references[i].text = "Zinc and sleep.";
      Finding finding;
      finding.rule = "unresolved-reference";
      finding.reference = i;
      audit.findings.push_back(std::move(finding));
    }
    const std::clock_t begin = std::clock();
    CHECK(export_references(audit, ListFormat::csv, ListNotes::findings).size() > many);
    CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 15);
  }

  TEST_CASE("an article without a list gives an empty one") {
    CHECK(export_references({}, ListFormat::markdown).empty());
    CHECK(export_references({}, ListFormat::csl_json) == "[]\n");
    CHECK(export_references({}, ListFormat::csv).starts_with("name,source,authors,title,"));
  }

  TEST_CASE("ill-formed text is well-formed in every format") {
    for (const std::string_view name : list_format_names()) {
      CAPTURE(name);
      CHECK(is_valid_utf8(exported_title("\xff\xc3 \xed\xa0\x80", *parse_list_format(name))));
    }
  }
}
