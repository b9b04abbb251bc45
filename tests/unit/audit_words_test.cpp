// SPDX-License-Identifier: Apache-2.0
#include "audit/abbreviations.hpp"
#include "audit/direction.hpp"
#include "audit/figures.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::audit;

TEST_SUITE("abbreviations") {
  TEST_CASE("a text's own definitions are found") {
    struct Case {
      std::string_view text;
      std::string_view expected;  // "short=long", "" for none
    };
    const Case cases[] = {
        {"Low-Level Light Therapy (LLLT): stimulates", "LLLT=Low-Level Light Therapy"},
        {"a report by the American Academy of Dermatology (AAD) noted",
         "AAD=American Academy of Dermatology"},
        {"treated with interleukin-6 (IL-6).", "IL-6=interleukin-6"},
        {"in the study (2019) of skin", ""},
        {"some words (and an aside)", ""},
        {"sunscreen (SPF 30+)", ""},
        {"(LLLT)", ""},
        {"unclosed (LLLT", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      const auto found = find_abbreviations(c.text);
      const std::string got = found.empty() ? "" : found[0].short_form + "=" + found[0].long_form;
      CHECK(got == c.expected);
    }
  }

  TEST_CASE("either form stands for the other") {
    AbbreviationTerms abbreviations;
    abbreviations.add(find_abbreviations("low-level light therapy (LLLT)"));
    Terms terms = terms_of("LLLT reduces redness");
    abbreviations.expand(terms);
    CHECK(terms.contains("light"));
    Terms other = terms_of("low level light therapy");
    abbreviations.expand(other);
    CHECK(other.contains("lllt"));
  }
}

TEST_SUITE("direction") {
  TEST_CASE("opposite changes of one outcome conflict, anything else is silent") {
    struct Case {
      std::string_view claim;
      std::string_view evidence;
      bool conflict;
    };
    const Case cases[] = {
        {"Vitamin D increases bone density.", "Vitamin D reduced bone density in adults.", true},
        {"The drug lowers blood pressure.", "Blood pressure fell, and heart rate increased.",
         false},
        {"The drug lowers blood pressure.", "The drug increased blood pressure in all patients.",
         true},
        {"The drug lowers blood pressure.", "The drug did not increase blood pressure.", false},
        {"Massage reduces swelling.", "Massage reduced swelling and increased comfort.", false},
        {"Massage reduces swelling.", "Increased comfort was reported.", false},
        {"Massage reduces swelling.", "", false},
        {"", "increased swelling", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.claim);
      CAPTURE(c.evidence);
      CHECK(find_direction_conflict(c.claim, c.evidence).has_value() == c.conflict);
    }
  }
}

TEST_SUITE("figures") {
  TEST_CASE("a figure is given as a number, rounded, as a fraction or in words") {
    struct Case {
      std::string_view sentence;
      double value;
      std::string_view unit;
      bool given;
    };
    const Case cases[] = {
        {"Complications fell by 40%.", 40, "%", true},
        {"Complications fell by 39.8 %.", 40, "%", true},
        {"Complications fell by 14%.", 40, "%", false},
        {"Two thirds improved.", 67, "%", true},
        {"12 of 30 patients improved", 40, "%", true},
        {"a proportion of 0.40", 40, "%", true},
        {"half of all patients", 50, "%", true},
        {"after six weeks", 6, "week", true},
        {"n = 1,024", 1024, "patient", true},
        {"no figure at all", 40, "%", false},
        {"", 40, "%", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.sentence);
      CHECK(states_figure(c.sentence, Quantity{c.value, c.value, std::string{c.unit}, {}}) ==
            c.given);
    }
  }
}
