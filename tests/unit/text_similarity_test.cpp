// SPDX-License-Identifier: Apache-2.0
#include "citewright/text/similarity.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>

using namespace citewright;

TEST_SUITE("similarity") {
  TEST_CASE("distance counts changed, added and lost characters") {
    struct Case {
      std::string_view a;
      std::string_view b;
      std::size_t distance;
    };
    const Case cases[] = {
        {"", "", 0},         {"", "abc", 3},           {"abc", "", 3},
        {"skin", "skin", 0}, {"kitten", "sitting", 3}, {"flaw", "lawn", 2},
        {"αβγ", "αγ", 1},    {"ab", "ba", 2},          {"xaby", "xbay", 2},
        {"aaa", "aa", 1},    {"naïve", "naive", 1},
    };
    for (const Case& c : cases) {
      CAPTURE(c.a);
      CAPTURE(c.b);
      CHECK(text::edit_distance(c.a, c.b) == c.distance);
      CHECK(text::edit_distance(c.b, c.a) == c.distance);
    }
  }

  TEST_CASE("similarity is a share of the longer text") {
    CHECK(text::edit_similarity("", "") == doctest::Approx(1.0));
    CHECK(text::edit_similarity("abcd", "abcd") == doctest::Approx(1.0));
    CHECK(text::edit_similarity("abcd", "wxyz") == doctest::Approx(0.0));
    CHECK(text::edit_similarity("abcd", "abcx") == doctest::Approx(0.75));
    CHECK(text::edit_similarity("αβ", "αγ") == doctest::Approx(0.5));
  }
}
