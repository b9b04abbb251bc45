// SPDX-License-Identifier: Apache-2.0
// What several finders saw of one pointer, made one citation.
#pragma once

#include "extract/list_form.hpp"

#include <string_view>
#include <vector>

namespace citewright::extract {

/// The citations of one block in order, each pointer once. A link gives its address to the mark it
/// covers; a name that overlaps a mark, or that is followed at once by it, or whose mark later in
/// the sentence is the same work in the list, gives the mark what it names and goes; names of one
/// sentence that complete each other (a body, then its journal) become one.
[[nodiscard]] std::vector<Citation> merge_citations(std::vector<Citation> marks,
                                                    std::vector<Citation> author_years,
                                                    std::vector<Citation> attributions,
                                                    const Block& block, const ListForm& list);

}  // namespace citewright::extract
