// SPDX-License-Identifier: Apache-2.0
#include "extract_citation_lines.hpp"
#include "support/print_lines.hpp"

#include <doctest/doctest.h>

#include <map>
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
  std::string_view line;  // without "attribution "
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(citation_lines(c.text) == Lines{"attribution " + std::string{c.line}});
  }
}

}  // namespace

TEST_SUITE("attributions") {
  TEST_CASE("a study in a journal") {
    check({
        {"A study in the *Journal of Foot Care* (2021) stressed rest.",
         "«A study in the Journal of Foot Care (2021)»: journal Journal of Foot Care, 2021, study"},
        {"Clinical trials, such as one published in the Journal of Foot Care (2020), praise it.",
         "«Clinical trials, such as one published in the Journal of Foot Care (2020)»: journal "
         "Journal "
         "of Foot Care, 2020, clinical trial"},
        {"Research in Advances in Foot Care (2019) confirms it.",
         "«Research in Advances in Foot Care (2019)»: journal Advances in Foot Care, 2019, study"},
        {"A survey in Sports and Foot Medicine (2021) found joy.",
         "«A survey in Sports and Foot Medicine (2021)»: journal Sports and Foot Medicine, 2021, "
         "survey"},
        {"According to a review in Foot Surgery (2020), rest helps.",
         "«a review in Foot Surgery (2020)»: journal Foot Surgery, 2020, review"},
        {"Later a 2019 study published in Nature Foot came.",
         "«a 2019 study published in Nature Foot»: journal Nature Foot, 2019, study"},
        {"A meta-analysis in The Lancet settled it.",
         "«A meta-analysis in The Lancet»: journal Lancet, meta-analysis"},
        {"A systematic review and meta-analysis in BMJ Open settled it.",
         "«A systematic review and meta-analysis in BMJ Open»: journal BMJ Open, meta-analysis"},
        {"A trial in *Blood* (2017) failed.",
         "«A trial in Blood (2017)»: journal Blood, 2017, clinical trial"},
        {"A cohort study in the journal Gut ran on.",
         "«A cohort study in the journal Gut»: journal Gut, cohort study"},
        {"One trial, reported in the American Journal of Feet in 2015, failed.",
         "«One trial, reported in the American Journal of Feet in 2015»: journal American Journal "
         "of "
         "Feet, 2015, clinical trial"},
        {"Published in the Journal of Feet in March 2020, it sold well.",
         "«Published in the Journal of Feet in March 2020»: journal Journal of Feet, 2020"},
        {"The paper was published in JAMA in 2020.",
         "«The paper was published in JAMA in 2020»: journal JAMA, 2020, study"},
        {"A case report published in 2014 in Sleep told of it.",
         "«A case report published in 2014 in Sleep»: journal Sleep, 2014, case report"},
        {"In a 2021 randomised trial of 90 men published in Obstetrics & Gynecology, pain fell.",
         "«a 2021 randomised trial of 90 men published in Obstetrics & Gynecology»: journal "
         "Obstetrics "
         "& Gynecology, 2021, randomized trial"},
        {"The New England Journal of Medicine reported in 2018 that it works.",
         "«The New England Journal of Medicine»: journal New England Journal of Medicine, 2018"},
        {"A mouse study in J. Invest. Dermatol. (2015) failed.",
         "«A mouse study in J. Invest. Dermatol. (2015)»: journal J. Invest. Dermatol., 2015, "
         "animal study"},
    });
  }

  TEST_CASE("an organisation as the source") {
    check({
        {"A report by the American Academy of Feet (AAF) noted joy.",
         "«A report by the American Academy of Feet (AAF)»: body American Academy of Feet, report"},
        {"According to the WHO, salt is bad.", "«the WHO»: body WHO"},
        {"WHO reports that salt is bad.", "«WHO»: body WHO"},
        {"The World Health Organization recommends less salt.",
         "«The World Health Organization»: body World Health Organization"},
        {"Researchers at Harvard University found rest to help.",
         "«Researchers at Harvard University»: body Harvard University"},
        {"There is a Cochrane review from 2016 on it.",
         "«a Cochrane review from 2016»: body Cochrane, 2016, review"},
        {"The 2020 guidelines of the American Heart Association praise fish.",
         "«The 2020 guidelines of the American Heart Association»: body American Heart "
         "Association, 2020, "
         "guideline"},
        {"Researchers at Stanford University reported in the Journal of Naps (2019) that naps "
         "help.",
         "«Researchers at Stanford University reported in the Journal of Naps (2019)»: body "
         "Stanford "
         "University, journal Journal of Naps, 2019"},
    });
  }

  TEST_CASE("initials count once the article has spelled them out") {
    CHECK(citation_lines("Then the AAF warned of shoes.") == Lines{});
    CHECK(citation_lines("She leads the American Academy of Feet (AAF).\n\nThen the AAF warned of "
                         "shoes.") == Lines{"attribution «the AAF»: body AAF"});
  }

  TEST_CASE("authors without brackets") {
    check({
        {"Smith and colleagues found joy.", "«Smith and colleagues»: authors Smith"},
        {"In 2018, Smith et al. found joy.", "«Smith et al.»: authors Smith, 2018"},
        {"Dr Smith's 2015 trial found joy.",
         "«Dr Smith's 2015 trial»: authors Smith, 2015, clinical trial"},
        {"A 2016 review by Singh and Yadav found joy.",
         "«A 2016 review by Singh and Yadav»: authors Singh + Yadav, 2016, review"},
        {"Dr. Lee and her team found joy.", "«Lee and her team»: authors Lee"},
        {"A team led by Dr. Jane Smith found joy.", "«Dr. Jane Smith»: authors Smith"},
    });
  }

  TEST_CASE("names that are no sources, and sources without a name") {
    for (const std::string_view text :
         {"The drug was approved by the FDA.",
          "The National Health Service offers it.",
          "Studies show that it works.",
          "Research suggests so.",
          "A 2019 study found joy.",
          "A study in South Korea (2019) found joy.",
          "A survey in New York found joy.",
          "A trial in Parkinson Disease found joy.",
          "The book was published in German.",
          "Alzheimer's research goes on.",
          "MRI shows that it works.",
          "Cells were grown by Western Blot.",
          "A study of drugs approved by the FDA found joy.",
          "Published in May, it sold well.",
          "Patients at the Mayo Clinic report joy.",
          "Professor Jane Doe of Yale University says so.",
          "Ann Lee of Yale University says so.",
          "He edits the board of the Journal of Feet.",
          "Staged according to the World Health Organization criteria.",
          "Our data from the University Hospital were lost."}) {
      CAPTURE(text);
      CHECK(citation_lines(text) == Lines{});
    }
  }

  TEST_CASE("a name and its mark are one, unless they point to different works") {
    const auto list = list_of({"Lin A. Zinc. N Engl J Med. 2018;1:2.", "Ma B. Skin. Gut. 2019."});
    const std::string_view text =
        "A trial in the *New England Journal of Medicine* (2018) found that zinc heals skin";
    CHECK(citation_lines(std::string{text} + " [1].", list) ==
          Lines{"marker «[1]»: labels 1, journal New England Journal of Medicine, 2018, clinical "
                "trial"});
    CHECK(citation_lines(std::string{text} + " [2].", list) ==
          Lines{"attribution «A trial in the New England Journal of Medicine (2018)»: journal New "
                "England Journal of Medicine, 2018, clinical trial",
                "marker «[2]»: labels 2"});
    CHECK(citation_lines("A review in *Nutrients* (2018) [2] praised it.", list) ==
          Lines{"marker «[2]»: labels 2, journal Nutrients, 2018, review"});
  }

  TEST_CASE("a sentence too long for prose is searched for marks only") {
    const auto routes_in = [](std::string_view words, std::size_t length) {
      std::string text = "It heals [1]";
      while (text.size() + words.size() < length) text += words;
      std::map<Route, std::size_t> count;
      const Article article = reader::read_article(text + ".", "article.md", Format::markdown);
      for (const Citation& citation :
           extract::extract_citations(article, list_of({"Lin P. Zinc. Gut. 2018."})))
        ++count[citation.route];
      return count;
    };
    struct Repeated {
      std::string_view words;
      Route route;
      std::size_t fewest;  // in a sentence of nearly 5,000 bytes
    };
    const std::vector<Repeated> cases{
        {" so Lin et al. (2018) find,", Route::author_year, 100},
        {" so Lin and colleagues find,", Route::attribution, 150},
        {" as Lin et al. 2018 do,", Route::author_year, 150},
    };
    constexpr std::size_t longest = 5'000;
    for (const Repeated& c : cases) {
      CAPTURE(c.words);
      auto in_prose = routes_in(c.words, longest - 1);
      CHECK(in_prose[Route::marker] == 1);
      CHECK(in_prose[c.route] >= c.fewest);
      CHECK(routes_in(c.words, 2 * longest) == std::map<Route, std::size_t>{{Route::marker, 1}});
    }
    for (const std::string_view words : {" Aa-B-C-D", " et al. and colleagues (2018)"}) {
      CAPTURE(words);
      CHECK(routes_in(words, 2 * longest) == std::map<Route, std::size_t>{{Route::marker, 1}});
    }
  }
}
