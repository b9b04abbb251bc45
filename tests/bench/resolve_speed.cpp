// SPDX-License-Identifier: Apache-2.0
// How many references a second the store resolves, by identifier and by what the entry says.
//   resolve_speed DATA-FOLDER [RECORDS]
// The store has the folder's records and made-up variants of them up to the number.
#include "bench/known_records.hpp"
#include "bench/listing.hpp"
#include "bench/medline_works.hpp"
#include "bench/reference_styles.hpp"
#include "support/temp_dir.hpp"

#include "citewright/audit/store_resolver.hpp"
#include "citewright/extract/extract.hpp"
#include "citewright/store/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace citewright;

constexpr int skipped = 77;

void fill(store::Store& store, const std::vector<Record>& known, std::size_t count) {
  store::Transaction all{store.database()};
  for (std::size_t i = 0; i < std::max(count, known.size()); ++i) {
    Record record = known[i % known.size()];
    if (i >= known.size()) {
      record.ids = {};
      record.ids.pmid = Pmid::parse(std::to_string(50'000'000 + i));
      record.ids.doi = Doi::parse(fmt::format("10.5555/made.{}", i));
      record.title += fmt::format(" in region {}", i);
      record.pages = std::to_string(i);
    }
    store.put_record(record);
  }
  all.commit();
}

std::vector<Reference> references_to(const std::vector<bench::Work>& works, bool identified) {
  std::vector<bench::ListedEntry> entries;
  for (bench::Work work : works) {
    if (!identified) work.doi.clear();
    const std::string text = bench::styles().front().write(work).text;
    entries.push_back({identified ? fmt::format("{} PMID: {}.", text, work.pmid) : text, ""});
  }
  return extract::extract_references(bench::make_listing(entries)).references;
}

void measure(std::string_view what, store::Store& store, const std::vector<Reference>& references) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::seconds shortest{1};
  audit::StoreResolver resolver{store};
  std::size_t resolved = 0;
  std::size_t found = 0;
  const auto begin = Clock::now();
  while (Clock::now() - begin < shortest) {
    for (const Lookup& lookup : resolver.resolve(references)) found += lookup.record ? 1U : 0U;
    resolved += references.size();
  }
  const std::chrono::duration<double> time = Clock::now() - begin;
  fmt::print("{:<28}{:>10.0f} /s   {:.1f} % found\n", what,
             static_cast<double>(resolved) / time.count(),
             100.0 * static_cast<double>(found) / static_cast<double>(resolved));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv, argv + argc};
  const std::filesystem::path data = argc > 1 ? arguments[1] : "../shared/data";
  const std::filesystem::path medline = data / "pubmed" / "medline16n0902.xml.gz";
  if (!exists(medline)) {
    fmt::print("skipped: {} is missing\n", medline.string());
    return skipped;
  }
  constexpr std::size_t by_default = 20'000;
  const std::size_t count = argc > 2 ? std::strtoul(arguments[2].c_str(), nullptr, 10) : by_default;
  const test::TempDir folder;
  store::Store store = store::Store::open(folder / "speed.db", store::Access::write);
  fill(store, bench::read_known_records(data), count);
  std::vector<bench::Work> works = bench::read_medline(medline);
  measure("with identifiers", store, references_to(works, true));
  measure("without", store, references_to(works, false));
  for (bench::Work& work : works) work.title = "Further remarks: " + work.title;
  measure("title reworded", store, references_to(works, false));
  for (bench::Work& work : works)
    work.title = "Nothing of this kind " + work.volume + work.pages + ".";
  measure("unknown title", store, references_to(works, false));
  return EXIT_SUCCESS;
}
