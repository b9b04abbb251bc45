// SPDX-License-Identifier: Apache-2.0
#include "extract/claim_kinds.hpp"
#include "extract/quantities.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::extract;

namespace {

std::string quantities_in(std::string_view text) {
  std::string joined;
  for (const Quantity& quantity : find_quantities(text, {0, text.size()})) {
    if (!joined.empty()) joined += ", ";
    joined += quantity.low == quantity.high
                  ? fmt::format("{:.4g} {}", quantity.low, quantity.unit)
                  : fmt::format("{:.4g}-{:.4g} {}", quantity.low, quantity.high, quantity.unit);
  }
  return joined;
}

}  // namespace

TEST_SUITE("quantities") {
  TEST_CASE("figures are read with their units") {
    struct Case {
      std::string_view text;
      std::string_view expected;
    };
    const Case cases[] = {
        {"had 40% fewer complications", "40 %"},
        {"4–8 weeks after treatment", "4-8 week"},
        {"10 to 15% of dietary calcium", "10-15 %"},
        {"between 0.5 mg and 5 mg", "0.5-5 mg"},
        {"needs three to five times as much", "3-5 time"},
        {"25,871 adults took part", "2.587e+04 adult"},
        {"a level below 20 ng/mL", "20 ng/ml"},
        {"lasts six months", "6 month"},
        {"one in five adults", "20 %"},
        {"12 of 30 patients", "40 %"},
        {"two thirds of women", "66.67 %"},
        {"about a quarter of the products", "25 %"},
        {"a trial in 2019", ""},
        {"one of them failed", ""},
        {"vitamin D3 and IL-6", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(quantities_in(c.text) == c.expected);
    }
  }
}

TEST_SUITE("claim traits") {
  TEST_CASE("certainty is what claim and frame say") {
    CHECK(traits_of("zinc heals wounds", "", "zinc", "", {}).certainty == Certainty::plain);
    CHECK(traits_of("zinc may heal wounds", "", "zinc", "", {}).certainty == Certainty::hedged);
    CHECK(traits_of("zinc heals wounds", "A trial proves that ", "zinc", "", {}).certainty ==
          Certainty::strong);
    CHECK(traits_of("confirms its role", "", "zinc", "", {}).certainty == Certainty::strong);
  }

  TEST_CASE("direction is that of the first word that says more or less") {
    CHECK(traits_of("reduces the rise in pressure", "", "", "", {}).direction ==
          Direction::decrease);
    CHECK(traits_of("increases blood flow", "", "", "", {}).direction == Direction::increase);
    CHECK(traits_of("did not reduce fractures", "", "", "", {}).direction == Direction::no_change);
    CHECK(traits_of("soothes skin", "", "", "", {}).direction == Direction::none);
  }

  TEST_CASE("kind follows the claim's words") {
    const auto kind = [](std::string_view claim, std::string_view heading = "") {
      return traits_of(claim, "", "", heading, find_quantities(claim, {0, claim.size()})).kind;
    };
    CHECK(kind("soothes dry skin") == ClaimKind::effect);
    CHECK(kind("works better than a placebo") == ClaimKind::comparison);
    CHECK(kind("is more frequent in women") == ClaimKind::comparison);
    CHECK(kind("soothes more than a third of them") == ClaimKind::number);
    CHECK(kind("relaxes the vessels") == ClaimKind::mechanism);
    CHECK(kind("can cause headaches") == ClaimKind::safety);
    CHECK(kind("fades within a week") == ClaimKind::time_course);
    CHECK(kind("feels dry", "Side effects") == ClaimKind::safety);
  }
}
