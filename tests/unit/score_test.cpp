// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/background.hpp"
#include "citewright/score/features.hpp"
#include "citewright/score/model.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

using namespace citewright;
using namespace citewright::score;

namespace {

Record make_record(std::string title, std::string abstract) {
  Record record;
  record.title = std::move(title);
  if (!abstract.empty()) record.abstract.push_back({"", std::move(abstract)});
  return record;
}

Background background_of(const std::vector<Record>& records) {
  std::vector<Work> works;
  for (const Record& record : records) works.push_back(make_work(record));
  return Background{std::move(works), retrieval::built_in_statistics()};
}

const std::vector<Record>& three_records() {
  static const std::vector<Record> records{
      make_record("Zinc supplements and the healing of leg ulcers",
                  "Sixty patients took zinc or placebo at random. Ulcers healed faster with zinc. "
                  "Nobody was harmed."),
      make_record("Tonsillectomy in children: a review of bleeding",
                  "We reviewed complications after tonsillectomy."),
      make_record("Leg ulcers", "")};
  return records;
}

double figure(const Features& features, std::string_view name) {
  return features[*find_feature(name)];
}

Features features_for(const Background& background, std::string_view claim, std::size_t work) {
  return features_of(background, background.compare(claim), claim, {}, work);
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("a work that says the claim has every figure above one that does not") {
    const Background background = background_of(three_records());
    const std::string_view claim = "Zinc makes leg ulcers heal faster";
    const Features meant = features_for(background, claim, 0);
    const Features other = features_for(background, claim, 1);
    for (const std::string_view name :
         {"word-fit", "letter-fit", "coverage", "cosine", "best-sentence", "title-fit",
          "word-fit-relative", "feedback-relative"}) {
      CAPTURE(name);
      CHECK(figure(meant, name) > figure(other, name));
    }
    CHECK(figure(meant, "word-fit-relative") == doctest::Approx(1));
    CHECK(figure(other, "rarest-missing") > 0.3);
  }

  TEST_CASE("trigrams find a word that the stemmer does not join") {
    const Background background = background_of(three_records());
    const Comparison comparison = background.compare("tonsillectomized");
    CHECK(comparison.words.of[1] == 0);
    CHECK(comparison.letters.relative(1) == doctest::Approx(1));
    CHECK(comparison.letters.relative(0) < 0.5);
  }

  TEST_CASE("a work's design shows in its words") {
    const Background background = background_of(three_records());
    CHECK(background.design(0).trial > 0.2);
    CHECK_FALSE(background.design(0).review_in_title);
    CHECK(background.design(1).review_in_title);
    CHECK(speaks_of_a_trial("Zinc is superior to placebo"));
    CHECK_FALSE(speaks_of_a_trial("Zinc heals wounds"));
  }

  TEST_CASE("figures of a claim are looked for in the work") {
    const Background background = background_of(
        {make_record("Zinc", "In 12 weeks 40.5% healed."), make_record("Copper", "None healed.")});
    CHECK(figure(features_for(background, "40.5% healed in 12 weeks", 0), "figures-found") == 1);
    CHECK(figure(features_for(background, "40.5% healed in 13 weeks", 0), "figures-found") == 0.5);
    CHECK(figure(features_for(background, "40.5% healed", 1), "figures-found") == 0);
    CHECK(figure(features_for(background, "it healed", 1), "figures-found") == 1);
  }

  TEST_CASE("no claim and no work makes a figure that is not finite") {
    std::string long_claim;
    for (int i = 0; i < 500; ++i) long_claim += fmt::format("word{} ", i);
    const std::vector<std::string> claims{"",
                                          "zinc",
                                          long_claim,
                                          "12 34 56 7.8",
                                          "the of and with",
                                          "Ο ψευδάργυρος επουλώνει τις πληγές",
                                          "\xff\xfe broken \x80",
                                          "…"};
    const std::vector<Record> records{three_records()[0],
                                      three_records()[2],
                                      make_record("", ""),
                                      make_record("12", "34 56."),
                                      make_record("Ψευδάργυρος", "Πληγές."),
                                      make_record("Zink und Wunden", "Wunden heilen mit Zink.")};
    for (const auto& some :
         {records, std::vector<Record>{records[0]}, std::vector<Record>{records[2]}}) {
      const Background background = background_of(some);
      for (const std::string& claim : claims) {
        for (std::size_t work = 0; work < background.size(); ++work) {
          const Features features = features_for(background, claim, work);
          for (std::size_t i = 0; i < features.size(); ++i) {
            CAPTURE(feature_names[i]);
            CHECK(std::isfinite(features[i]));
          }
          const Model& model = built_in_models().at(std::string{topic_model(background, work)});
          const double chance = probability(model.log_odds(features));
          CHECK(chance >= 0);
          CHECK(chance <= 1);
        }
      }
    }
  }

  TEST_CASE("ten thousand equal works fit equally, and none stands out") {
    std::vector<Record> records(10'000, three_records()[0]);
    const Background background = background_of(records);
    const Comparison comparison = background.compare("Zinc makes leg ulcers heal faster");
    CHECK(comparison.words.of.front() == comparison.words.of.back());
    const Features features = features_of(background, comparison, "Zinc heals", {}, 5'000);
    for (const double value : features) CHECK(std::isfinite(value));
    CHECK(figure(features, "coverage-above") == doctest::Approx(0));
  }

  TEST_CASE("an empty background compares with nothing") {
    const Background background = background_of({});
    CHECK(background.compare("Zinc heals").words.of.empty());
    CHECK_FALSE(background.is_telling());
  }

  TEST_CASE("the sentence that says the claim has the best figures") {
    const Background background = background_of(three_records());
    const std::string_view claim = "ulcers healed faster with zinc";
    const auto rows = sentence_features(background, background.query(claim), claim, 0);
    REQUIRE(rows.size() == 4);
    CHECK(rows[2][*find_sentence_feature("words-local-relative")] == doctest::Approx(1));
    CHECK(rows[0][*find_sentence_feature("is-title")] == 1);
    CHECK(rows[3][*find_sentence_feature("late-in-abstract")] == 1);
    const Background empty = background_of({make_record("", "")});
    CHECK(sentence_features(empty, empty.query(claim), claim, 0).empty());
  }

  TEST_CASE("weights are read as they are written") {
    const std::string text =
        "model\talone\twork\nbias\t-1.5000\non-above\t0.2500\ncoverage\t2.0000\n"
        "model\tsentences\tsentence\nis-title\t0.5000\n";
    const auto models = parse_models("# a remark\n" + text);
    REQUIRE(models);
    CHECK(to_text(*models) == text);
    const Model& alone = models->at("alone");
    Features features{};
    features[*find_feature("coverage")] = 1;
    CHECK(alone.log_odds(features) == doctest::Approx(0.5));
    CHECK(alone.on_above == 0.25);
    CHECK(alone.off_below == 0);
    CHECK(probability(0) == 0.5);
  }

  TEST_CASE("what is no weight is told with its line") {
    struct Row {
      const char* text;
      const char* where;
    };
    const Row rows[] = {{"coverage\t1\n", "judge weights:1"},
                        {"model\ta\twork\nnonsense\t1\n", "judge weights:2"},
                        {"model\ta\twork\ncoverage\tone\n", "judge weights:2"},
                        {"model\ta\twork\ncoverage\tnan\n", "judge weights:2"},
                        {"model\ta\tpoem\n", "judge weights:1"},
                        {"model\ta\tsentence\ncoverage\t1\n", "judge weights:2"}};
    for (const Row& row : rows) {
      const auto models = parse_models(row.text);
      REQUIRE_FALSE(models);
      CHECK(models.error().where == row.where);
    }
  }

  TEST_CASE("every model that the program asks for is compiled in") {
    for (const std::string_view name :
         {"topic-abstract", "topic-abstract-alone", "topic-full-text", "topic-full-text-alone",
          "trial-result", "trial-result-alone", "irrelevant", "inaccurate", "evidence"}) {
      CAPTURE(name);
      CHECK(built_in_models().contains(name));
    }
  }
}
