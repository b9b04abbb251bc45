// SPDX-License-Identifier: Apache-2.0
// Whole articles: every citation they have, and nothing else.
#include "extract_citation_lines.hpp"
#include "support/print_lines.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace citewright;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of_file(const std::filesystem::path& path) {
  const Article article = reader::read_article_file(path);
  return test::citation_lines(article, test::list_under_references(article));
}

Lines lines_of(const std::string& name) {
  return lines_of_file(std::filesystem::path{CITEWRIGHT_TEST_DATA} / "articles" / name);
}

// What an article about microneedling names: without the text, which each version has its own of.
struct Named {
  std::string_view source;
  std::optional<int> year;
  StudyType type;
};
const std::vector<Named> microneedling_sources{
    {"American Academy of Dermatology", std::nullopt, StudyType::report},
    {"Journal of Clinical and Aesthetic Dermatology", 2020, StudyType::clinical_trial},
    {"Journal of Cosmetic Dermatology", 2021, StudyType::study},
    {"Plastic and Reconstructive Surgery", 2020, StudyType::review},
    {"Dermatologic Surgery", 2021, StudyType::review},
    {"Advances in Wound Care", 2019, StudyType::study},
    {"Magnesium Research", 2014, StudyType::study},
    {"Journal of Dermatological Treatment", 2017, StudyType::study},
    {"Aesthetic Surgery Journal", 2020, StudyType::study},
    {"Lasers in Medical Science", 2019, StudyType::study},
    {"Aesthetic Plastic Surgery", 2021, StudyType::survey},
};

void check_microneedling(const std::filesystem::path& path) {
  CAPTURE(path.string());
  const Article article = reader::read_article_file(path);
  const auto citations = extract::extract_citations(article, test::list_under_references(article));
  REQUIRE(citations.size() == microneedling_sources.size());
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& citation = citations[i];
    const Named& named = microneedling_sources[i];
    CAPTURE(citation.text);
    CHECK(citation.route == Route::attribution);
    CHECK((citation.organisation.empty() ? citation.journal : citation.organisation) ==
          named.source);
    CHECK(citation.year == named.year);
    CHECK(citation.study_type == named.type);
  }
}

}  // namespace

TEST_SUITE("citations of whole articles") {
  TEST_CASE("microneedling: eleven studies named in prose") {
    check_microneedling(std::filesystem::path{CITEWRIGHT_SOURCE_DIR} / "corpus/microneedling.md");
    check_microneedling(std::filesystem::path{CITEWRIGHT_TEST_DATA} /
                        "articles/microneedling.html");
  }

  TEST_CASE("the acceptance article, where it is at hand") {
    const char* given = std::getenv("CITEWRIGHT_ACCEPTANCE");
    const std::filesystem::path folder =
        given != nullptr ? given
                         : std::filesystem::path{CITEWRIGHT_SOURCE_DIR} / "../shared/acceptance";
    if (!std::filesystem::exists(folder / "microneedling.txt")) {
      MESSAGE("skipped: no acceptance article in " << folder.string());
      return;
    }
    check_microneedling(folder / "microneedling.txt");
  }

  TEST_CASE("melatonin: authors and years") {
    CHECK(lines_of("melatonin.md") ==
          Lines{"author-year «(Li et al., 2022)»: authors Li, 2022",
                "author-year «(Ferracioli-Oda et al., 2013)»: authors Ferracioli-Oda, 2013",
                "author-year «(Buscemi et al., 2006)»: authors Buscemi, 2006",
                "author-year «Herxheimer and Petrie (2002)»: authors Herxheimer + Petrie, 2002",
                "author-year «(Erland and Saxena, 2017)»: authors Erland + Saxena, 2017"});
  }

  TEST_CASE("vitamin D: raised numbers that lead into the list") {
    CHECK(lines_of("vitamin-d.html") ==
          Lines{"marker «1»: labels 1, url #r1", "marker «1»: labels 1, url #r1",
                "marker «1»: labels 1, url #r1", "marker «1»: labels 1, url #r1",
                "marker «2»: labels 2, url #r2", "marker «2»: labels 2, url #r2",
                "marker «3»: labels 3, url #r3", "marker «4»: labels 4, url #r4"});
  }

  TEST_CASE("iron: brackets, names in prose, a linked study, and what only looks like them") {
    CHECK(
        lines_of("iron.md") ==
        Lines{
            "marker «[1]»: labels 1", "marker «[2, 3]»: labels 2 3",
            "marker «[4]»: labels 4, authors Ortega", "marker «[2–4, 6]»: labels 2 3 4 6",
            "attribution «the World Health Organization (WHO)»: body World Health Organization",
            "attribution «The WHO»: body WHO",
            "attribution «A 2020 randomised controlled trial published in Haematology Letters»: "
            "journal Haematology Letters, 2020, randomized trial",
            "attribution «A study in the Annals of Tired Medicine (2017)»: journal Annals of Tired "
            "Medicine, 2017, study",
            "attribution «Research published last year in the journal Marrow»: journal Marrow, "
            "study",
            "attribution «Okonkwo and colleagues»: authors Okonkwo",
            "attribution «Dr. Bell's 2012 trial»: authors Bell, 2012, clinical trial",
            ("attribution «A report by the British Society of Kitchen Science»: body British "
             "Society of Kitchen Science, report"),
            "attribution «Researchers at Midland University reported in the Journal of Beverage "
            "Research (2019)»: body Midland University, journal Journal of Beverage Research, 2019",
            "marker «small trial»: url https://doi.org/10.1000/pan.2014.7"});
  }

  TEST_CASE("nasal rinses: authors and years beside names in prose, powers and ions") {
    CHECK(
        lines_of("nasal-rinse.html") ==
        Lines{
            "author-year «(Iyer & Stone, 1994)»: authors Iyer + Stone, 1994",
            "author-year «Dahl 2011»: authors Dahl, 2011",
            "author-year «de la Cruz, O’Neill, and Park 2015a»: authors de la Cruz + O’Neill + "
            "Park, 2015a",
            "author-year «2015b»: authors de la Cruz + O’Neill + Park, 2015b",
            "author-year «Dahl et al. (2013)»: authors Dahl, 2013",
            "author-year «Hoffmann-Reyes (2016)»: authors Hoffmann-Reyes, 2016",
            "attribution «A review in Nose (2018)»: journal Nose, 2018, review",
            "attribution «The Scandinavian Journal of Breathing»: journal Scandinavian Journal of "
            "Breathing, 2014",
            "attribution «A Cochrane review from 2016»: body Cochrane, 2016, review",
            "attribution «a guideline from the European Academy of Noses (EAN)»: body European "
            "Academy of Noses, guideline",
            "attribution «the EAN»: body EAN",
            "author-year «(European Academy of Noses [EAN], 2020)»: authors European Academy of "
            "Noses, body European Academy of Noses, 2020",
            "attribution «a mouse study by Lindqvist and Amari»: authors Lindqvist + Amari, "
            "animal study",
            "attribution «an in vitro study published in 2012 in Sleep»: journal Sleep, 2012, "
            "in-vitro study",
            "marker «this case report»: url https://pubmed.ncbi.nlm.nih.gov/20000001/"});
  }
}
