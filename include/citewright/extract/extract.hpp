// SPDX-License-Identifier: Apache-2.0
// Article → reference list, citations, claims. Pure functions of the article.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/article.hpp"
#include "citewright/model/citation.hpp"
#include "citewright/model/claim.hpp"
#include "citewright/model/reference.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace citewright::extract {

struct ReferenceList {
  std::vector<Reference> references;
  std::vector<std::size_t>
      blocks;  ///< indexes of the blocks the list occupies, its heading included; sorted
  std::vector<Problem> problems;  ///< entries that could not be told apart
};

/// The reference list(s): under a usual heading, or footnotes and endnotes that carry works. An
/// article without one gives an empty list.
[[nodiscard]] ReferenceList extract_references(const Article& article);

/// Citations of the body, in document order, on the routes marker, author-year and attribution.
/// Nothing comes from the list's own blocks or from blocks whose role is not `body`. A sentence of
/// more than 5,000 bytes is no prose: it is searched for markers only.
[[nodiscard]] std::vector<Citation> extract_citations(const Article& article,
                                                      const ReferenceList& list);

/// The checkable claims of the body, in document order, each with the citations that govern it.
[[nodiscard]] std::vector<Claim> extract_claims(const Article& article, const ReferenceList& list,
                                                std::span<const Citation> citations);

}  // namespace citewright::extract
