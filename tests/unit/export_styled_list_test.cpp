// SPDX-License-Identifier: Apache-2.0
#include "export/markup.hpp"
#include "support/golden.hpp"
#include "support/make_audit.hpp"

#include "citewright/export/styled_list.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::exports;

namespace {

Record record_of(std::string_view family, int year, std::string_view title) {
  Record record;
  record.title = title;
  record.authors = {{std::string{family}, "A", "", ""}};
  record.journal = "Sleep";
  record.year = year;
  record.volume = "1";
  record.pages = "2";
  return record;
}

std::string apa_list(std::initializer_list<Record> records) {
  test::AuditBuilder builder;
  for (const Record& record : records) builder.reference({}, record);
  return styled_list(builder.build(), ListStyle::apa, Markup::text);
}

}  // namespace

TEST_SUITE("export: styled list") {
  TEST_CASE("the sample's list is as agreed in every style and markup") {
    const Audit audit = test::make_audit();
    test::check_golden("list-vancouver.txt",
                       styled_list(audit, ListStyle::vancouver, Markup::text));
    test::check_golden("list-ama.md", styled_list(audit, ListStyle::ama, Markup::markdown));
    test::check_golden("list-apa.html", styled_list(audit, ListStyle::apa, Markup::html));
  }

  TEST_CASE("APA sorts by authors, year and title, and tells works of one year apart") {
    CHECK(apa_list({record_of("Wit", 2003, "Tea"), record_of("Ábel", 2004, "Rest"),
                    record_of("Wit", 2003, "Coffee"), record_of("Wit", 2001, "Milk")}) ==
          "Ábel, A. (2004). Rest. Sleep, 1, 2.\n"
          "Wit, A. (2001). Milk. Sleep, 1, 2.\n"
          "Wit, A. (2003a). Coffee. Sleep, 1, 2.\n"
          "Wit, A. (2003b). Tea. Sleep, 1, 2.\n");
  }

  TEST_CASE("an article without a list gives an empty one") {
    CHECK(styled_list({}, ListStyle::apa, Markup::text).empty());
    CHECK(styled_list({}, ListStyle::ama, Markup::markdown).empty());
    CHECK(styled_list({}, ListStyle::vancouver, Markup::html).find("<ol>\n</ol>") !=
          std::string::npos);
  }

  TEST_CASE("text for XML and HTML has no markup and no character that XML lacks") {
    struct Case {
      std::string_view text, expected;
    };
    const Case cases[] = {
        {"a < b & c > d", "a &lt; b &amp; c &gt; d"},
        {"\"'", "&quot;&#39;"},
        {std::string_view{"\0\x1b[2J\x7f", 6}, "\uFFFD\uFFFD[2J\uFFFD"},
        {"caf\xff\xed\xa0\x80", "caf\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xEF\xBF\xBF\xC2\x85", "\uFFFD\uFFFD"},
        {"two\nlines\t", "two\nlines\t"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.expected);
      CHECK(xml_text(c.text) == c.expected);
    }
  }

  TEST_CASE("only addresses of the web are links") {
    struct Case {
      std::string_view address, expected;
    };
    const Case cases[] = {
        {"https://a.org/b?c=d&e#f", "https://a.org/b?c=d&e#f"},
        {"HTTP://A.org", "HTTP://A.org"},
        {"javascript:alert(1)", ""},
        {" javascript:alert(1)", ""},
        {"data:text/html,x", ""},
        {"//a.org", ""},
        {"https://a.org/\"onclick='x' <b>\n", "https://a.org/%22onclick=%27x%27%20%3Cb%3E%20"},
        {"", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.address);
      CHECK(web_address(c.address) == c.expected);
    }
  }
}
