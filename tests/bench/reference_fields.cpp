// SPDX-License-Identifier: Apache-2.0
// How well read_fields() reads references to real works in the usual styles: right, wrong and empty
// per field. `reference_fields DATA-FOLDER [-v FIELD]` prints each wrong or empty one with -v.
#include "extract/reference_fields.hpp"

#include "bench/reference_styles.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/core.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <string>

namespace {

using namespace citewright;
using bench::Work;
using bench::Written;

enum Field : std::size_t { year, title, author, journal, volume, issue, pages, field_count };
constexpr std::array<std::string_view, field_count> field_names{
    "year", "title", "author", "journal", "volume", "issue", "pages"};

struct Count {
  int right = 0;
  int wrong = 0;
  int empty = 0;

  void add(const std::string& found, const std::string& expected) {
    ++(found == expected ? right : found.empty() ? empty : wrong);
  }
};

using Row = std::array<std::string, field_count>;

// The first author's family, by the record's own: found where the name begins or ends with it.
std::string family_in(const std::string& name, const std::string& family) {
  const std::string folded = fold_to_words(name);
  const std::string wanted = fold_to_words(family);
  return folded.starts_with(wanted) || folded.ends_with(wanted) ? wanted : folded;
}

Row expected_row(const Work& work, const Written& written, std::string_view style) {
  Row row;
  row[year] = work.year;
  row[title] = fold_to_words(work.title);
  row[author] = fold_to_words(work.authors.empty() ? work.group : work.authors.front().family);
  row[journal] = fold_to_words(written.journal);
  row[volume] = work.volume;
  // These styles do not print it.
  if (style != "elsevier" && style != "mdpi" && style != "plos") row[issue] = work.issue;
  row[pages] = fold_to_words(work.pages);
  return row;
}

Row found_row(const Reference& reference, const Row& expected) {
  Row row;
  if (reference.year) row[year] = std::to_string(*reference.year);
  row[title] = fold_to_words(reference.title);
  if (!reference.authors.empty()) {
    row[author] = expected[author].empty() ? fold_to_words(reference.authors.front())
                                           : family_in(reference.authors.front(), expected[author]);
  }
  row[journal] = fold_to_words(reference.journal);
  row[volume] = reference.volume;
  row[issue] = reference.issue;
  row[pages] = fold_to_words(reference.pages);
  return row;
}

using Table = std::array<Count, field_count>;

struct Options {
  std::string verbose_field;
  std::string verbose_style;
  bool emphasis = false;
};

void measure(const std::vector<Work>& works, const bench::Style& style, const Options& options,
             Table& table) {
  for (const Work& work : works) {
    const Written written = style.write(work);
    Reference reference;
    extract::read_fields(reference, written.text,
                         options.emphasis ? written.emphasis : std::vector<TextRange>{});
    const Row expected = expected_row(work, written, style.name);
    const Row found = found_row(reference, expected);
    for (std::size_t f = 0; f < field_count; ++f) {
      table.at(f).add(found.at(f), expected.at(f));
      if (found.at(f) != expected.at(f) && options.verbose_field == field_names.at(f) &&
          (options.verbose_style.empty() || options.verbose_style == style.name)) {
        fmt::print("{} [{}] found '{}'\n    {}\n", style.name, field_names.at(f), found.at(f),
                   written.text);
      }
    }
  }
}

struct Aim {
  Field field;
  double least_right;  // in %
};
constexpr double most_wrong =
    1.0;  // in %: a wrong field accuses an author later, an empty one does not
constexpr std::array<Aim, 4> aims{{{year, 99}, {title, 97}, {author, 98}, {journal, 95}}};

double percent(int part, const Count& count) {
  return 100.0 * part / std::max(1, count.right + count.wrong + count.empty);
}

bool reaches_aims(const Table& table) {
  bool reached = true;
  for (const Aim& aim : aims) {
    const Count& count = table.at(aim.field);
    if (percent(count.right, count) >= aim.least_right && percent(count.wrong, count) < most_wrong)
      continue;
    fmt::print("{}: fewer than {} % right, or {} % wrong\n", field_names.at(aim.field),
               aim.least_right, most_wrong);
    reached = false;
  }
  return reached;
}

void print_row(std::string_view name, const Table& table) {
  fmt::print("{:<16}", name);
  for (const Count& count : table) {
    fmt::print(" {:5.1f} {:4.1f} {:4.1f} |", percent(count.right, count),
               percent(count.wrong, count), percent(count.empty, count));
  }
  fmt::print("\n");
}

bool measure_all(std::string_view name, const std::vector<Work>& works, const Options& options) {
  fmt::print("{}: {} works, per field right / wrong / empty in %\n{:<16}", name, works.size(), "");
  for (const std::string_view field : field_names) fmt::print(" {:<15} |", field);
  fmt::print("\n");
  Table all{};
  for (const bench::Style& style : bench::styles()) {
    Table table{};
    measure(works, style, options, table);
    print_row(style.name, table);
    for (std::size_t f = 0; f < field_count; ++f) {
      all.at(f).right += table.at(f).right;
      all.at(f).wrong += table.at(f).wrong;
      all.at(f).empty += table.at(f).empty;
    }
  }
  print_row("all", all);
  return reaches_aims(all);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv, argv + argc};
  const std::filesystem::path data = argc > 1 ? arguments[1] : "../shared/data";
  Options options;
  if (argc > 3 && arguments[2] == "-v") options.verbose_field = arguments[3];
  if (argc > 4) options.verbose_style = arguments[4];
  const std::filesystem::path medline = data / "pubmed" / "medline16n0902.xml.gz";
  if (!exists(medline)) {
    fmt::print("skipped: {} is missing\n", medline.string());
    return 77;
  }
  const auto works = bench::read_medline(medline);
  std::vector<Work> cited;
  for (const auto& file : std::filesystem::directory_iterator{data / "jats"}) {
    for (Work& work : bench::read_jats_references(file.path())) cited.push_back(std::move(work));
  }
  const auto start = std::chrono::steady_clock::now();
  bool reached = true;
  for (const bool emphasis : {false, true}) {
    options.emphasis = emphasis;
    reached =
        measure_all(emphasis ? "MEDLINE, journal in italics" : "MEDLINE, plain", works, options) &&
        reached;
    reached = measure_all(emphasis ? "JATS, journal in italics" : "JATS, plain", cited, options) &&
              reached;
  }
  const double entries =
      static_cast<double>((works.size() + cited.size()) * bench::styles().size() * 2);
  const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
  fmt::print("{:.0f} entries, {:.1f} µs each\n", entries, taken.count() / entries);
  return reached ? EXIT_SUCCESS : EXIT_FAILURE;
}
