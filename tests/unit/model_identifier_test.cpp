// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/identifier.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;

namespace {

template <typename Id>
std::string parsed(std::string_view text) {
  const auto id = Id::parse(text);
  return id ? to_string(*id) : "-";
}

struct Case {
  std::string_view text;
  std::string_view expected;  // "-" for refused
};

}  // namespace

TEST_SUITE("identifier") {
  TEST_CASE("PMIDs are digits and never a PMCID") {
    const Case cases[] = {{"9450830", "9450830"},
                          {"009450830", "9450830"},
                          {" 1 ", "1"},
                          {"0", "-"},
                          {"PMC5793244", "-"},
                          {"-5", "-"},
                          {"12a", "-"},
                          {"", "-"},
                          {"123456789", "-"},
                          {"123456789012", "-"},
                          {"1.0", "-"}};
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(parsed<Pmid>(c.text) == c.expected);
    }
  }

  TEST_CASE("PMCIDs need their prefix") {
    const Case cases[] = {{"PMC5793244", "PMC5793244"},
                          {"pmc5793244", "PMC5793244"},
                          {"PMC5793244.1", "PMC5793244"},
                          {"5793244", "-"},
                          {"PMC", "-"},
                          {"PMCPMC1", "-"},
                          {"PMC0", "-"},
                          {"PMC1.x", "-"}};
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(parsed<Pmcid>(c.text) == c.expected);
    }
  }

  TEST_CASE("DOIs keep their odd characters and lose a sentence's") {
    const Case cases[] = {
        {"10.3390/nu10010016", "10.3390/nu10010016"},
        {"https://doi.org/10.1016/S0194-5998(98)70376-6", "10.1016/s0194-5998(98)70376-6"},
        {"doi:10.1016/S0194-5998(98)70376-6).", "10.1016/s0194-5998(98)70376-6"},
        {"http://dx.doi.org/"
         "10.1002%2F(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
         "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2"},
        {"DOI: 10.1089/pho.2005.23.70,", "10.1089/pho.2005.23.70"},
        {"10.1000", "-"},
        {"10.1000/", "-"},
        {"11.1000/x", "-"},
        {"10.abc/x", "-"},
        {"10.1000/a b", "-"},
        {"https://doi.org/10.1000%252Fa%2541", "10.1000/aa"},
        {"10.1000/a%252520b", "-"},
        {"10.1000/a%25252525252541", "-"},
        {"", "-"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(parsed<Doi>(c.text) == c.expected);
    }
  }

  TEST_CASE("Bookshelf, arXiv and MeSH identifiers") {
    CHECK(parsed<BookshelfId>("nbk1116") == "NBK1116");
    CHECK(parsed<BookshelfId>("1116") == "-");
    CHECK(parsed<ArxivId>("arXiv:2107.06472v2") == "2107.06472");
    CHECK(parsed<ArxivId>("math.GT/0309136") == "math.GT/0309136");
    CHECK(parsed<ArxivId>("2107.1") == "-");
    CHECK(parsed<MeshUi>("D014801") == "D014801");
    CHECK(parsed<MeshUi>("D000078182") == "D000078182");
    CHECK(parsed<MeshUi>("14801") == "-");
  }

  TEST_CASE("two works share an identifier only of the same kind") {
    Identifiers a;
    Identifiers b;
    a.pmid = Pmid::parse("5");
    b.pmcid = Pmcid::parse("PMC5");
    CHECK_FALSE(share_identifier(a, b));
    b.pmid = Pmid::parse("5");
    CHECK(share_identifier(a, b));
    CHECK(to_string(b) == "PMID 5, PMC5");
    CHECK(Identifiers{}.empty());
  }
}
