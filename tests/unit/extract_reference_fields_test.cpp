// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_fields.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>
#include <vector>

using namespace citewright;
using namespace citewright::extract;

namespace {

// "authors | year | title | journal | volume | issue | pages"; "+" behind the authors: and others.
std::string fields_of(std::string_view text, std::vector<TextRange> emphasis = {}) {
  Reference reference;
  read_fields(reference, text, emphasis);
  return fmt::format("{}{} | {} | {} | {} | {} | {} | {}", fmt::join(reference.authors, "; "),
                     reference.authors_truncated ? "+" : "",
                     reference.year ? std::to_string(*reference.year) : "", reference.title,
                     reference.journal, reference.volume, reference.issue, reference.pages);
}

TextRange range_of(std::string_view text, std::string_view part) {
  const std::size_t begin = text.find(part);
  return {begin, begin + part.size()};
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

void check_all(const auto& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(fields_of(c.text) == c.expected);
  }
}

}  // namespace

TEST_SUITE("fields of a reference") {
  TEST_CASE("Vancouver and its neighbours") {
    const Case cases[] = {
        {"Olsen PH, Marek M, Li H, et al. Zinc in wound repair. Nutrients. 2018;10(1):16.",
         "Olsen PH; Marek M; Li H+ | 2018 | Zinc in wound repair | Nutrients | 10 | 1 | 16"},
        {"Olsen PH, Li H. Zinc in wound repair. Nutrients. 2017 Dec 24;10(1). pii: E16. doi: "
         "10.3390/nu1.",
         "Olsen PH; Li H | 2017 | Zinc in wound repair | Nutrients | 10 | 1 | E16"},
        {"van der Berg J, O'Brien K, Smith AB Jr, Le Goff-Gaillard C. Is zinc enough? J Wound "
         "Care. 1998 Jan;118(1):61-8.",
         "van der Berg J; O'Brien K; Smith AB Jr; Le Goff-Gaillard C | 1998 | Is zinc enough? | J "
         "Wound Care | 118 | 1 | 61-8"},
        {"Müller Ä, García-López M, Çelik Ö. Zinc vs. copper: a trial. N. Engl. J. Med. "
         "2001;344:S12–S20.",
         "Müller Ä; García-López M; Çelik Ö | 2001 | Zinc vs. copper: a trial | N. Engl. J. Med. | "
         "344 |  | S12–S20"},
        {"Du Y, Carr R 3rd, Das B: Zinc and skin. Sci Rep 2015, 5:17873.",
         "Du Y; Carr R 3rd; Das B | 2015 | Zinc and skin | Sci Rep | 5 |  | 17873"},
        {"Olsen P, Li H (2014) Zinc and skin. Biol Chem 289: 35839-48.",
         "Olsen P; Li H | 2014 | Zinc and skin | Biol Chem | 289 |  | 35839-48"},
        {"Olsen P. Zinc for skin. Cochrane Database Syst Rev. 2018;(3):CD001234.",
         "Olsen P | 2018 | Zinc for skin | Cochrane Database Syst Rev |  | 3 | CD001234"},
        {"Olsen P. [Zinc for burns]. Zentralbl Chir. 2010;12 Suppl 1:e5. German.",
         "Olsen P | 2010 | Zinc for burns | Zentralbl Chir | 12 Suppl 1 |  | e5"},
        {"Smith J; SKIN Study Group. Zinc for burns. Burns. 2010;12(3):1-9. [PubMed] [Google "
         "Scholar]",
         "Smith J; SKIN Study Group | 2010 | Zinc for burns | Burns | 12 | 3 | 1-9"},
        {"Olsen P. Zinc for burns [Internet]. Burns. 2010 [cited 2020 Jan 3];12(3):1-9. Available "
         "from: https://example.org/a",
         "Olsen P | 2010 | Zinc for burns | Burns | 12 | 3 | 1-9"},
    };
    check_all(cases);
  }

  TEST_CASE("APA and Harvard") {
    const Case cases[] = {
        {"Olsen, P.-H., Marek, M., & Li, H. (2018a). Zinc in wound repair. Nutrients, 10(1), "
         "16–20. https://doi.org/10.3390/x",
         "Olsen, P.-H.; Marek, M.; Li, H. | 2018 | Zinc in wound repair | Nutrients | 10 | 1 | "
         "16–20"},
        {"Olsen, P., Marek, M., . . . Zhu, H. (2018). What is zinc? Journal of Zinc & Skin, 10, "
         "e123.",
         "Olsen, P.; Marek, M.; Zhu, H.+ | 2018 | What is zinc? | Journal of Zinc & Skin | 10 |  | "
         "e123"},
        {"Olsen, P. and Li, H. (2018) 'Zinc in wound repair', Nutrients, vol. 10, no. 1, pp. "
         "16-20.",
         "Olsen, P.; Li, H. | 2018 | Zinc in wound repair | Nutrients | 10 | 1 | 16-20"},
        {"World Health Organization. (2021, March 3). Zinc and diarrhoea. https://www.who.int/zinc",
         "World Health Organization | 2021 | Zinc and diarrhoea |  |  |  | "},
        {"Olsen, P. (in press). Zinc in wound repair. Nutrients.",
         "Olsen, P. |  | Zinc in wound repair |  |  |  | "},
    };
    check_all(cases);
  }

  TEST_CASE("MLA and Chicago") {
    const Case cases[] = {
        {"Olsen, Per-Hugo, et al. “Zinc in Wound Repair.” Nutrients, vol. 10, no. 1, 2018, pp. "
         "16-20.",
         "Olsen, Per-Hugo+ | 2018 | Zinc in Wound Repair | Nutrients | 10 | 1 | 16-20"},
        {"Olsen, Per-Hugo, Matthew Marek, and Hanna O. Li. \"Zinc: What Now?\" Nutrients 10, no. 1 "
         "(2018): 16–20.",
         "Olsen, Per-Hugo; Matthew Marek; Hanna O. Li | 2018 | Zinc: What Now? | Nutrients | 10 | "
         "1 | 16–20"},
        {"Olsen, Edward O. “Zinc.” Nutrients 10.1 (2018): 16-20. Print.",
         "Olsen, Edward O. | 2018 | Zinc | Nutrients | 10 | 1 | 16-20"},
        {"Per Olsen and Hanna Li, “Zinc in Wound Repair,” Nutrients 10, no. 1 (January 2018): 16.",
         "Per Olsen; Hanna Li | 2018 | Zinc in Wound Repair | Nutrients | 10 | 1 | 16"},
    };
    check_all(cases);
  }

  TEST_CASE("publishers' own styles") {
    const Case cases[] = {
        {"Olsen, P.; Li, H.Z. Zinc in wound repair. Nutrients 2018, 10, 16.",
         "Olsen, P.; Li, H.Z. | 2018 | Zinc in wound repair | Nutrients | 10 |  | 16"},
        {"P.H. Olsen, H. Li, Zinc in wound repair, J. Biol. Chem. 10 (2018) 16–20.",
         "P.H. Olsen; H. Li | 2018 | Zinc in wound repair | J. Biol. Chem. | 10 |  | 16–20"},
        {"Olsen, P. & Li, H. Zinc in wound repair. Nature 10, 16–20 (2018).",
         "Olsen, P.; Li, H. | 2018 | Zinc in wound repair | Nature | 10 |  | 16–20"},
        {"P. H. Olsen and H. Li, \"Zinc in wound repair,\" Nutrients, vol. 10, no. 1, pp. 16–20, "
         "Jan. 2018.",
         "P. H. Olsen; H. Li | 2018 | Zinc in wound repair | Nutrients | 10 | 1 | 16–20"},
    };
    check_all(cases);
  }

  TEST_CASE("websites, books, chapters, titles alone") {
    const Case cases[] = {
        {"Zinc in wound repair. Retrieved from: https://pmc.ncbi.nlm.nih.gov/articles/PMC1/",
         " |  | Zinc in wound repair |  |  |  | "},
        {"American Academy of Dermatology. Microneedling. https://www.aad.org/m Accessed May 3, "
         "2020.",
         "American Academy of Dermatology |  | Microneedling |  |  |  | "},
        {"Olsen P. Zinc. 2nd ed. New York: Springer; 2018.", "Olsen P | 2018 | Zinc |  |  |  | "},
        {"Olsen, P. (2018). Zinc in healing. Springer.",
         "Olsen, P. | 2018 | Zinc in healing |  |  |  | "},
        {"Olsen P. Zinc and skin. In: Jones B, editor. Book of metals. 2nd ed. New York: Springer; "
         "2018. p. 12-30.",
         "Olsen P | 2018 | Zinc and skin |  |  |  | 12-30"},
    };
    check_all(cases);
  }

  TEST_CASE("what cannot be told apart stays empty") {
    const Case cases[] = {
        {"Vitamin C, zinc and skin. Retrieved from: https://example.org/a",
         " |  | Vitamin C, zinc and skin |  |  |  | "},
        {"Hepatitis B: a review of reviews. Liver. 2018;10(1):16.",
         " | 2018 | Hepatitis B: a review of reviews | Liver | 10 | 1 | 16"},
        {"Healthline. Microneedling. https://example.org/m", " |  |  |  |  |  | "},
        {"", " |  |  |  |  |  | "},
        {"https://example.org/a", " |  |  |  |  |  | "},
        {"ibid.", " |  | ibid |  |  |  | "},
    };
    check_all(cases);
  }

  TEST_CASE("initials, families and quotations that look like something else") {
    const Case cases[] = {
        {"Awwad ST, Li DE (2018) Zinc. Burns 1: 2-3.",
         "Awwad ST; Li DE | 2018 | Zinc | Burns | 1 |  | 2-3"},
        {"Lim do Y, Bouchra el M. Zinc. Burns. 2018;1:2-3.",
         "Lim do Y; Bouchra el M | 2018 | Zinc | Burns | 1 |  | 2-3"},
        {"Li, H. (2018) 'Authors' response', Burns, 1(2), pp. 3-4.",
         "Li, H. | 2018 | Authors' response | Burns | 1 | 2 | 3-4"},
        {R"(Li H (2018). "The "pull" sign of zinc". Burns. 1 (2): 3-4.)",
         R"(Li H | 2018 | The "pull" sign of zinc | Burns | 1 | 2 | 3-4)"},
        {"Carr, Richard, Jr., and Hanna Li. “Zinc.” Burns 1, no. 2 (2018): 3-4.",
         "Carr, Richard, Jr.; Hanna Li | 2018 | Zinc | Burns | 1 | 2 | 3-4"},
        {"da Palma, Joel Ramos, and Frank J H M van den Biggelaar. “Zinc.” Burns 1 (2018): 3-4.",
         "da Palma, Joel Ramos; Frank J H M van den Biggelaar | 2018 | Zinc | Burns | 1 |  | 3-4"},
    };
    check_all(cases);
  }

  TEST_CASE("a journal in italics is where the title ends") {
    const std::string_view apa = "Olsen, P. (2018). Zinc in Lima. Peru. Lancet HIV, 10(1), 16.";
    CHECK(fields_of(apa, {range_of(apa, "Lancet HIV, 10")}) ==
          "Olsen, P. | 2018 | Zinc in Lima. Peru | Lancet HIV | 10 | 1 | 16");
    const std::string_view dots = "Olsen P. Zinc in H. pylori. J. Med. Chem. 2018;10:16.";
    CHECK(fields_of(dots, {range_of(dots, "H. pylori"), range_of(dots, "J. Med. Chem.")}) ==
          "Olsen P | 2018 | Zinc in H. pylori | J. Med. Chem. | 10 |  | 16");
  }
}
