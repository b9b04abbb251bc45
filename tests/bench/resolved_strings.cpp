// SPDX-License-Identifier: Apache-2.0
// References without identifiers against a store of all records: is the right work found? Some
// works are left out of the store, and some have a letter, a reply and an erratum of the same title
// in it.
//   resolved_strings DATA-FOLDER [-v]
#include "bench/known_records.hpp"
#include "bench/listing.hpp"
#include "bench/medline_works.hpp"
#include "bench/reference_styles.hpp"

#include "citewright/audit/store_resolver.hpp"
#include "citewright/extract/extract.hpp"
#include "citewright/store/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace citewright;
using bench::Work;

constexpr int skipped = 77;
constexpr std::size_t left_out_one_in = 5;
constexpr std::size_t twins_one_in = 4;

/// A work as it is referred to, and the PMID it must lead to; "" where the store does not have it.
struct Wanted {
  Work work;
  std::string pmid;
};

struct Count {
  std::size_t entries = 0;  // of works in the store
  std::size_t right = 0;
  std::size_t wrong = 0;   // resolved to another work, the store having it or not
  std::size_t absent = 0;  // entries of works that are not in the store

  [[nodiscard]] double precision() const {
    return 100.0 * static_cast<double>(right) /
           static_cast<double>(std::max<std::size_t>(right + wrong, 1));
  }
  [[nodiscard]] double recall() const {
    return 100.0 * static_cast<double>(right) /
           static_cast<double>(std::max<std::size_t>(entries, 1));
  }
};

Work without_identifiers(Work work) {
  work.doi.clear();
  work.pmid.clear();
  return work;
}

// --- items of one title ---

enum class Twin : std::uint8_t { letter, reply, erratum };
constexpr std::array<Twin, 3> twins{Twin::letter, Twin::reply, Twin::erratum};

struct Item {
  Work work;
  Record record;
};

/// A letter is by somebody else, months later; a reply by the same authors beside it; an erratum by
/// the same authors in the next volume. All have the title of the work itself.
Item make_twin(const Work& work, const Record& record, Twin twin, std::size_t number) {
  Item item{work, record};
  item.record.ids = {};
  item.record.ids.pmid = Pmid::parse(std::to_string(90'000'000 + number));
  item.work.pmid = to_string(*item.record.ids.pmid);
  item.record.pages = item.work.pages = std::to_string(3000 + number * 2);
  if (twin == Twin::letter) {
    item.work.authors = {{"Okonkwo-Lind", "Tessa", "T", ""}};
    item.record.authors = {{"Okonkwo-Lind", "Tessa", "", ""}};
    item.record.publication_types = {"Letter", "Comment"};
  } else {
    item.record.publication_types = {twin == Twin::reply ? "Comment" : "Published Erratum"};
  }
  if (twin != Twin::reply) {
    item.work.volume += "9";
    item.record.volume = item.work.volume;
  }
  return item;
}

struct Material {
  std::vector<Record> stored;
  std::vector<Wanted> single;   // works whose title the store has once at most
  std::vector<Wanted> twinned;  // works with items of the same title, and these items
};

Material gather(const std::filesystem::path& data) {
  Material material;
  std::map<std::string, const Record*> by_pmid;
  std::vector<Record> known = bench::read_known_records(data);
  for (const Record& record : known) by_pmid[to_string(*record.ids.pmid)] = &record;
  const auto works = bench::read_medline(data / "pubmed" / "medline16n0902.xml.gz");
  std::set<std::string> left_out;
  for (std::size_t i = 0; i < works.size(); ++i) {
    const Work& work = works[i];
    const Record& record = *by_pmid.at(work.pmid);
    if (i % left_out_one_in == 1) {
      left_out.insert(work.pmid);
      material.single.push_back({without_identifiers(work), ""});
    } else if (i % twins_one_in == 0) {
      material.twinned.push_back({without_identifiers(work), work.pmid});
      for (const Twin twin : twins) {
        Item item =
            make_twin(work, record, twin, i * twins.size() + static_cast<std::size_t>(twin));
        material.twinned.push_back({without_identifiers(item.work), item.work.pmid});
        material.stored.push_back(std::move(item.record));
      }
    } else {
      material.single.push_back({without_identifiers(work), work.pmid});
    }
  }
  for (Record& record : known) {
    if (!left_out.contains(to_string(*record.ids.pmid)))
      material.stored.push_back(std::move(record));
  }
  return material;
}

// --- measuring ---

struct Form {
  std::string_view name;
  std::string (*write)(const Work&);
};

template <std::size_t Style>
std::string in_style(const Work& work) {
  return bench::styles()[Style].write(work).text;
}

constexpr std::array<Form, 6> forms{{{"Vancouver", in_style<0>},
                                     {"NLM", in_style<1>},
                                     {"AMA", in_style<2>},
                                     {"APA", in_style<5>},
                                     {"MLA", in_style<7>},
                                     {"title only", [](const Work& work) { return work.title; }}}};

void print_miss(const Wanted& wanted, const Reference& reference, const Lookup& lookup) {
  fmt::print(
      "\n  wanted '{}', found '{}'\n    {}\n    title '{}'\n    journal '{}' year {} volume '{}' "
      "pages '{}' author '{}'\n",
      wanted.pmid, lookup.record ? to_string(lookup.record->ids) + " " + lookup.record->title : "",
      reference.text, reference.title, reference.journal, reference.year.value_or(0),
      reference.volume, reference.pages,
      reference.authors.empty() ? "" : reference.authors.front());
}

Count measure(const std::vector<Wanted>& all, const Form& form, audit::StoreResolver& resolver,
              bool verbose) {
  std::vector<bench::ListedEntry> entries;
  entries.reserve(all.size());
  for (const Wanted& wanted : all) entries.push_back({form.write(wanted.work), ""});
  const auto list = extract::extract_references(bench::make_listing(entries));
  Count count;
  if (list.references.size() != all.size()) {
    fmt::print("{}: {} entries written, {} read\n", form.name, all.size(), list.references.size());
    return count;
  }
  const std::vector<Lookup> lookups = resolver.resolve(list.references);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& record = lookups[i].record;
    const bool right = record && record->ids.pmid && to_string(*record->ids.pmid) == all[i].pmid;
    ++(all[i].pmid.empty() ? count.absent : count.entries);
    count.right += right ? 1U : 0U;
    count.wrong += record && !right ? 1U : 0U;
    if (verbose && !right && (record || !all[i].pmid.empty()))
      print_miss(all[i], list.references[i], lookups[i]);
  }
  return count;
}

bool report(std::string_view group, const Form& form, const Count& count, double least_recall) {
  constexpr double least_precision = 98;
  const bool good =
      count.entries > 0 && count.precision() >= least_precision && count.recall() >= least_recall;
  fmt::print("{:<14}{:<12}{:>8}{:>8}{:>8}{:>8}{:>10.1f}{:>10.1f}{}\n", group, form.name,
             count.entries, count.absent, count.right, count.wrong, count.precision(),
             count.recall(), good ? "" : "  MISSED");
  return good;
}

bool measure_all(const std::filesystem::path& data, bool verbose) {
  const Material material = gather(data);
  store::Store store = store::Store::in_memory();
  for (const Record& record : material.stored) store.put_record(record);
  audit::StoreResolver resolver{store};
  fmt::print("{:<14}{:<12}{:>8}{:>8}{:>8}{:>8}{:>10}{:>10}\n", "", "", "entries", "absent", "right",
             "wrong", "precision", "recall");
  bool good = true;
  for (const Form& form : forms) {
    constexpr double least_recall = 95;
    good = report("single title", form, measure(material.single, form, resolver, verbose),
                  least_recall) &&
           good;
    // A bare title names all items that bear it: there is nothing to be found.
    const bool bare = form.name == "title only";
    const Count count = measure(material.twinned, form, resolver, verbose);
    if (bare) {
      fmt::print("{:<14}{:<12}{:>40} resolved, none can be\n", "shared title", form.name,
                 count.right + count.wrong);
      good = good && count.right + count.wrong == 0;
    } else {
      good = report("shared title", form, count, least_recall) && good;
    }
  }
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv, argv + argc};
  const std::filesystem::path data = argc > 1 ? arguments[1] : "../shared/data";
  if (!exists(data / "pubmed" / "medline16n0902.xml.gz")) {
    fmt::print("skipped: {} has no MEDLINE file\n", data.string());
    return skipped;
  }
  return measure_all(data, argc > 2 && arguments[2] == "-v") ? EXIT_SUCCESS : EXIT_FAILURE;
}
