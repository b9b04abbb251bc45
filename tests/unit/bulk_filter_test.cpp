// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/error.hpp"
#include "citewright/bulk/record_filter.hpp"

#include <doctest/doctest.h>

using namespace citewright;
using namespace citewright::bulk;

namespace {

Record make_record() {
  Record record;
  record.title = "Café-au-lait spots";
  record.abstract.push_back({"", "Acne scars were seen."});
  record.journal = "The Journal of Shells";
  record.journal_abbreviation = "J Shells";
  record.year = 2018;
  record.electronic_year = 2017;
  record.mesh.push_back({"Acne Vulgaris", std::nullopt, {}, false});
  record.publication_types = {"Randomized Controlled Trial"};
  return record;
}

std::vector<std::string> branch_of(std::string_view heading) {
  if (heading != "skin diseases") return {};
  return {"Skin Diseases", "Acne Vulgaris"};
}

}  // namespace

TEST_SUITE("record filter") {
  TEST_CASE("every condition must hold, within one any of its values") {
    struct Case {
      const char* only;
      bool keeps;
    };
    for (const Case& c : std::vector<Case>{
             {"acne", true},
             {"\"acne scars\"", true},
             {"\"scars acne\"", false},
             {"scar", false},
             {"cafe", true},
             {"acne zinc", false},
             {"zinc,acne", true},
             {"mesh:\"acne vulgaris\"", true},
             {"mesh:\"Skin Diseases\"", false},
             {"mesh:\"Skin Diseases\"+", true},
             {"journal:\"j shells\"", true},
             {"journal:\"The Journal of Shells\"", true},
             {"journal:Shells", false},
             {"year:2018", true},
             {"year:2017", true},
             {"year:2019..", false},
             {"year:..2017", true},
             {"year:2010..2016", false},
             {"type:\"Randomized Controlled Trial\"", true},
             {"type:Review,\"randomized controlled trial\" year:2018", true},
         }) {
      CAPTURE(c.only);
      RecordFilter filter;
      filter.add(c.only, branch_of);
      CHECK(filter.keeps(make_record()) == c.keeps);
    }
    CHECK(RecordFilter{}.keeps(make_record()));
  }

  TEST_CASE("what is no condition is refused") {
    for (const char* only : {"", " ", "colour:red", "year:x", "year:..", "year:20x..2018",
                             "mesh:", "mesh:Nothing+", "\"\"", "-"}) {
      CAPTURE(only);
      RecordFilter filter;
      CHECK_THROWS_AS(filter.add(only, branch_of), Error);
    }
  }
}
