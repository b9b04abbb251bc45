// SPDX-License-Identifier: Apache-2.0
#include "export/table.hpp"
#include "export/width.hpp"
#include "export/wrap.hpp"

#include "citewright/export/printable.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright::exports;
using namespace std::string_view_literals;

namespace {

std::vector<std::string> lines_of(std::string text, std::size_t width) {
  std::vector<std::string> out;
  const Span span{std::move(text)};
  for (const Line& line : wrap({&span, 1}, width)) out.push_back(paint(line, false));
  return out;
}

}  // namespace

TEST_SUITE("export: layout") {
  TEST_CASE("nothing in a text reaches the terminal as a command") {
    struct Case {
      std::string_view input;
      std::string_view expected;
    };
    const Case cases[] = {
        {"plain", "plain"},
        {"", ""},
        {"\x1b[31mred\x1b[0m", "\uFFFD[31mred\uFFFD[0m"},
        {"\x1b]0;title\x07", "\uFFFD]0;title\uFFFD"},
        {"one\ntwo\r\n\tthree", "one two   three"},
        {"\u009b2J", "\uFFFD2J"},  // C1 control sequence introducer
        {"next\u0085line\u2028end", "next line end"},
        {"abc\u202Efdp.exe", "abcfdp.exe"},
        {"\u2066isolated\u2069\u200F", "isolated"},
        {"soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth"},
        {"\U000E0041tag", "tag"},
        {"\xff\xfe broken \xc3", "\uFFFD\uFFFD broken \uFFFD"},
        {"\0nul"sv, "\uFFFDnul"},
        {"\x7f", "\uFFFD"},
        {"café naïve Ω µ 漢字 👩‍⚕️", "café naïve Ω µ 漢字 👩‍⚕️"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.input);
      CHECK(printable(c.input) == c.expected);
    }
  }

  TEST_CASE("text is as wide as a terminal shows it") {
    struct Case {
      std::string_view text;
      std::size_t columns;
    };
    const Case cases[] = {
        {"", 0},     {"abc", 3},    {"é", 1},        {"e\u0301", 1},       {"漢字", 4},
        {"ﾊﾟ", 2},   {"👍", 2},      {"👍🏽", 2}, {"👩‍⚕️", 2}, {"🇨🇭", 2},
        {"🇨🇭🇫🇷", 4}, {"❤️", 2}, {"한글", 4},     {"–“”…", 4}};
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(columns_of(c.text) == c.columns);
    }
  }

  TEST_CASE("cutting keeps whole characters and says that something was cut") {
    struct Case {
      std::string_view text;
      std::size_t limit;
      std::string_view expected;
    };
    const Case cases[] = {
        {"short", 5, "short"},
        {"a longer text", 9, "a longer…"},
        {"abcdefghij", 5, "abcd…"},
        {"漢字漢字", 5, "漢字…"},
        {"漢字漢字", 4, "漢…"},
        {"👩‍⚕️👩‍⚕️👩‍⚕️", 5, "👩‍⚕️👩‍⚕️…"},
        {"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
        {"x", 1, "x"},
        {"xy", 1, "…"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CAPTURE(c.limit);
      CHECK(cut_to_columns(c.text, c.limit) == c.expected);
      CHECK(columns_of(cut_to_columns(c.text, c.limit)) <= c.limit);
    }
  }

  TEST_CASE("lines break at blanks, and inside words only where a word is longer than a line") {
    CHECK(lines_of("one two three", 8) == std::vector<std::string>{"one two", "three"});
    CHECK(lines_of("  one   two  ", 20) == std::vector<std::string>{"one two"});
    CHECK(lines_of("", 8) == std::vector<std::string>{""});
    CHECK(lines_of("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
    CHECK(lines_of("ab cdefgh ij", 4) == std::vector<std::string>{"ab", "cdef", "gh", "ij"});
    CHECK(lines_of("漢字漢字", 5) == std::vector<std::string>{"漢字", "漢字"});
    CHECK(lines_of("exactly8 exactly8", 8) == std::vector<std::string>{"exactly8", "exactly8"});
  }

  TEST_CASE("a line in several tones is painted once a tone, and reads the same without colour") {
    const std::vector<Span> spans{{"error", Tone::error}, {" in "}, {"r2 now", Tone::strong}};
    const std::vector<Line> lines = wrap(spans, 80);
    REQUIRE(lines.size() == 1);
    CHECK(paint(lines[0], false) == "error in r2 now");
    CHECK(paint(lines[0], true) == "\x1b[1;31merror\x1b[0m in \x1b[1mr2 now\x1b[0m");
  }

  TEST_CASE("a word may change its tone without being parted") {
    const std::vector<Span> spans{{"(", Tone::plain}, {"40 %", Tone::mark}, {")", Tone::plain}};
    CHECK(paint(wrap(spans, 80)[0], false) == "(40 %)");
  }

  TEST_CASE("a table gives what is left to its wide columns and ends long cells in an ellipsis") {
    Table table{{{.title = "", .right = true},
                 {.title = "what", .share = 1},
                 {.title = "n", .right = true}}};
    table.row({{{"r1"}}, {{"word word word word word word word word word word word"}}, {{"7"}}});
    table.row({{{"r10"}}, {{"one"}}});
    Page page{{.width = 40}};
    table.write(page, 2);
    CHECK(page.take() ==
          "     what                              n\n"
          " r1  word word word word word word     7\n"
          "     word word word word word\n"
          "r10  one\n");
    Page narrow{{.width = 40}};
    table.write(narrow, 1);
    CHECK(narrow.take().find(" r1  word word word word word word…    7\n") != std::string::npos);
  }
}
