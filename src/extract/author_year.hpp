// SPDX-License-Identifier: Apache-2.0
// Citations by author and year: "(Lin et al., 2018; Singh 2016a, b)", "Lin and Ma (2018)".
#pragma once

#include "extract/list_form.hpp"

#include <vector>

namespace citewright::extract {

/// One citation for each work named, in order, with the route author-year, `range`, `authors`,
/// `year` and `year_suffix` set. An organisation is the author and `organisation` as well.
/// A form that need not be a citation ("Boston (2018)") counts only where the list has the name.
/// Sentences over `longest_readable` bytes (readable.hpp) have none.
[[nodiscard]] std::vector<Citation> find_author_years(const Block& block, const ListForm& list);

}  // namespace citewright::extract
