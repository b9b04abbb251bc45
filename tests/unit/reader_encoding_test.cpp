// SPDX-License-Identifier: Apache-2.0
#include "support/article_checks.hpp"
#include "support/print_lines.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/utf8.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;

namespace {

using Lines = std::vector<std::string>;

std::string utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  const auto put = [&](unsigned unit) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    const auto value = static_cast<unsigned>(point.value);
    if (value < 0x10000) {
      put(value);
    } else {
      put(0xD7C0U + (value >> 10U));
      put(0xDC00U + (value & 0x3FFU));
    }
  }
  return bytes;
}

const std::string sample =
    "Caf\u00E9 helps \u2013 \U0001F600 at 5\u202Fmg.\r\nNext line is here.\n";

}  // namespace

TEST_SUITE("encodings") {
  TEST_CASE("the encoding is told and every offset leads into the file as it is") {
    struct Case {
      std::string bytes;
      std::string_view name;
      std::string_view encoding;
      std::string first;   // the bytes of the first block
      std::size_t second;  // where the second line begins
    };
    const std::string latin = "Caf\xE9 \x96 fine.\nNext line is here.\n";
    const std::string meta = "<meta charset=iso-8859-1><p>Caf\xE9 \x96 fine.</p>\n<p>Next.";
    const std::string greek = "<meta charset='windows-1253'><p>\xE1\xE2\xE3.</p>\n<p>Next.";
    const std::string line = sample.substr(0, sample.find('\r'));
    const std::string little = utf16(sample, false);
    const std::string big = utf16(sample, true);
    for (const Case& c : {
             Case{sample, "a.txt", "UTF-8", line, 33},
             Case{"\xEF\xBB\xBF" + sample, "a.txt", "UTF-8", line, 36},
             Case{"\xFF\xFE" + little, "a.txt", "UTF-16LE", utf16(line, false), 54},
             Case{"\xFE\xFF" + big, "a.txt", "UTF-16BE", utf16(line, true), 54},
             Case{little, "a.txt", "UTF-16LE", utf16(line, false), 52},
             Case{big, "a.txt", "UTF-16BE", utf16(line, true), 52},
             Case{latin, "a.txt", "windows-1252", latin.substr(0, 12), 13},
             Case{meta, "a.html", "windows-1252", "Caf\xE9 \x96 fine.", 45},
             Case{greek, "a.html", "windows-1253", "\xE1\xE2\xE3.", 41},
         }) {
      CAPTURE(c.encoding);
      const Article article = reader::read_article(c.bytes, std::string{c.name});
      CHECK(test::broken_promises(article) == Lines{});
      CHECK(article.encoding == c.encoding);
      CHECK(article.size == c.bytes.size());
      REQUIRE(article.blocks.size() == 2);
      const Block& block = article.blocks[0];
      CHECK(test::bytes_at(c.bytes, block, {0, block.text.size()}) == c.first);
      CHECK(article.line_starts.at(1) == c.second);
      CHECK(line_of(article, article.blocks[1].place().begin) == 2);
    }
  }

  TEST_CASE("the same text is read whatever the encoding") {
    const std::string expected = reader::read_article(sample, "a.txt").blocks.at(0).text;
    CHECK(expected == "Caf\u00E9 helps \u2013 \U0001F600 at 5 mg.");
    CHECK(reader::read_article(utf16(sample, true), "a.txt").blocks.at(0).text == expected);
    CHECK(reader::read_article("<p>Caf\xE9 \x80", "a.html").blocks.at(0).text == "Caf\u00E9 €");
  }

  TEST_CASE("single ill-formed bytes in UTF-8 become replacement characters") {
    const std::string bytes = "Caf\u00E9 \xFFhelps \u2013 skin.";
    const Article article = reader::read_article(bytes, "a.txt");
    CHECK(article.encoding == "UTF-8");
    const Block& block = article.blocks.at(0);
    CHECK(block.text == "Caf\u00E9 \uFFFDhelps \u2013 skin.");
    const std::size_t at = block.text.find("\uFFFD");
    CHECK(test::bytes_at(bytes, block, {at, at + 3}) == "\xFF");
    CHECK(test::bytes_at(bytes, block, {at + 3, at + 8}) == "helps");
    CHECK(reader::read_article("Zinc helps caf\xC3", "a.txt").encoding == "UTF-8");
  }

  TEST_CASE("lines end with LF, CR LF or CR") {
    const Article article = reader::read_article("One.\rTwo.\r\nThree.\nFour.", "a.txt");
    CHECK(article.line_starts == std::vector<std::size_t>{0, 5, 11, 18});
    CHECK(article.blocks.size() == 4);
  }

  TEST_CASE("what is no text is refused with a hint") {
    struct Case {
      std::string bytes;
      std::string_view says;
    };
    using namespace std::string_literals;
    for (const Case& c : {
             Case{"", "draft.md has no text"},
             Case{" \r\n\t\xC2\xA0\n", "draft.md has no text"},
             Case{"<!-- only a comment -->", "draft.md has no text"},
             Case{"some\0text"s, "draft.md is not text: it contains NUL bytes"},
             Case{"%PDF-1.7\n...", "draft.md is not text: it is a PDF file"},
             Case{"PK\x03\x04rest", "draft.md is not text: it is a ZIP archive"},
             Case{std::string(100, '\x01'), "draft.md is not text: it is mostly control"},
             Case{std::string(100, '\xFF'), "draft.md is not text: it is in no known"},
         }) {
      CAPTURE(c.says);
      try {
        const Article article = reader::read_article(c.bytes, "draft.md");
        FAIL("read ", article.blocks.size(), " blocks");
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::input);
        CHECK(std::string_view{error.what()}.starts_with(c.says));
        CHECK(!error.hint().empty());
      }
    }
  }

  TEST_CASE("the format comes from the name's ending, else from the first bytes") {
    struct Case {
      std::string_view name;
      std::string_view bytes;
      Format format;
    };
    for (const Case& c : {
             Case{"a.md", "<html>", Format::markdown},
             Case{"A.MARKDOWN", "", Format::markdown},
             Case{"a.htm", "text", Format::html},
             Case{"a.xhtml", "text", Format::html},
             Case{"a.txt", "<!doctype html>", Format::plain_text},
             Case{"-", "\n<!DOCTYPE HTML><p>", Format::html},
             Case{"article", "# Zinc", Format::plain_text},
         }) {
      CAPTURE(c.name);
      CHECK(reader::detect_format(c.name, c.bytes) == c.format);
    }
  }
}
