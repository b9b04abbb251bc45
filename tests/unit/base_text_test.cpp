// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;

TEST_SUITE("utf8") {
  TEST_CASE("ill-formed bytes are told apart from well-formed ones") {
    struct Case {
      std::string_view bytes;
      bool valid;
    };
    const Case cases[] = {
        {"", true},
        {"naïve αβ 😀", true},
        {"\x80", false},
        {"\xc0\xaf", false},
        {"\xed\xa0\x80", false},
        {"\xf4\x90\x80\x80", false},
        {"abc\xe2\x82", false},
        {"\xff", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.bytes);
      CHECK(is_valid_utf8(c.bytes) == c.valid);
      CHECK(is_valid_utf8(to_valid_utf8(c.bytes)));
    }
  }

  TEST_CASE("walking back visits the same code points as walking on") {
    const std::string text = "aé€😀\x80z";
    std::size_t at = text.size();
    std::size_t steps = 0;
    for (; at > 0; ++steps) at = previous_code_point(text, at);
    CHECK(steps == count_code_points(text));
  }

  TEST_CASE("shortening counts characters, not bytes") {
    CHECK(shorten("αβγδ", 4) == "αβγδ");
    CHECK(shorten("αβγδε", 4) == "αβγ…");
  }
}

TEST_SUITE("fold") {
  TEST_CASE("case, accents, dashes and quotes do not count") {
    CHECK(fold("Naïve") == "naive");
    CHECK(fold("Post–Operative") == "post-operative");
    CHECK(fold("body’s “own”") == "body's \"own\"");
    CHECK(fold("ΑΒ") == "αβ");
    CHECK(fold("STRASSE") == fold("Straße"));
    CHECK(fold("ﬁne\u00a0 x") == "fine x");
    CHECK(fold("a\u00adb") == "ab");
  }

  TEST_CASE("words only") {
    CHECK(fold_to_words("  IL-6 (α); 40 % ") == "il 6 α 40");
    CHECK(fold_to_words("…") == "");
  }

  TEST_CASE("white space") {
    CHECK(collapse_whitespace(" a\u00a0\n b ") == "a b");
    CHECK(trim("\t x y \n") == "x y");
    CHECK(split("a,,b", ',').size() == 3);
  }
}
