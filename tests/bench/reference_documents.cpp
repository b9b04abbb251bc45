// SPDX-License-Identifier: Apache-2.0
// Whole articles as plain text, Markdown and HTML: are all entries of the list found, and all
// identifiers? `reference_documents DATA-FOLDER`; needs pandoc. Fails under 98 % of either.
#include "bench/source_documents.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

#include "citewright/base/file.hpp"
#include "citewright/extract/extract.hpp"
#include "citewright/reader/read.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace citewright;
using bench::SourceDocument;

constexpr int skipped = 77;
constexpr double least_found = 0.98;

struct Conversion {
  std::string_view pandoc_name;
  std::string_view wrap;
  std::string_view ending;
  Format format;
};

constexpr std::array<Conversion, 4> conversions{{{"plain", "auto", "txt", Format::plain_text},
                                                 {"plain", "none", "txt", Format::plain_text},
                                                 {"markdown", "auto", "md", Format::markdown},
                                                 {"html", "auto", "html", Format::html}}};

std::string converted(const test::TempDir& directory, const SourceDocument& document,
                      const Conversion& conversion) {
  const auto source = directory.write("source.html", document.html);
  const auto target = directory / fmt::format("article.{}", conversion.ending);
  const int status =
      test::run_program({"pandoc", "--from=html", fmt::format("--to={}", conversion.pandoc_name),
                         fmt::format("--wrap={}", conversion.wrap), source.string(),
                         fmt::format("--output={}", target.string())});
  return status == 0 ? read_file(target) : std::string{};
}

// Entries that carry one of the source's PMIDs.
std::size_t pmids_found(const extract::ReferenceList& list, const SourceDocument& document) {
  std::set<std::string> found;
  for (const Reference& reference : list.references) {
    if (reference.ids.pmid) found.insert(to_string(*reference.ids.pmid));
  }
  std::size_t count = 0;
  for (const std::string& pmid : document.pmids) count += found.contains(pmid) ? 1U : 0U;
  return count;
}

bool is_enough(std::size_t found, std::size_t expected) {
  const auto wanted = static_cast<double>(expected);
  return static_cast<double>(found) >= least_found * wanted &&
         static_cast<double>(found) <= wanted * (2 - least_found);
}

bool measure(const std::string& name, const SourceDocument& document) {
  bool good = true;
  const test::TempDir directory;
  for (const Conversion& conversion : conversions) {
    const std::string text = converted(directory, document, conversion);
    if (text.empty()) return false;
    const auto list =
        extract::extract_references(reader::read_article(text, name, conversion.format));
    const std::size_t pmids = pmids_found(list, document);
    const bool enough = is_enough(list.references.size(), document.entries) &&
                        is_enough(pmids, document.pmids.size());
    fmt::print("{:<24} {:<8} wrap {:<4} entries {:>3}/{:<3} PMIDs {:>3}/{:<3} problems {:<3}{}\n",
               name, conversion.pandoc_name, conversion.wrap, list.references.size(),
               document.entries, pmids, document.pmids.size(), list.problems.size(),
               enough ? "" : "  too few");
    good = good && enough;
  }
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path data = argc > 1 ? argv[1] : "../shared/data";
  if (!exists(data / "jats") || !exists(data / "wikitext")) {
    fmt::print("skipped: {} has no jats and wikitext folders\n", data.string());
    return skipped;
  }
  if (test::run_program({"pandoc", "--version"}) != 0) {
    fmt::print("skipped: pandoc is not installed\n");
    return skipped;
  }
  bool good = true;
  for (const auto& file : std::filesystem::directory_iterator{data / "jats"})
    good = measure(file.path().filename().string(), bench::from_jats(file.path())) && good;
  for (const auto& file : std::filesystem::directory_iterator{data / "wikitext"})
    good = measure(file.path().filename().string(), bench::from_wikitext(file.path())) && good;
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
