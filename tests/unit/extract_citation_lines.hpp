// SPDX-License-Identifier: Apache-2.0
// Citations as lines that tests can compare.
#pragma once

#include "citewright/extract/extract.hpp"
#include "citewright/reader/read.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>
#include <vector>

namespace citewright::test {

/// A list of entries with the labels "1", "2"… ; without labels where `numbered` is false.
inline extract::ReferenceList list_of(const std::vector<std::string>& entries,
                                      bool numbered = true) {
  extract::ReferenceList list;
  for (const std::string& entry : entries) {
    Reference reference;
    reference.number = list.references.size() + 1;
    if (numbered) reference.label = std::to_string(reference.number);
    reference.text = entry;
    list.references.push_back(reference);
  }
  return list;
}

/// The blocks under the heading "References", one entry each, labelled as an ordered list is.
inline extract::ReferenceList list_under_references(const Article& article) {
  extract::ReferenceList list;
  bool inside = false;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    if (block.kind == BlockKind::heading) inside = block.text == "References";
    if (!inside) continue;
    list.blocks.push_back(i);
    if (block.kind == BlockKind::heading) continue;
    Reference reference;
    reference.number = list.references.size() + 1;
    reference.label = block.ordinal;
    reference.text = block.text;
    reference.block = i;
    list.references.push_back(reference);
  }
  return list;
}

/// "marker «[3, 4]»: labels 3 4", "attribution «A study in Gut (2020)»: journal Gut, 2020, study":
/// what is empty is left out.
inline std::string line_of(const Citation& citation) {
  std::vector<std::string> parts;
  if (!citation.labels.empty())
    parts.push_back(fmt::format("labels {}", fmt::join(citation.labels, " ")));
  if (!citation.url.empty()) parts.push_back(fmt::format("url {}", citation.url));
  if (!citation.authors.empty())
    parts.push_back(fmt::format("authors {}", fmt::join(citation.authors, " + ")));
  if (!citation.organisation.empty()) parts.push_back("body " + citation.organisation);
  if (!citation.journal.empty()) parts.push_back("journal " + citation.journal);
  if (citation.year) parts.push_back(fmt::format("{}{}", *citation.year, citation.year_suffix));
  if (citation.study_type != StudyType::unstated)
    parts.emplace_back(to_string(citation.study_type));
  return fmt::format("{} «{}»: {}", to_string(citation.route), citation.text,
                     fmt::join(parts, ", "));
}

inline std::vector<std::string> citation_lines(const Article& article,
                                               const extract::ReferenceList& list) {
  std::vector<std::string> lines;
  for (const Citation& citation : extract::extract_citations(article, list))
    lines.push_back(line_of(citation));
  return lines;
}

/// Of a Markdown text.
inline std::vector<std::string> citation_lines(std::string_view markdown,
                                               const extract::ReferenceList& list = {}) {
  return citation_lines(reader::read_article(markdown, "article.md", Format::markdown), list);
}

}  // namespace citewright::test
