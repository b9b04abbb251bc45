// SPDX-License-Identifier: Apache-2.0
// What article.hpp promises, held against real articles, cut ones, and hostile ones.
#include "support/article_checks.hpp"
#include "support/print_lines.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace citewright;

namespace {

using Lines = std::vector<std::string>;
constexpr std::array formats{Format::plain_text, Format::markdown, Format::html};

Lines articles() {
  const std::string root = CITEWRIGHT_SOURCE_DIR;
  const std::string data = CITEWRIGHT_TEST_DATA;
  return {root + "/corpus/microneedling.md", data + "/articles/microneedling.html",
          data + "/articles/melatonin.md", data + "/articles/vitamin-d.html"};
}

std::string repeat(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// The number of blocks, or nothing where the bytes are refused as no article.
std::optional<std::size_t> blocks_read(std::string_view bytes, Format format) {
  try {
    const Article article = reader::read_article(bytes, "hostile", format);
    CHECK(test::broken_promises(article) == Lines{});
    return article.blocks.size();
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::input);
    return std::nullopt;
  }
}

// In text without entities, every word of a sentence stands in the file's bytes at its place.
void check_words_are_in_place(std::string_view bytes, const Article& article) {
  for (const Block& block : article.blocks) {
    for (const TextRange sentence : block.sentences) {
      const std::string_view there = test::bytes_at(bytes, block, sentence);
      std::size_t at = 0;
      for (const std::string_view word : split(sentence.of(block.text), ' ')) {
        at = there.find(word, at);
        CAPTURE(word);
        REQUIRE(at != std::string_view::npos);
      }
    }
  }
}

}  // namespace

TEST_SUITE("promises") {
  TEST_CASE("articles cut at any byte keep every promise, in every format") {
    for (const std::string& path : articles()) {
      CAPTURE(path);
      const std::string whole = read_file(path);
      const Format own = reader::detect_format(path, whole);
      for (std::size_t length = 1; length <= whole.size(); length += 37) {
        CAPTURE(length);
        const std::string_view cut = std::string_view{whole}.substr(0, length);
        const Format other = formats.at(length % formats.size());
        for (const Format format : {own, other}) CHECK(blocks_read(cut, format).value_or(1) > 0);
      }
    }
  }

  TEST_CASE("a sentence's place in the file has the sentence's words") {
    for (const std::string& path : articles()) {
      if (!path.ends_with(".md")) continue;
      const std::string bytes = read_file(path);
      check_words_are_in_place(bytes, reader::read_article(bytes, path));
      check_words_are_in_place(bytes, reader::read_article(bytes, path, Format::plain_text));
    }
  }

  TEST_CASE("nesting beyond an article's is refused or flattened") {
    constexpr int deep = 10'000;
    CHECK(!blocks_read(repeat("<ul><li>a", deep), Format::html));
    CHECK(!blocks_read(repeat("<div>", deep) + "a", Format::html));
    CHECK(!blocks_read(repeat("<b>a", deep), Format::html));
    CHECK(!blocks_read("<p " + repeat("a=1 ", deep) + ">a", Format::html));
    CHECK(!blocks_read(repeat("- ", deep) + "a", Format::markdown));
    CHECK(!blocks_read(repeat("> ", deep) + "a", Format::markdown));
    CHECK(blocks_read(repeat("<div>", 1500) + "a", Format::html) == 1);
    CHECK(blocks_read(repeat("<table><tr><td>", 600) + "a", Format::html) == 1);
    CHECK(blocks_read(repeat("<p>a", deep), Format::html) == deep);
  }

  TEST_CASE("large input takes time in proportion") {
    constexpr int many = 8'000;
    const std::string entry = "Smith J. Zinc in wounds. Skin J 2018. https://example.org/1";
    const auto start = std::chrono::steady_clock::now();
    CHECK(blocks_read(repeat("- " + entry + "\n", many), Format::plain_text) == many);
    CHECK(blocks_read(repeat("- " + entry + "\n", many), Format::markdown) == many);
    CHECK(blocks_read("<ol>" + repeat("<li>" + entry, many), Format::html) == many);
    CHECK(blocks_read(repeat("Zinc helps. ", 3 * many), Format::plain_text) == 1);
    CHECK(blocks_read(repeat("[^", many), Format::markdown) == 1);
    CHECK(blocks_read(repeat("a^b^", many), Format::markdown) == 1);
    CHECK(blocks_read(repeat("&x", many), Format::html) == 1);
    CHECK(blocks_read(repeat("a<!--", many), Format::html) == 1);
    // Two seconds in a debug build; quadratic time would take minutes.
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{60});
  }
}
