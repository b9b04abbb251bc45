// SPDX-License-Identifier: Apache-2.0
#include "extract/claim_sentences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace citewright;
using namespace citewright::extract;

namespace {

struct Case {
  std::string_view sentence;
  std::string_view claims;  // joined by " | "; "" for none
};

std::string claims_in(std::string_view sentence, bool labelled = false, bool plural = false) {
  std::string joined;
  for (const SentenceClaim& claim :
       read_sentence(sentence, {{0, sentence.size()}, labelled, plural, {}}).claims) {
    if (!joined.empty()) joined += " | ";
    joined += claim.range.of(sentence);
  }
  return joined;
}

}  // namespace

TEST_SUITE("claims of a sentence") {
  TEST_CASE("predicates and clauses with verbs of their own are cut") {
    const Case cases[] = {
        {"Ginger calms the stomach and eases nausea.", "Ginger calms the stomach | eases nausea"},
        {"Iron carries oxygen, but too much of it harms the liver.",
         "Iron carries oxygen | too much of it harms the liver"},
        {"Aspirin thins the blood, whereas paracetamol has no such effect.",
         "Aspirin thins the blood | paracetamol has no such effect"},
        {"Fibre feeds gut bacteria; sugar starves them.",
         "Fibre feeds gut bacteria | sugar starves them"},
        {"The drug can raise blood sugar and may cause dizziness.",
         "The drug can raise blood sugar | may cause dizziness"},
        {"Patients fell asleep sooner and slept longer than before.",
         "Patients fell asleep sooner | slept longer than before"},
        {"Honey reduces coughing, improves sleep and soothes the throat.",
         "Honey reduces coughing | improves sleep | soothes the throat"},
        {"While salt raises blood pressure, potassium lowers it.",
         "salt raises blood pressure | potassium lowers it"},
    };
    for (const Case& c : cases) CHECK(claims_in(c.sentence) == c.claims);
  }

  TEST_CASE("nouns, adjectives and what depends on a clause stay together") {
    const std::string_view whole[] = {
        "Zinc improves tone and texture",
        "Massage soothes and relaxes tired muscles",
        "Exercise lowers stress, which improves sleep and lifts mood",
        "The gel cools the skin because water evaporates and draws heat away",
        "Patients who sleep badly and eat late meals gain weight faster",
        "Coffee and tea contain caffeine",
        "Smoking damages the lungs, leading to chronic cough and breathlessness",
        "In older adults, falls are common and dangerous",
    };
    for (const std::string_view sentence : whole)
      CHECK(claims_in(std::string{sentence} + ".") == sentence);
  }

  TEST_CASE("who found it is no part of the claim") {
    const Case cases[] = {
        {"A trial in Gut (2018) found that peppermint oil relieved bloating.",
         "peppermint oil relieved bloating"},
        {"Researchers have shown that naps sharpen memory and lift mood.",
         "naps sharpen memory | lift mood"},
        {"A study in Nutrients (2019) confirms its role in bone growth.",
         "confirms its role in bone growth"},
        {"According to the WHO, one adult in eight is obese.", "one adult in eight is obese"},
        {"It is thought that stress makes eczema worse.", "stress makes eczema worse"},
        {"Swimmers who stretched were injured less often, said the author.",
         "Swimmers who stretched were injured less often"},
        {"However, high doses can cause kidney stones.", "high doses can cause kidney stones"},
    };
    for (const Case& c : cases) CHECK(claims_in(c.sentence) == c.claims);
  }

  TEST_CASE("what cannot be looked up is no claim") {
    const std::string_view none[] = {
        "Does turmeric help against pain?",
        "Drink a glass of water before every meal.",
        "Do not take the tablets on an empty stomach.",
        "If your skin burns, stop using the cream.",
        "You should see a doctor within two days.",
        "A hormone is a substance that glands release into the blood.",
        "Arthritis, also known as joint inflammation, is a group of diseases.",
        "In this article we look at three common myths.",
        "This guide explains the treatment.",
        "Participants were followed for two years.",
        "We searched four databases and screened the titles.",
        "Observers measured the swelling every morning.",
        "Diaz and colleagues interviewed 300 nurses over a year.",
        "Each of them wore a sensor for two weeks.",
        "From May 2004, 236 patients underwent surgery.",
        "This was a small cohort study.",
        "The primary outcome was pain after six weeks.",
        "Blood samples were taken by two nurses.",
        "The researchers now plan a larger trial.",
        "Ticks are small arachnids that live in long grass.",
        "The main steps include:",
        "Whether this helps remains unclear.",
        "More research is needed.",
        "Bone pain",
        "",
        "…",
        "(See the table.)",
    };
    for (const std::string_view sentence : none) {
      CAPTURE(sentence);
      CHECK(claims_in(sentence) == "");
    }
  }

  TEST_CASE("a label is the subject of what follows it") {
    struct Labelled {
      std::string_view text;
      bool plural;
      std::string_view claims;
    };
    const Labelled cases[] = {
        {"Relaxes muscles and eases cramps.", false, "Relaxes muscles | eases cramps"},
        {"Deliver the raw material for new tissue.", true,
         "Deliver the raw material for new tissue"},
        {"May cause headaches in the first week.", false, "May cause headaches in the first week"},
        {"A sign of healing that fades within days.", false,
         "A sign of healing that fades within days"},
        {"Use a mild soap.", true, ""},
        {"Keep the skin moist and calm itching.", true, "Keep the skin moist | calm itching"},
        {"Keep your feet dry.", true, ""},
        {"Keep the skin moist.", false, ""},
        {"Oranges, kiwis and peppers.", true, ""},
    };
    for (const Labelled& c : cases) {
      CAPTURE(c.text);
      CHECK(claims_in(c.text, true, c.plural) == c.claims);
    }
  }

  TEST_CASE("a citation mark at the end is no part of the claim") {
    const std::string_view text = "Zinc heals wounds [3], and iron builds blood (Li et al., 2020).";
    const TextRange marks[] = {{18, 21}, {46, 60}};
    const auto claims = read_sentence(text, {{0, text.size()}, false, false, marks}).claims;
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].range.of(text) == "Zinc heals wounds");
    CHECK(claims[1].range.of(text) == "iron builds blood");
  }

  TEST_CASE("very long sentences take linear time") {
    for (const std::string_view piece :
         {"very ", "and it helps ", "that ", "a (", "which, ", "1 of "}) {
      std::string text;
      while (text.size() < 400'000) text += piece;
      CHECK(read_sentence(text, {{0, text.size()}, false, false, {}}).claims.size() <= text.size());
    }
  }
}
