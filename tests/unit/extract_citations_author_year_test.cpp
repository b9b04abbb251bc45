// SPDX-License-Identifier: Apache-2.0
#include "extract_citation_lines.hpp"
#include "support/print_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using test::citation_lines;
using test::list_of;

namespace {

using Lines = std::vector<std::string>;

struct Case {
  std::string_view text;
  Lines lines;
};

}  // namespace

TEST_SUITE("author-year citations") {
  TEST_CASE("in brackets, one citation for each work") {
    const std::vector<Case> cases{
        {"It heals (Lin et al., 2018).", {"author-year «(Lin et al., 2018)»: authors Lin, 2018"}},
        {"It heals (Lin, Ma, & Ode, 2018).",
         {"author-year «(Lin, Ma, & Ode, 2018)»: authors Lin + Ma + Ode, 2018"}},
        {"It heals (Lin and Ma 2018; Singh 2016a, 2016b).",
         {"author-year «Lin and Ma 2018»: authors Lin + Ma, 2018",
          "author-year «Singh 2016a»: authors Singh, 2016a",
          "author-year «2016b»: authors Singh, 2016b"}},
        {"It heals (Ode, 2019a, b).",
         {"author-year «Ode, 2019a»: authors Ode, 2019a", "author-year «b»: authors Ode, 2019b"}},
        {"It heals (see Lin, 2018, p. 4).",
         {"author-year «(see Lin, 2018, p. 4)»: authors Lin, 2018"}},
        {"It heals (e.g., van der Berg & O’Brien, 2018).",
         {"author-year «(e.g., van der Berg & O’Brien, 2018)»: authors van der Berg + O’Brien, "
          "2018"}},
        {"It heals (n = 40; García-López et al. 2018).",
         {"author-year «García-López et al. 2018»: authors García-López, 2018"}},
        {"It heals [Altschul, S. F., Pérez, W. & Lipman, D. J. (1990)].",
         {"author-year «Altschul, S. F., Pérez, W. & Lipman, D. J. (1990)»: authors Altschul + "
          "Pérez + "
          "Lipman, 1990"}},
        {"It heals (WHO, 2020).", {"author-year «(WHO, 2020)»: authors WHO, body WHO, 2020"}},
        {"It heals (American Academy of Dermatology [AAD], 2019).",
         {"author-year «(American Academy of Dermatology [AAD], 2019)»: authors American Academy "
          "of "
          "Dermatology, body American Academy of Dermatology, 2019"}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(citation_lines(c.text) == c.lines);
    }
  }

  TEST_CASE("in the sentence, with the year in brackets") {
    const std::vector<Case> cases{
        {"Lin et al. (2018) saw it.", {"author-year «Lin et al. (2018)»: authors Lin, 2018"}},
        {"However, Lin & Ma (2018b) saw it.",
         {"author-year «Lin & Ma (2018b)»: authors Lin + Ma, 2018b"}},
        {"Lin and colleagues (2018) saw it.",
         {"author-year «Lin and colleagues (2018)»: authors Lin, 2018"}},
        {"Lin (2018) found it.", {"author-year «Lin (2018)»: authors Lin, 2018"}},
        {"A study by De Robertis and D’Angelo (2018) saw it.",
         {"author-year «De Robertis and D’Angelo (2018)»: authors De Robertis + D’Angelo, 2018, "
          "study"}},
        {"As Lin et al. 2018 saw.", {"author-year «Lin et al. 2018»: authors Lin, 2018"}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(citation_lines(c.text) == c.lines);
    }
  }

  TEST_CASE("dates, figures, places and titles are none") {
    for (const std::string_view text :
         {"It began then (May 2018).", "It fell (Figure 2, 2018).", "It rose (January 2020).",
          "In 2018, it fell.", "It grew (since 2015).", "Boston (2018) was cold.",
          "They met (Boston, 2018).", "We searched Medline and Ovid (1965-98).",
          "Games were held (Olympic Games, 2012).", "It rained (Monday, 2018).",
          "There were many (n = 2018).", "The Framingham Heart Study (2018) ran on.",
          "It (version 2, 2018) works.", "Sales rose (Q4 2019)."}) {
      CAPTURE(text);
      CHECK(citation_lines(text) == Lines{});
    }
  }

  TEST_CASE("a doubtful form counts where the list has the name") {
    CHECK(citation_lines("Boyd (2018) was cold.") == Lines{});
    CHECK(citation_lines("Boyd (2018) was cold.", list_of({"Boyd A. Ice. 2018."}, false)) ==
          Lines{"author-year «Boyd (2018)»: authors Boyd, 2018"});
    CHECK(citation_lines("It froze (Boyd 2018).") == Lines{});
    CHECK(citation_lines("It froze (Boyd 2018).", list_of({"Boyd A. Ice. 2018."}, false)) ==
          Lines{"author-year «(Boyd 2018)»: authors Boyd, 2018"});
  }
}
