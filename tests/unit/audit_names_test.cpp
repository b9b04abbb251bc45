// SPDX-License-Identifier: Apache-2.0
#include "audit/names.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace citewright;
using namespace citewright::audit;

TEST_SUITE("names") {
  TEST_CASE("family names of authors as lists write them") {
    struct Case {
      std::string_view listed;
      std::string_view family;
    };
    const Case cases[] = {{"Lin PH", "lin"},
                          {"Lin, P.-H.", "lin"},
                          {"Pei-Hui Lin", "lin"},
                          {"van der Berg JP", "van der berg"},
                          {"van der Berg, J.", "van der berg"},
                          {"Müller K.", "muller"},
                          {"O'Neill M", "o neill"},
                          {"WHO", "who"},
                          {"Bozok Ş", "bozok"},
                          {"Miller ER 3rd", "miller"},
                          {"Miller ER Jr", "miller"},
                          {"", ""}};
    for (const Case& c : cases) {
      CAPTURE(c.listed);
      CHECK(family_name(c.listed) == c.family);
    }
  }

  TEST_CASE("a listed author is a record's whatever stands behind the family name") {
    struct Case {
      std::string_view listed;
      Author author;
      bool same;
    };
    const Case cases[] = {
        {"Bozok Ş", {"Bozok", "Şahin", "", ""}, true},
        {"Miller ER 3rd", {"Miller", "Edgar R", "3rd", ""}, true},
        {"Reis-Pires Mdo R", {"Reis-Pires", "Maria do R", "", ""}, true},
        {"Silva RMF", {"Silva", "Rui M F", "", ""}, true},
        {"Ada Marsh", {"Marsh", "Ada", "", ""}, true},
        {"Marshall A", {"Marsh", "Ada", "", ""}, false},
        {"Marsh Okafor B", {"Marsh", "Ada", "", ""}, false},
        {"Quiet Gardens Group", {"", "", "", "Quiet Gardens Group of Ghent"}, true},
        {"", {"Marsh", "Ada", "", ""}, false}};
    for (const Case& c : cases) {
      CAPTURE(c.listed);
      CHECK(is_listed_as(c.listed, c.author) == c.same);
    }
  }

  TEST_CASE("one family name in two spellings") {
    CHECK(same_family("DePhillipo", "De Phillipo"));
    CHECK(same_family("van der Berg", "Berg"));
    CHECK(same_family("García-Pérez", "Garcia Perez"));
    CHECK_FALSE(same_family("Lin", "Line"));
    CHECK_FALSE(same_family("", ""));
  }

  TEST_CASE("one journal in many spellings") {
    struct Case {
      std::string_view a;
      std::string_view b;
      bool same;
    };
    const Case cases[] = {
        {"Indian Dermatol Online J", "Indian Dermatology Online Journal", true},
        {"Journal of Dermatological Treatment", "The Journal of dermatological treatment", true},
        {"The Journal of Dermatological Treatment", "Journal of Dermatologic Treatment", true},
        {"Orthop J Sports Med", "Orthopaedic Journal of Sports Medicine", true},
        {"Proc Natl Acad Sci U S A",
         "Proceedings of the National Academy of Sciences of the United States of America", true},
        {"Lancet", "Lancet (London, England)", true},
        {"JAMA", "Journal of American Medical Association", true},
        {"Nutrients", "Nutrition", false},
        {"Lasers in Medical Science", "Lasers in Surgery and Medicine", false},
        {"Journal of Cosmetic Dermatology", "Journal of Clinical Dermatology", false},
        {"", "Nutrients", false},
    };
    for (const Case& c : cases) {
      CAPTURE(c.a);
      CAPTURE(c.b);
      CHECK(same_journal(c.a, c.b) == c.same);
      CHECK(same_journal(c.b, c.a) == c.same);
    }
  }

  TEST_CASE("a group is an author") {
    Record record;
    record.authors.push_back({"", "", "", "American Academy of Dermatology Association"});
    CHECK(has_author(record, "American Academy of Dermatology"));
    CHECK_FALSE(has_author(record, "Lin"));
  }
}
