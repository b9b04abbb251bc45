// SPDX-License-Identifier: Apache-2.0
// Where an article's reference lists stand.
#pragma once

#include "citewright/model/article.hpp"

#include <cstddef>
#include <vector>

namespace citewright::extract {

struct ListPlace {
  std::vector<std::size_t> heading;  ///< blocks that name the list or its parts
  std::vector<std::size_t> entries;  ///< blocks that carry entries, in order
  std::size_t skipped =
      0;  ///< bytes of the first entry's block that are the heading ("References: …")
};

/// Every list in document order: under a heading, as footnotes, or at the end without a heading.
[[nodiscard]] std::vector<ListPlace> find_lists(const Article& article);

}  // namespace citewright::extract
