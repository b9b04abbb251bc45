// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/article.hpp"
#include "citewright/model/place.hpp"

#include <doctest/doctest.h>

using namespace citewright;

TEST_SUITE("place") {
  TEST_CASE("offsets go one to one inside equal runs and to the ends of unequal ones") {
    // source: "a&amp;b" at byte 10 → text "a&b"
    OffsetMap map;
    map.append(1, {10, 11});
    map.append(1, {11, 16});
    map.append(1, {16, 17});
    CHECK(map.text_size() == 3);
    CHECK(map.to_source({0, 1}) == ByteSpan{10, 11});
    CHECK(map.to_source({1, 2}) == ByteSpan{11, 16});
    CHECK(map.to_source({2, 3}) == ByteSpan{16, 17});
    CHECK(map.to_source({0, 3}) == ByteSpan{10, 17});
    CHECK(map.to_source({2, 2}) == ByteSpan{16, 16});
  }

  TEST_CASE("a map through another keeps every offset") {
    // UTF-16: each character of the middle text is two bytes of the file, after a mark of two
    // bytes.
    OffsetMap file;
    for (std::size_t i = 0; i < 6; ++i) file.append(1, {2 + 2 * i, 4 + 2 * i});
    OffsetMap block;
    block.append(2, {1, 3});
    block.append(2, {4, 6});
    const OffsetMap composed = block.composed_with(file);
    CHECK(composed.text_size() == 4);
    CHECK(composed.to_source({0, 1}) == ByteSpan{4, 6});
    CHECK(composed.to_source({1, 2}) == ByteSpan{6, 8});
    CHECK(composed.to_source({2, 4}) == ByteSpan{10, 14});
  }

  TEST_CASE("an empty map gives an empty place") {
    CHECK(OffsetMap{}.to_source({0, 0}) == ByteSpan{});
  }

  TEST_CASE("lines count from one") {
    Article article;
    article.line_starts = {0, 4, 9};
    CHECK(line_of(article, 0) == 1);
    CHECK(line_of(article, 4) == 2);
    CHECK(line_of(article, 100) == 3);
  }
}
