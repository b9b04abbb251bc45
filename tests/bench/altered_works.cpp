// SPDX-License-Identifier: Apache-2.0
#include "bench/altered_works.hpp"

#include "bench/reference_styles.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/similarity.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <utility>

namespace citewright::bench {
namespace {

using Names = std::array<std::string_view, 3>;
// Styles without identifiers of their own; these are put behind.
constexpr Names any{"vancouver", "chicago", "harvard"};
constexpr Names whole{"bmc", "chicago", "harvard"};
constexpr Names abbreviating{"vancouver", "mdpi", "plos"};
constexpr Names gluing{"mdpi", "elsevier", "harvard"};
constexpr Names dropping{"vancouver", "plos", "mla"};

struct Row {
  Change change;
  std::string_view name;
  std::size_t entries;    // of 300
  std::string_view rule;  // that tells it; "" where nothing is wrong
  Names styles;
};

constexpr auto rows = std::to_array<Row>({
    {Change::swapped_both, "PMID and DOI of another work", 30, "identifier-conflict", any},
    {Change::swapped_pmid, "PMID of another work, own DOI", 20, "identifier-conflict", any},
    {Change::swapped_doi, "DOI of another work alone", 20, "identifier-conflict", any},
    {Change::swapped_near, "PMID and DOI of a like work", 30, "identifier-conflict", any},
    {Change::cut_title, "title cut short", 30, "title-truncated", any},
    {Change::reworded_title, "title reworded", 30, "title-mismatch", any},
    {Change::year_off_by_five, "year off by five", 20, "year-mismatch", any},
    {Change::year_off_by_one, "year off by one", 20, "", any},
    {Change::untouched, "untouched", 40, "", whole},
    {Change::short_journal, "journal abbreviated", 20, "", abbreviating},
    {Change::glued_initials, "initials glued", 20, "", gluing},
    {Change::few_authors, "authors dropped", 20, "", dropping},
});

const Row& row_of(Change change) {
  return *std::find_if(rows.begin(), rows.end(),
                       [change](const Row& row) { return row.change == change; });
}

using Random = std::minstd_rand;

std::string write(std::string_view style, const Work& work) {
  const auto all = styles();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Style& each) { return each.name == style; });
  return found->write(work).text;
}

std::vector<std::string> words_of(const std::string& title) {
  std::vector<std::string> words;
  for (const std::string_view word : split(title, ' ')) words.emplace_back(word);
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// The first three fifths of the words, without the punctuation that they end with.
std::string cut(const std::string& title) {
  std::vector<std::string> words = words_of(title);
  words.resize(std::max<std::size_t>(words.size() * 3 / 5, 1));
  std::string out = joined(words);
  while (!out.empty() && std::string_view{".,:;-"}.find(out.back()) != std::string_view::npos)
    out.pop_back();
  return out + ".";
}

// One word in the middle falls out, another comes in.
std::string reword(const std::string& title) {
  std::vector<std::string> words = words_of(title);
  const auto middle = static_cast<std::ptrdiff_t>(words.size() / 2);
  words.erase(words.begin() + middle);
  words.insert(words.begin() + 1, "further");
  return joined(words);
}

double likeness(const Work& a, const Work& b) {
  const double journal = a.journal == b.journal ? 1 : 0;
  return journal + text::edit_similarity(fold_to_words(a.title), fold_to_words(b.title));
}

const Work& most_alike(std::span<const Work> works, const Work& work) {
  const Work* best = nullptr;
  for (const Work& other : works) {
    if (other.pmid == work.pmid || other.doi.empty()) continue;
    if (best == nullptr || likeness(work, other) > likeness(work, *best)) best = &other;
  }
  return *best;
}

const Work& any_other(std::span<const Work> works, const Work& work, Random& random) {
  while (true) {
    const Work& other = works[random() % works.size()];
    if (other.pmid != work.pmid && !other.doi.empty()) return other;
  }
}

void alter(Work& work, Change change, std::span<const Work> works, Random& random) {
  switch (change) {
    case Change::swapped_both:
    case Change::swapped_near: {
      const Work& other =
          change == Change::swapped_near ? most_alike(works, work) : any_other(works, work, random);
      work.pmid = other.pmid;
      work.doi = other.doi;
      break;
    }
    case Change::swapped_pmid:
      work.pmid = any_other(works, work, random).pmid;
      break;
    case Change::swapped_doi:
      work.doi = any_other(works, work, random).doi;
      work.pmid.clear();
      break;
    case Change::cut_title:
      work.title = cut(work.title);
      break;
    case Change::reworded_title:
      work.title = reword(work.title);
      break;
    case Change::year_off_by_five:
      work.year = std::to_string(std::stoi(work.year) - 5);
      break;
    case Change::year_off_by_one:
      work.year = std::to_string(std::stoi(work.year) + 1);
      break;
    case Change::few_authors:
      if (work.authors.size() > 7) work.authors.erase(work.authors.begin() + 2);
      break;
    case Change::untouched:
    case Change::short_journal:
    case Change::glued_initials:
      break;
  }
}

// A title of fewer words cannot be cut or reworded and still be known by its words.
bool is_long(const Work& work) {
  constexpr std::size_t fewest = 5;
  return words_of(work.title).size() >= fewest;
}

bool changes_title(Change change) {
  return change == Change::cut_title || change == Change::reworded_title;
}

// Works with short titles change places with later ones where the title is to be changed.
std::vector<Work> in_fitting_order(std::span<const Work> works, std::span<const Change> changes) {
  std::vector<Work> ordered{works.begin(), works.end()};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!changes_title(changes[i]) || is_long(ordered[i])) continue;
    for (std::size_t j = i + 1; j < changes.size(); ++j) {
      if (changes_title(changes[j]) || !is_long(ordered[j])) continue;
      std::swap(ordered[i], ordered[j]);
      break;
    }
  }
  return ordered;
}

std::string identifiers(const Work& work) {
  return (work.pmid.empty() ? "" : fmt::format(" PMID: {}.", work.pmid)) +
         (work.doi.empty() ? "" : fmt::format(" https://doi.org/{}", work.doi));
}

}  // namespace

std::string_view to_string(Change change) {
  return row_of(change).name;
}

std::string_view expected_rule(Change change) {
  return row_of(change).rule;
}

std::vector<Change> changes_of_a_list() {
  std::vector<Change> changes;
  for (const Row& row : rows) changes.insert(changes.end(), row.entries, row.change);
  return changes;
}

std::vector<AlteredEntry> alter_works(std::span<const Work> works, std::span<const Change> changes,
                                      unsigned seed) {
  Random random{seed};
  const std::vector<Work> ordered = in_fitting_order(works, changes);
  std::vector<AlteredEntry> entries;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Work work = ordered[i];
    const std::string sentence = "Earlier work dealt with this: " + work.title;
    alter(work, changes[i], works, random);
    const Names& names = row_of(changes[i]).styles;
    entries.push_back(
        {changes[i], write(names.at(i % names.size()), work) + identifiers(work), sentence});
  }
  return entries;
}

}  // namespace citewright::bench
