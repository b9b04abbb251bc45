// SPDX-License-Identifier: Apache-2.0
#include "audit/figures.hpp"
#include "audit/opposite_changes.hpp"
#include "audit/population.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using namespace citewright::audit;

namespace {

std::vector<Passage> passages(std::string_view sentence) {
  return {Passage{std::string{sentence}, "", 1, Basis::abstract, {}}};
}

}  // namespace

TEST_SUITE("opposite changes") {
  TEST_CASE("only the same outcome, changed the other way, is a conflict") {
    struct Case {
      std::string_view claim;
      std::string_view source;
      bool conflict;
    };
    const Case cases[] = {
        {"Zinc supplements reduce wound infection.",
         "Zinc supplements increased wound infection in this trial.", true},
        {"Zinc supplements reduce wound infection.",
         "Zinc supplements reduced wound infection in this trial.", false},
        {"Zinc supplements reduce wound infection.",
         "Zinc supplements did not increase wound infection.", false},
        {"Zinc supplements reduce wound infection.", "Lack of zinc increased wound infection.",
         false},
        {"Zinc supplements reduce wound infection.", "Coffee increased heart rate.", false},
        {"", "Zinc increased infection.", false},
        {"12 34 56", "7 8 9", false},
        {"the of and", "the of and", false},
        {"μείωση", "αύξηση", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.claim);
      CAPTURE(c.source);
      CHECK(find_opposite_change(c.claim, passages(c.source)).has_value() == c.conflict);
    }
    CHECK_FALSE(find_opposite_change("Zinc reduces infection.", {}));
  }
}

TEST_SUITE("people studied") {
  TEST_CASE("a group that the work never names is told, silence stays silent") {
    struct Case {
      std::string_view claim;
      std::string_view title;
      bool conflict;
    };
    const Case cases[] = {
        {"Patients sleep better with it.", "Effects in mice", true},
        {"Mice sleep better with it.", "Effects in mice", false},
        {"Children sleep better with it.", "Effects in adults", true},
        {"Children sleep better with it.", "Effects in infants", false},
        {"Women sleep better with it.", "Effects in men", true},
        {"Women sleep better with it.", "Effects on sleep", false},
        {"It works.", "Effects in mice", false},
        {"", "", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.claim);
      CAPTURE(c.title);
      Record record;
      record.title = c.title;
      CHECK(find_population_conflict(c.claim, studied_in(record)).has_value() == c.conflict);
    }
  }
}

TEST_SUITE("figures of a source") {
  TEST_CASE("a figure is looked for as it may be written") {
    struct Case {
      std::string_view claim;
      double value;
      std::string_view unit;
      std::string_view source;
      bool stated;
    };
    const Case cases[] = {
        {"25% healed", 25, "%", "One in four healed.", true},
        {"25% healed", 25, "%", "12 of 48 healed.", true},
        {"25% healed", 25, "%", "Groups had 12 and 48 patients.", false},
        {"14.7 mg", 14.7, "mg",
         "a dose of 14\u00B7"
         "7 mg",
         true},
        {"1024 patients", 1024, "patient", "1,024 patients", true},
        {"about 1000 patients", 1000, "patient", "1,024 patients", true},
        {"120% more", 120, "%", "12 of 10", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.claim);
      CAPTURE(c.source);
      const Quantity quantity{c.value,
                              c.value,
                              std::string{c.unit},
                              {c.claim.find_first_of("0123456789"), c.claim.size()}};
      CHECK(is_stated_in(passages(c.source), c.claim, quantity) == c.stated);
    }
  }
}
