// SPDX-License-Identifier: Apache-2.0
#include "bench/claim_set.hpp"
#include "bench/csv.hpp"
#include "bench/evidence_task.hpp"
#include "bench/packed_file.hpp"
#include "support/temp_dir.hpp"

#include "citewright/base/error.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace citewright;
using namespace citewright::bench;

namespace {

void write(const std::filesystem::path& path, std::string_view content) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << content;
}

}  // namespace

TEST_SUITE("readers") {
  TEST_CASE("CSV fields may have commas, quotes and line ends") {
    const auto rows = parse_csv("a,\"b, c\",\"say \"\"x\"\"\"\r\n1,\"two\nlines\",\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == std::vector<std::string>{"a", "b, c", "say \"x\""});
    CHECK(rows[1] == std::vector<std::string>{"1", "two\nlines", ""});
    CHECK(parse_csv("").empty());
    CHECK(parse_csv("\"never closed, \n").size() == 1);
  }

  TEST_CASE("marks are taken out of a citing sentence and nothing else is") {
    struct Row {
      const char* sentence;
      const char* plain;
    };
    const Row rows[] = {
        {"Zinc heals wounds [CIT].", "Zinc heals wounds  ."},
        {"Zinc heals wounds [3,[CIT],9-11].", "Zinc heals wounds  ."},
        {"Zinc [OTHER_CIT] and copper [CIT] heal", "Zinc   and copper   heal"},
        {"Ions such as [Zn] heal", "Ions such as [Zn] heal"},
        {"No mark at all", "No mark at all"},
        {"", ""},
    };
    for (const Row& row : rows) CHECK(without_marks(row.sentence) == row.plain);
  }

  TEST_CASE("a SciFact folder of any split is read, claims of shared papers in one group") {
    const test::TempDir folder;
    write(folder.path() / "scifact/corpus.jsonl",
          R"({"doc_id": 7, "title": "Zinc", "abstract": ["It heals.", "Slowly."]}
{"doc_id": 9, "title": "Copper", "abstract": []}
{"doc_id": 11, "title": "Iron", "abstract": ["It rusts."]}
)");
    write(folder.path() / "scifact/claims_held.jsonl",
          R"({"id": 1, "claim": "Zinc heals.", "cited_doc_ids": [7, 9]}
{"id": 2, "claim": "Copper heals.", "cited_doc_ids": [9]}
{"id": 3, "claim": "Iron rusts.", "cited_doc_ids": [11]}
{"id": 4, "claim": "Nothing known.", "cited_doc_ids": [404]}
)");
    const auto set = read_scifact(folder.path());
    REQUIRE(set);
    CHECK(set->works.size() == 3);
    REQUIRE(set->claims.size() == 3);
    CHECK(set->claims[0].split == "held");
    CHECK(set->claims[0].cited == std::vector<std::size_t>{0, 1});
    CHECK(set->claims[0].group == set->claims[1].group);
    CHECK(set->claims[0].group != set->claims[2].group);
  }

  TEST_CASE("a set that is missing is none, and a damaged one is named with its line") {
    const test::TempDir folder;
    CHECK_FALSE(read_scifact(folder.path()));
    CHECK_FALSE(read_citation_integrity(folder.path()));
    CHECK_FALSE(read_clinifact(folder.path()));
    write(folder.path() / "scifact/corpus.jsonl", "{\"doc_id\": 7, \"title\": \"Zinc\"");
    write(folder.path() / "scifact/claims_held.jsonl", "\n");
    CHECK_THROWS_WITH_AS(static_cast<void>(read_scifact(folder.path())),
                         doctest::Contains("corpus.jsonl:1: not a JSON object"), Error);
    write(folder.path() / "scifact/corpus.jsonl", "{\"doc_id\": 7}\n");
    CHECK_THROWS_WITH_AS(static_cast<void>(read_scifact(folder.path())),
                         doctest::Contains("corpus.jsonl:1:"), Error);
    write(folder.path() / "clinifact/held_set.csv", "nctId,claim\nN1,Zinc heals\n");
    CHECK_THROWS_WITH_AS(static_cast<void>(read_clinifact(folder.path())),
                         doctest::Contains("no column \"PMID\""), Error);
  }

  TEST_CASE("citing sentences come with their mark's place, label and marked evidence") {
    const test::TempDir folder;
    write(
        folder.path() / "citation-integrity/articles.jsonl",
        R"({"pmcid": "PMC1", "title": "Zinc", "abstract": "It heals.", "sections": [{"heading": "Results", "text": "Wounds closed in nine days. Nobody was harmed."}]}
)");
    write(
        folder.path() / "citation-integrity/claims_held.jsonl",
        R"({"cited_pmcid": "PMC1", "claim": "Zinc heals [CIT]", "multi_citation": true, "label3": "ACCURATE", "evidence": ["Wounds closed in nine days."], "evidence_source": "gold_span"}
{"cited_pmcid": "PMC1", "claim": "Zinc harms [CIT]", "label3": "IRRELEVANT", "evidence": null, "evidence_source": null}
{"cited_pmcid": "PMC404", "claim": "Lost [CIT]", "label3": "ACCURATE"}
)");
    const auto set = read_citation_integrity(folder.path());
    REQUIRE(set);
    REQUIRE(set->claims.size() == 2);
    CHECK(set->claims[0].text == "Zinc heals  ");
    CHECK(set->claims[0].form.shared_mark);
    CHECK(set->claims[0].form.mark_position == doctest::Approx(11.0 / 16));
    CHECK(set->claims[0].gold_is_marked);
    CHECK_FALSE(set->claims[1].gold_is_marked);
    const score::Work work = score::make_work(set->works[0]);
    CHECK(find_gold(work, set->claims[0].gold) == std::vector<std::size_t>{2});
  }

  TEST_CASE("gold sentences are found however they are cut, and not where they are not") {
    Record record;
    record.title = "Zinc and wounds";
    record.abstract.push_back({"", "Wounds closed in nine days. Nobody was harmed by taking it."});
    const score::Work work = score::make_work(record);
    const std::vector<std::string> cut{"closed  in nine days"};
    const std::vector<std::string> both{
        "Wounds closed in nine days. Nobody was harmed by taking it."};
    const std::vector<std::string> reworded{"Nobody was harmed by taking it at all."};
    const std::vector<std::string> foreign{"Copper conducts heat rather well."};
    CHECK(find_gold(work, cut) == std::vector<std::size_t>{1});
    CHECK(find_gold(work, both) == std::vector<std::size_t>{1, 2});
    CHECK(find_gold(work, reworded) == std::vector<std::size_t>{2});
    CHECK(find_gold(work, foreign).empty());
  }

  TEST_CASE("training finds the figure that tells, and nothing without both kinds") {
    std::vector<Example> examples;
    for (int i = 0; i < 40; ++i) {
      Example example{std::vector<double>(score::feature_names.size()), i % 2 == 0};
      example.figures[0] = i % 2 == 0 ? 0.8 : 0.2;
      example.figures[1] = i % 3;
      examples.push_back(example);
    }
    TrainingOptions options;
    options.figures = {"word-fit", "letter-fit"};
    const score::Model model = train(examples, options);
    CHECK(model.weights[0] > 1);
    CHECK(score::probability(model.log_odds(examples[0].figures)) > 0.9);
    CHECK(score::probability(model.log_odds(examples[1].figures)) < 0.1);
    for (Example& example : examples) example.positive = true;
    const score::Model silent = train(examples, options);
    CHECK(silent.weights[0] == 0);
  }
}
