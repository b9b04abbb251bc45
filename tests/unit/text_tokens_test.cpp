// SPDX-License-Identifier: Apache-2.0
#include "citewright/text/tokens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace citewright;

namespace {

std::vector<std::string> folded(std::string_view text) {
  std::vector<std::string> words;
  for (const text::Token& token : text::tokenize(text)) words.push_back(token.folded);
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_SUITE("tokens") {
  TEST_CASE("letters and digits make words") {
    struct Case {
      std::string_view text;
      Words words;
    };
    const Case cases[] = {
        {"", {}},
        {" …–, ", {}},
        {"Post-operative care", {"post", "operative", "care"}},
        {"0.5 mg, 4–8 weeks", {"0.5", "mg", "4", "8", "weeks"}},
        {"Version 2. Next", {"version", "2", "next"}},
        {"the body’s IL-6", {"the", "body", "s", "il", "6"}},
        {"naïve TNF-α", {"naive", "tnf", "α"}},
        {"na\u0069\u0308ve", {"naive"}},
        {"micro\u00ADneedling", {"microneedling"}},
        {"cm² of skin", {"cm", "of", "skin"}},
        {"SPF30+", {"spf30"}},
        {"a\xff"
         "b",
         {"a", "b"}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(folded(c.text) == c.words);
    }
  }

  TEST_CASE("a token's range is the word as it stands") {
    const std::string_view text = "“Naïve” cells";
    const auto tokens = text::tokenize(text);
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].range.of(text) == "Naïve");
    CHECK(tokens[1].range.of(text) == "cells");
  }

  TEST_CASE("inflected forms share a stem") {
    CHECK(text::stem("reduced") == text::stem("reduces"));
    CHECK(text::stem("microneedling") == "microneedl");
    CHECK(text::stem("healing") == "heal");
    CHECK(text::stem("complications") == text::stem("complication"));
  }

  TEST_CASE("short words, numbers and words beyond ASCII have no other stem") {
    for (const std::string_view word : {"", "is", "b12s", "0.5", "αβγδες", "naïves"}) {
      CAPTURE(word);
      CHECK(text::stem(word) == word);
    }
    const std::string endless(100'000, 's');
    CHECK(text::stem(endless) == endless);
  }

  TEST_CASE("terms leave out function words and single letters") {
    CHECK(text::terms("The role of vitamin C in the healing of 2 wounds") ==
          Words{"role", "vitamin", "heal", "2", "wound"});
    CHECK(text::terms("TNF-α") == Words{"tnf", "α"});
    CHECK(text::terms("it may not be").empty());
    CHECK(text::is_stop_word("a"));
    CHECK_FALSE(text::is_stop_word("skin"));
  }

  TEST_CASE("stemming works in several threads at once") {
    std::vector<std::thread> threads;
    std::vector<std::string> stems(4);
    threads.reserve(stems.size());
    for (std::string& result : stems) {
      threads.emplace_back([&result] {
        for (int i = 0; i < 1000; ++i) result = text::stem("regenerating");
      });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : stems) CHECK(result == "regener");
  }
}
