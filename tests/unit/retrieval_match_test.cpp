// SPDX-License-Identifier: Apache-2.0
#include "retrieval/match_expression.hpp"
#include "retrieval/snippet.hpp"

#include "citewright/base/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::retrieval;

TEST_SUITE("match expression") {
  TEST_CASE("every word is quoted, whatever it looks like") {
    struct Case {
      std::string text;
      std::string all;
    };
    const std::vector<Case> cases{
        {"zinc", R"("zinc")"},
        {"zinc  wounds", R"("zinc" AND "wounds")"},
        {"zinc zinc ZINC", R"("zinc")"},
        {"the zinc of it", R"("zinc")"},
        {"the of", R"("the" AND "of")"},
        {"\"the zinc\"", R"("the zinc")"},
        {"the*", R"("the*"*)"},
        {"\"in vit\"*", R"("in vit"*)"},
        {"interleukin-6", R"("interleukin-6")"},
        {"a:b ^c {d} (e) f+g", R"~("a:b" AND "^c" AND "{d}" AND "(e)" AND "f+g")~"},
        {"zinc NOT wounds OR skin", R"("zinc" AND "wounds" AND "skin")"},
        {"NEAR(zinc iron, 5)", R"~("NEAR(zinc" AND "iron," AND "5)")~"},
        {"zinc -iron -\"the skin\"", R"(("zinc") NOT ("iron" OR "the skin"))"},
        {"zinc - iron", R"("zinc" AND "iron")"},
        {"5\"gauge", R"("5" AND "gauge")"},
        {"\"zinc\"iron", R"("zinc" AND "iron")"},
        {"«zinc iron»", R"("zinc iron")"},
        {"αβ naïve 皮膚", R"("αβ" AND "naïve" AND "皮膚")"},
        {"zinc\u00A0iron\tskin\nwounds", R"("zinc" AND "iron" AND "skin" AND "wounds")"},
        {"*** \" \"\" -- ≥ -", ""},
        {"", ""},
        {"-zinc", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(build_match(c.text).all == c.all);
    }
  }

  TEST_CASE("any word of several, none of the excluded ones") {
    const MatchExpression match = build_match("zinc the iron -skin");
    CHECK(match.any == R"(("zinc" OR "iron") NOT ("skin"))");
    CHECK(match.excluded == R"("skin")");
    CHECK(build_match("zinc").any.empty());
    CHECK(build_match("-skin -iron").excluded == R"("skin" OR "iron")");
  }

  TEST_CASE("a text of thousands of words is cut, and says so") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "w" + std::to_string(i) + " ";
    const MatchExpression match = build_match(text);
    CHECK(match.cut);
    CHECK(match.all.ends_with(R"(AND "w199")"));
    std::string hyphens = "a";
    for (int i = 0; i < 10'000; ++i) hyphens += "-b";
    CHECK(build_match(hyphens).cut);
    CHECK(build_match(hyphens).all.size() == 2 * most_query_words + 1);
    CHECK_FALSE(build_match("zinc").cut);
  }
}

TEST_SUITE("snippet") {
  std::string show(const MarkedText& text) {
    std::string shown;
    std::size_t at = 0;
    for (const TextRange mark : text.marks) {
      shown += text.text.substr(at, mark.begin - at);
      shown += "[";
      shown += mark.of(text.text);
      shown += "]";
      at = mark.end;
    }
    return shown + text.text.substr(at);
  }

  std::string snippet(std::string_view marked, std::size_t width) {
    return show(make_snippet(take_marks(marked), width));
  }

  TEST_CASE("marks come off and tell where they were") {
    CHECK(show(take_marks("a \xFEzinc\xFF b \xFEiron\xFF")) == "a [zinc] b [iron]");
    CHECK(show(take_marks("[zinc] \xEE\x80\x80 \xFEiron\xFF")) == "[zinc] \xEE\x80\x80 [iron]");
    CHECK(show(take_marks("\xFF\xFE\xFF\xFE")).empty());
    CHECK(show(take_marks("")).empty());
  }

  TEST_CASE("a long text is cut around what was found, between words") {
    struct Case {
      std::string marked;
      std::string shown;
    };
    const std::vector<Case> cases{
        {"short \xFEzinc\xFF", "short [zinc]"},
        {"two\nlines\tof \xFEzinc\xFF", "two lines of [zinc]"},
        {"no mark in this text of many words", "no mark in this text…"},
        {"one two three four five six seven \xFEzinc\xFF eight nine ten eleven",
         "…[zinc] eight nine ten…"},
        {"first \xFEzinc\xFF alone here and then much later on \xFEzinc\xFF \xFEiron\xFF",
         "…on [zinc] [iron]"},
        {"\xFEonelongwordthatisneverendingatall\xFF", "[onelongwordthatisneve]…"},
        {"", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.marked);
      CHECK(snippet(c.marked, 21) == c.shown);
    }
  }

  TEST_CASE("no cut goes through a character, no mark outside the text") {
    const std::string letters = "αβγδ皮膚💉é\u0301 ";
    std::string marked;
    for (int i = 0; i < 12; ++i) {
      marked += letters + (i % 3 == 0 ? "\xFE皮膚\xFF" : "皮膚") + letters.substr(0, 8);
    }
    const MarkedText whole = take_marks(marked);
    for (std::size_t width = 1; width < whole.text.size() + 2; ++width) {
      const MarkedText cut = make_snippet(whole, width);
      REQUIRE(is_valid_utf8(cut.text));
      for (const TextRange mark : cut.marks) {
        REQUIRE(mark.begin < mark.end);
        REQUIRE(mark.end <= cut.text.size());
        REQUIRE(is_valid_utf8(mark.of(cut.text)));
      }
    }
  }

  TEST_CASE("a text of nothing but found words takes no quadratic time") {
    std::string marked;
    for (int i = 0; i < 100'000; ++i) marked += "\xFEzinc\xFF ";
    CHECK(make_snippet(take_marks(marked)).text.size() < 300);
  }
}
