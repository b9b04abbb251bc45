// SPDX-License-Identifier: Apache-2.0
#include "citewright/base/error.hpp"
#include "citewright/retrieval/concepts.hpp"
#include "citewright/retrieval/import_mesh.hpp"
#include "citewright/store/mesh.hpp"
#include "citewright/store/store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::retrieval;

namespace {

MeshDescriptor descriptor(std::string_view ui, std::vector<std::string> terms,
                          std::vector<std::string> trees = {}) {
  std::string name = terms.front();
  return {*MeshUi::parse(ui), std::move(name), std::move(terms), std::move(trees)};
}

Concepts few_concepts() {
  const std::vector<MeshDescriptor> descriptors{
      descriptor("D003876", {"Dermatitis, Atopic", "Atopic Eczema"}, {"C17.800.174.193"}),
      descriptor("D003872", {"Dermatitis"}, {"C17.800.174"}),
      descriptor("D009369", {"Neoplasms", "Tumors", "Tumor"}, {"C04"}),
      descriptor("D009362", {"Neoplasm Metastasis", "Metastasis"}, {"C04.697"}),
      descriptor("D006678", {"HIV", "Human Immunodeficiency Viruses"}, {"B04.820"}),
      descriptor("D000163", {"Acquired Immunodeficiency Syndrome", "AIDS"}, {"C01.778"}),
      descriptor("D006470", {"Hemorrhage"}, {"C23.550.414"}),
      descriptor("D011183", {"Postoperative Complications", "Post-Operative Complication"}),
      descriptor("D014937", {"Work", "Labor of Love"}),
      descriptor("D000001", {"Alpha Blocker", "Shared Word"}),
      descriptor("D000002", {"Beta Blocker", "Shared Word"}),
      descriptor("D000003", {"Vitamin C"}),
  };
  return Concepts{descriptors};
}

std::string names_in(const Concepts& concepts, std::string_view text) {
  std::string out;
  for (const ConceptMatch& match : concepts.find(text)) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{}={}", match.range.of(text), concepts.name(match.concept_id));
  }
  return out;
}

std::string import_text(store::Database& database, std::string_view xml) {
  bool given = false;
  const auto next = [&]() -> std::string_view {
    if (given) return {};
    given = true;
    return xml;
  };
  try {
    const MeshSource source =
        import_mesh(database, "x/desc2031.xml", "now", next, [](std::size_t) {});
    return fmt::format("{} of {}", source.descriptors, source.year.value_or(0));
  } catch (const Error& error) {
    return error.what();
  }
}

constexpr std::string_view one_descriptor =
    "<DescriptorRecordSet><DescriptorRecord><DescriptorUI>D000001</DescriptorUI>"
    "<DescriptorName><String>Zinc</String></DescriptorName></DescriptorRecord>"
    "</DescriptorRecordSet>";

}  // namespace

TEST_SUITE("concepts") {
  TEST_CASE("terms are found however they are written") {
    struct Case {
      std::string_view text;
      std::string_view expected;
    };
    const Case cases[] = {
        {"Children with atopic dermatitis.", "atopic dermatitis=Dermatitis, Atopic"},
        {"ATOPIC ECZEMAS", "ATOPIC ECZEMAS=Dermatitis, Atopic"},
        {"contact dermatitis", "dermatitis=Dermatitis"},
        {"Tumours and haemorrhages", "Tumours=Neoplasms; haemorrhages=Hemorrhage"},
        {"liver metastases", "metastases=Neoplasm Metastasis"},
        {"post operative complications",
         "post operative complications=Postoperative Complications"},
        {"AIDS is caused by HIV", "AIDS=Acquired Immunodeficiency Syndrome; HIV=HIV"},
        {"it aids healing", ""},
        {"hard work", ""},
        {"a shared word", ""},
        {"vitamin (C)", ""},
        {"Vitamin C, zinc", "Vitamin C=Vitamin C"},
        {"", ""},
        {"12 34 5.6 %", ""},
        {"αβγ δερματίτιδα", ""},
    };
    const Concepts concepts = few_concepts();
    for (const Case& c : cases) {
      CAPTURE(c.text);
      CHECK(names_in(concepts, c.text) == c.expected);
    }
  }

  TEST_CASE("a heading as a whole names its concept") {
    const Concepts concepts = few_concepts();
    const auto found = concepts.named("Dermatitis, Atopic");
    REQUIRE(found);
    CHECK(to_string(concepts.ui(*found)) == "D003876");
    CHECK(concepts.by_ui(concepts.ui(*found)) == found);
    CHECK(concepts.is_below(*found, "C17.800"));
    CHECK_FALSE(concepts.is_below(*found, "C17.80"));
    CHECK_FALSE(concepts.named("Dermatitis and more"));
    CHECK_FALSE(concepts.named(""));
  }

  TEST_CASE("without an edition nothing is found") {
    const Concepts concepts;
    CHECK(concepts.empty());
    CHECK(concepts.find("atopic dermatitis").empty());
    CHECK_FALSE(concepts.named("dermatitis"));
  }

  TEST_CASE("distance goes by the nearest common ancestor") {
    struct Case {
      std::string_view a;
      std::string_view b;
      std::optional<std::size_t> expected;
    };
    const Case cases[] = {
        {"C17.800.1", "C17.800.2", 2},
        {"C17.800", "C17.800", 0},
        {"C17.800", "C17.800.5", 1},
        {"C17.8", "C17.80", 2},
        {"C17", "C18", {}},
        {"C17.800", "D17.800", {}},
        {"", "", {}},
        {"C17", "", {}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.a);
      CAPTURE(c.b);
      CHECK(tree_distance(c.a, c.b) == c.expected);
    }
  }
}

TEST_SUITE("MeSH import") {
  TEST_CASE("an edition takes the place of the one before") {
    store::Store store = store::Store::in_memory();
    CHECK_FALSE(store::mesh_source(store.database()));
    CHECK(import_text(store.database(), one_descriptor) == "1 of 2031");
    CHECK(import_text(store.database(), one_descriptor) == "1 of 2031");
    CHECK(load_concepts(store.database()).size() == 1);
    CHECK(names_in(load_concepts(store.database()), "zinc") == "zinc=Zinc");
  }

  TEST_CASE("a file that is cut off, damaged or of another kind changes nothing") {
    const std::string_view bad[] = {
        "",
        "plain words",
        "<DescriptorRecordSet></DescriptorRecordSet>",
        "<SupplementalRecordSet></SupplementalRecordSet>",
        "<DescriptorRecordSet><QualifierRecord/></DescriptorRecordSet>",
        "<DescriptorRecordSet><DescriptorRecord/></DescriptorRecordSet>",
        "<DescriptorRecordSet><DescriptorRecord><DescriptorUI>D9</DescriptorUI>"
        "</DescriptorRecord></DescriptorRecordSet>",
        one_descriptor.substr(0, one_descriptor.size() - 5),
        one_descriptor.substr(0, 60),
    };
    store::Store store = store::Store::in_memory();
    REQUIRE(import_text(store.database(), one_descriptor) == "1 of 2031");
    for (const std::string_view xml : bad) {
      CAPTURE(xml);
      CHECK(import_text(store.database(), xml).starts_with("x/desc2031.xml"));
      CHECK(load_concepts(store.database()).size() == 1);
      CHECK(store::mesh_source(store.database())->descriptors == 1);
    }
  }

  TEST_CASE("a store's edition is copied whole") {
    store::Store store = store::Store::in_memory();
    REQUIRE(import_text(store.database(), one_descriptor) == "1 of 2031");
    store::Store other = store::Store::in_memory();
    store::copy_mesh(store.database(), other.database());
    CHECK(store::mesh_source(other.database()) == store::mesh_source(store.database()));
    CHECK(load_concepts(other.database()).size() == 1);
  }
}
