// SPDX-License-Identifier: Apache-2.0
#include "audit/title_match.hpp"
#include "audit/title_parts.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace citewright;
using namespace citewright::audit;

TEST_SUITE("title match") {
  TEST_CASE("containment tells a reworded title from one cut short") {
    struct Case {
      std::string_view listed;
      std::string_view recorded;
      TitleRelation relation;
    };
    const Case cases[] = {
        {"Zinc in wound healing modulation.", "Zinc in Wound Healing Modulation",
         TitleRelation::same},
        {"Zinc in wound-healing modulation", "Zinc in Wound Healing Modulation.",
         TitleRelation::same},
        {"Low-level laser therapy (LLLT) efficacy in post-operative wounds",
         "LLLT efficacy on post-operative wounds", TitleRelation::reworded},
        {"Efficacy of Vitamin C Supplementation on Collagen Synthesis",
         "Efficacy of Vitamin C Supplementation on Collagen Synthesis and Oxidative Stress After "
         "Musculoskeletal "
         "Injuries: A Systematic Review",
         TitleRelation::truncated},
        {"Microneedling", "Microneedling: Advances and widening horizons",
         TitleRelation::truncated},
        {"Melatonin for the treatment of jet lag",
         "Complications of tonsillectomy and adenoidectomy", TitleRelation::other},
        {"Zinc and copper in burn patients", "Zinc supplementation in burn injury",
         TitleRelation::differs},
        {"Aspirin for prevention of stroke", "Aspirin for prevention of dementia",
         TitleRelation::differs},
        {"Answers to letters on sleep, part 2", "Answers to letters on sleep, part 3",
         TitleRelation::differs},
        {"Answers to letters on sleep and tea", "Answers to 3 letters on tea and on sleep",
         TitleRelation::reworded},
        {"Zinc in wound healing", "RETRACTED: Zinc in wound healing.", TitleRelation::same},
        {"Retracted article: Zinc in wound healing", "Zinc in wound healing", TitleRelation::same},
        {"Zinc in wound healing", "Retracted papers on zinc in wound healing",
         TitleRelation::reworded},
        {"", "Anything at all", TitleRelation::other},
    };
    for (const Case& c : cases) {
      CAPTURE(c.listed);
      CAPTURE(c.recorded);
      CHECK(match_titles(c.listed, c.recorded).relation == c.relation);
    }
  }

  TEST_CASE("the cut words are told as the record has them") {
    const auto match =
        match_titles("Vitamin C and collagen", "Vitamin C and Collagen After Injuries: A Review.");
    CHECK(match.cut == "After Injuries: A Review");
    CHECK_FALSE(match.open_end);
    CHECK(match_titles("Vitamin C and…", "Vitamin C and Collagen").open_end);
  }

  TEST_CASE("a title that stands whole in the entry was read wrongly, not cut") {
    Record record;
    record.title = "First sighting of Tilia spp. bark in northern tea gardens";
    Reference reference;
    reference.text = "Marsh A. First sighting of Tilia spp. bark in northern tea gardens. Bot J.";
    reference.title = "First sighting of Tilia spp";
    CHECK(match_listed_title(reference, record).relation == TitleRelation::same);
    reference.text = "Marsh A. First sighting of Tilia spp. Bot J.";
    CHECK(match_listed_title(reference, record).relation == TitleRelation::truncated);
    reference.title = "Remarks on the first sighting of Tilia spp. bark in northern tea gardens";
    reference.text = reference.title;
    CHECK(match_listed_title(reference, record).relation == TitleRelation::reworded);
  }

  TEST_CASE("a translated work is known by its own language's title as well") {
    Record record;
    record.title = "[Zinc in the healing of wounds].";
    record.vernacular_title = "Zink in der Wundheilung.";
    CHECK(match_title("Zink in der Wundheilung", record).relation == TitleRelation::same);
    CHECK(match_title("Zinc in the healing of wounds", record).relation == TitleRelation::same);
  }
}

TEST_SUITE("title parts") {
  TEST_CASE("what a paper is about comes first, in whom comes after") {
    struct Case {
      std::string_view title;
      std::string_view head;
      std::string_view narrowed;
    };
    const Case cases[] = {
        {"Zinc in Wound Healing Modulation", "Zinc", "Wound Healing Modulation"},
        {"Complications of tonsillectomy and adenoidectomy", "tonsillectomy", ""},
        {"Efficacy of Vitamin C Supplementation on Collagen Synthesis and Oxidative Stress After "
         "Musculoskeletal "
         "Injuries: A Systematic Review",
         "Vitamin C Supplementation", "Musculoskeletal Injuries"},
        {"LLLT efficacy on post-operative wounds", "LLLT", "post-operative wounds"},
        {"Microneedling: Advances and widening horizons", "Microneedling", ""},
        {"Recent Advances in Microneedling-Assisted Cosmetic Applications",
         "Microneedling-Assisted Cosmetic Applications", ""},
        {"A randomized controlled trial of melatonin in children with autism", "melatonin",
         "autism"},
        {"Review", "Review", ""},
        {"", "", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.title);
      const TitleParts parts = title_parts(c.title);
      CHECK(parts.head == c.head);
      CHECK(parts.narrowed == c.narrowed);
    }
  }
}
