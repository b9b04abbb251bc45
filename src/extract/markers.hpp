// SPDX-License-Identifier: Apache-2.0
// Marks in the text that point to entries of the reference list. Every finder gives citations of
// the route marker with `range`, `labels` and `url` set, in no order; they may overlap.
#pragma once

#include "extract/list_form.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace citewright::extract {

/// "[3]", "[3–5, 7]", "[ref. 3]", "[note 2]", and the reader's footnote marks.
[[nodiscard]] std::vector<Citation> find_bracketed_marks(const Block& block, const ListForm& list);

/// Raised numbers: superscripts of the markup and Unicode's superscript digits, without powers,
/// units, ions and isotopes.
[[nodiscard]] std::vector<Citation> find_raised_marks(const Block& block, const ListForm& list);

/// Links to works ("https://doi.org/…") and into the list ("#ref3").
[[nodiscard]] std::vector<Citation> find_linked_marks(const Block& block, const ListForm& list);

/// Bare numbers that are marks only because the whole article uses them so: "(3)", "skin.3,4".
/// `block` is set; the blocks are those citations may come from.
[[nodiscard]] std::vector<Citation> find_bare_marks(const Article& article,
                                                    std::span<const std::size_t> blocks,
                                                    const ListForm& list);

/// A number after the word is of what the word says ("Table 1", "day 3", "three (3)"), no mark.
[[nodiscard]] bool counts_something(std::string_view word);

}  // namespace citewright::extract
