// SPDX-License-Identifier: Apache-2.0
// What a claim is said to be about.
#include "citewright/extract/extract.hpp"
#include "citewright/reader/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;

namespace {

struct Case {
  std::string_view text;
  std::string_view subjects;  // of its claims, joined by " | "
};

std::string subjects_in(std::string_view text) {
  const Article article = reader::read_article("# Rest and You\n\n" + std::string{text} + "\n",
                                               "draft.md", Format::markdown);
  std::string joined;
  for (const Claim& claim : extract::extract_claims(article, {}, {})) {
    if (!joined.empty()) joined += " | ";
    joined += claim.subject;
  }
  return joined;
}

template <std::size_t count>
void check_subjects(const Case (&cases)[count]) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(subjects_in(c.text) == c.subjects);
  }
}

}  // namespace

TEST_SUITE("subjects of claims") {
  TEST_CASE("a subject is the noun phrase before the verb") {
    const Case cases[] = {
        {"Zinc heals wounds.", "Zinc"},
        {"Zinc clearly reduced redness.", "Zinc"},
        {"Zinc possibly reduces redness.", "Zinc"},
        {"Zinc also reduces redness.", "Zinc"},
        {"In children, zinc reduces redness.", "zinc"},
        {"At this stage fresh fibres reduce redness.", "fresh fibres"},
        {"With the older tablets the risk increased by 40%.", "the risk"},
        {"Very high doses of zinc increase redness.", "Very high doses of zinc"},
        {"Zinc, a mineral, reduces redness.", "Zinc"},
        {"Zinc, which is cheap, reduces redness.", "Zinc"},
        {"Zinc, the iron and copper reduce redness.", "Zinc, the iron and copper"},
    };
    check_subjects(cases);
  }

  TEST_CASE("a pronoun stands for what was last named, also where nothing was claimed of it") {
    const Case cases[] = {
        {"Zinc heals wounds. It also reduces redness.", "Zinc | Zinc"},
        {"It reduces redness.", "Rest and You"},
        {"Zinc is a mineral. It reduces redness.", "Zinc"},
        {"Zinc heals wounds. There was no effect of the dose on redness.", "Zinc | Zinc"},
        {"Zinc heals wounds. You can buy it anywhere. It reduces redness.", "Zinc | Zinc"},
        {"Zinc heals wounds, and half of them healed within a week. It reduces redness.",
         "Zinc | half of them | Zinc"},
    };
    check_subjects(cases);
  }
}
