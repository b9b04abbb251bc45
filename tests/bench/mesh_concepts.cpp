// SPDX-License-Identifier: Apache-2.0
// Concepts that are found in abstracts against the headings NLM's indexers gave them, and how fast.
//   mesh_concepts DATA-FOLDER
#include "bench/gzip_file.hpp"

#include "citewright/base/gzip_file.hpp"
#include "citewright/retrieval/concepts.hpp"
#include "citewright/retrieval/import_mesh.hpp"
#include "citewright/store/store.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

namespace {

using namespace citewright;
using retrieval::ConceptId;

constexpr int skipped = 77;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Agreement {
  std::size_t found = 0;
  std::size_t given = 0;
  std::size_t both = 0;
  std::size_t near = 0;   // found: given, or parent, child or sibling of a given one
  std::size_t close = 0;  // given: found, or parent, child or sibling of a found one
};

bool has_near(const retrieval::Concepts& concepts, ConceptId one,
              const std::set<ConceptId>& others) {
  constexpr std::size_t sibling = 2;
  for (const ConceptId other : others) {
    const auto distance = tree_distance(concepts, one, other);
    if (distance && *distance <= sibling) return true;
  }
  return false;
}

void compare(const retrieval::Concepts& concepts, const std::set<ConceptId>& found,
             const std::set<ConceptId>& given, Agreement& sum) {
  sum.found += found.size();
  sum.given += given.size();
  for (const ConceptId one : found) {
    sum.both += given.count(one);
    sum.near += has_near(concepts, one, given) ? 1U : 0U;
  }
  for (const ConceptId one : given) sum.close += has_near(concepts, one, found) ? 1U : 0U;
}

double percent(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

retrieval::Concepts import_and_load(const std::filesystem::path& file) {
  store::Store store = store::Store::in_memory();
  auto start = std::chrono::steady_clock::now();
  GzipFile input{file};
  const MeshSource source = retrieval::import_mesh(
      store.database(), file.string(), "", [&input] { return input.next(); }, [](std::size_t) {});
  fmt::print("import: {} descriptors, {} terms in {:.2f} s\n", source.descriptors, source.terms,
             seconds_since(start));
  start = std::chrono::steady_clock::now();
  retrieval::Concepts concepts = retrieval::load_concepts(store.database());
  fmt::print("load: {:.2f} s\n", seconds_since(start));
  return concepts;
}

std::string text_of(const nlohmann::json& record) {
  std::string text = record.value("QUESTION", "");
  for (const auto& part : record["CONTEXTS"]) text += ". " + part.get<std::string>();
  return text;
}

void measure(const retrieval::Concepts& concepts, const nlohmann::json& records) {
  Agreement sum;
  std::size_t bytes = 0;
  std::size_t matches = 0;
  double time = 0;
  for (const auto& record : records) {
    const std::string text = text_of(record);
    const auto start = std::chrono::steady_clock::now();
    std::set<ConceptId> found;
    const auto all = concepts.find(text);
    time += seconds_since(start);
    for (const auto& match : all) found.insert(match.concept_id);
    std::set<ConceptId> given;
    for (const auto& heading : record["MESHES"]) {
      if (const auto one = concepts.named(heading.get<std::string>())) given.insert(*one);
    }
    compare(concepts, found, given, sum);
    bytes += text.size();
    matches += all.size();
  }
  fmt::print("matching: {} texts, {:.1f} MB/s, {:.0f} texts/s, {:.0f} matches/s\n", records.size(),
             static_cast<double>(bytes) / time / 1e6, static_cast<double>(records.size()) / time,
             static_cast<double>(matches) / time);
  fmt::print("headings found: {:.1f} % exactly, {:.1f} % or one beside it\n",
             percent(sum.both, sum.given), percent(sum.close, sum.given));
  fmt::print("found concepts that are headings: {:.1f} % exactly, {:.1f} % or one beside it\n",
             percent(sum.both, sum.found), percent(sum.near, sum.found));
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path data = argc > 1 ? argv[1] : "../shared/data";
  const auto mesh = data / "mesh" / "desc2024.xml.gz";
  if (!exists(mesh) || !exists(data / "pubmedqa.json.gz")) {
    fmt::print("skipped: {} has no MeSH file or no pubmedqa.json.gz\n", data.string());
    return skipped;
  }
  const auto concepts = import_and_load(mesh);
  measure(concepts, nlohmann::json::parse(bench::read_gzip(data / "pubmedqa.json.gz")));
  return EXIT_SUCCESS;
}
