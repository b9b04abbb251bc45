// SPDX-License-Identifier: Apache-2.0
// A list of 300 references to real works, some with another work's identifiers, a title cut short
// or reworded, another year: does the whole audit tell each, and nothing of the others?
//   wrong_papers DATA-FOLDER [-v]
#include "bench/altered_works.hpp"
#include "bench/known_records.hpp"
#include "bench/listing.hpp"
#include "bench/medline_works.hpp"

#include "citewright/audit/audit_article.hpp"
#include "citewright/audit/store_resolver.hpp"
#include "citewright/store/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace citewright;
using bench::AlteredEntry;
using bench::Change;

constexpr int skipped = 77;

struct Count {
  std::size_t entries = 0;
  std::size_t told = 0;
  std::size_t accused = 0;  // by an error or warning of another rule
};

using Table = std::map<Change, Count>;

bool accuses(const Finding& finding, std::size_t reference) {
  return finding.reference == reference && finding.severity != Severity::note;
}

void print_findings(const AlteredEntry& entry, const Audit& audit, std::size_t reference) {
  fmt::print("\n[{}] {}\n  title: {}\n", to_string(entry.change), entry.text,
             audit.references[reference].title);
  for (const Finding& finding : audit.findings) {
    if (finding.reference == reference) {
      fmt::print("  {} {}: {} | {}\n", to_string(finding.severity), finding.rule, finding.message,
                 finding.evidence);
    }
  }
}

void count_entry(const AlteredEntry& entry, const Audit& audit, std::size_t reference, bool verbose,
                 Table& table) {
  const std::string_view expected = expected_rule(entry.change);
  const auto any = [&](const auto& fits) {
    return std::any_of(audit.findings.begin(), audit.findings.end(), fits);
  };
  const bool told = any([&](const Finding& finding) {
    return finding.reference == reference && finding.rule == expected;
  });
  const bool accused = any([&](const Finding& finding) {
    return accuses(finding, reference) && finding.rule != expected;
  });
  Count& count = table[entry.change];
  ++count.entries;
  count.told += told ? 1U : 0U;
  count.accused += accused ? 1U : 0U;
  if (verbose && (told == expected.empty() || accused)) print_findings(entry, audit, reference);
}

double percent(std::size_t part, std::size_t all) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(all, 1));
}

void print(const Table& table) {
  fmt::print("{:<32}{:>8}{:>8}{:>20}\n", "", "entries", "told", "other accusations");
  for (const auto& [change, count] : table) {
    fmt::print("{:<32}{:>8}{:>8}{:>20}\n", to_string(change), count.entries,
               expected_rule(change).empty() ? "-" : std::to_string(count.told), count.accused);
  }
}

Count sum(const Table& table, std::initializer_list<Change> changes) {
  Count all;
  for (const Change change : changes) {
    const Count& count = table.at(change);
    all.entries += count.entries;
    all.told += count.told;
    all.accused += count.accused;
  }
  return all;
}

bool reaches(std::string_view what, double value, bool good) {
  fmt::print("{}: {:.1f} %{}\n", what, value, good ? "" : "  MISSED");
  return good;
}

bool tells_at_least(std::string_view what, const Count& count, double least) {
  const double value = percent(count.told, count.entries);
  return reaches(what, value, value >= least);
}

bool accuses_at_most(std::string_view what, const Count& count, double most) {
  const double value = percent(count.accused, count.entries);
  return reaches(what, value, value <= most);
}

bool reaches_aims(const Table& table) {
  const std::array<bool, 6> reached{
      tells_at_least("identifiers of another work told",
                     sum(table, {Change::swapped_both, Change::swapped_pmid, Change::swapped_doi,
                                 Change::swapped_near}),
                     98),
      tells_at_least("titles cut short told", sum(table, {Change::cut_title}), 98),
      tells_at_least("reworded titles told", sum(table, {Change::reworded_title}), 95),
      tells_at_least("years off by five told", sum(table, {Change::year_off_by_five}), 98),
      accuses_at_most("right entries accused",
                      sum(table, {Change::untouched, Change::year_off_by_one}), 2),
      accuses_at_most(
          "merely abbreviated entries accused",
          sum(table, {Change::short_journal, Change::glued_initials, Change::few_authors}), 2)};
  return std::all_of(reached.begin(), reached.end(), [](bool good) { return good; });
}

bool measure(std::string_view name, std::vector<bench::Work> works, store::Store& store,
             unsigned seed, bool verbose) {
  auto changes = bench::changes_of_a_list();
  changes.resize(std::min(changes.size(), works.size()));
  const auto entries = bench::alter_works(works, changes, seed);
  std::vector<bench::ListedEntry> listed;
  listed.reserve(entries.size());
  for (const AlteredEntry& entry : entries) listed.push_back({entry.text, entry.sentence});
  audit::StoreResolver resolver{store};
  const Audit audit = audit::audit_article(bench::make_listing(listed), resolver);
  fmt::print("\n{}: {} entries, {} read\n", name, entries.size(), audit.references.size());
  if (audit.references.size() != entries.size()) return false;
  Table table;
  for (std::size_t i = 0; i < entries.size(); ++i)
    count_entry(entries[i], audit, i, verbose, table);
  print(table);
  return reaches_aims(table);
}

bool measure_both(const std::filesystem::path& data, bool verbose) {
  store::Store store = store::Store::in_memory();
  for (const Record& record : bench::read_known_records(data)) store.put_record(record);
  auto works = bench::read_medline(data / "pubmed" / "medline16n0902.xml.gz");
  constexpr unsigned seed = 2016;
  std::shuffle(works.begin(), works.end(), std::minstd_rand{seed});
  // No work is in both lists: what was mended for one is tried on the other.
  const auto half = works.begin() + static_cast<std::ptrdiff_t>(works.size() / 2);
  const bool first = measure("first list", {works.begin(), half}, store, seed, verbose);
  const bool second = measure("second list", {half, works.end()}, store, seed + 1, verbose);
  return first && second;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv, argv + argc};
  const std::filesystem::path data = argc > 1 ? arguments[1] : "../shared/data";
  if (!exists(data / "pubmed" / "medline16n0902.xml.gz")) {
    fmt::print("skipped: {} has no MEDLINE file\n", data.string());
    return skipped;
  }
  const bool verbose = argc > 2 && arguments[2] == "-v";
  return measure_both(data, verbose) ? EXIT_SUCCESS : EXIT_FAILURE;
}
