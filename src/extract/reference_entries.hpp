// SPDX-License-Identifier: Apache-2.0
// A reference list cut into its entries.
#pragma once

#include "extract/reference_list.hpp"

#include "citewright/base/error.hpp"
#include "citewright/model/article.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

/// A stretch of one block's text.
struct EntryPiece {
  std::size_t block = 0;  ///< index into Article::blocks
  TextRange range;
};

struct Entry {
  std::string label;
  std::vector<EntryPiece> pieces;  ///< never empty; its mark excluded
};

/// The entries of one list, in order; nothing of its text is lost.
[[nodiscard]] std::vector<Entry> split_entries(const Article& article, const ListPlace& place);

/// Where the entries of one block's text begin: numbered marks in sequence, or lines (their starts
/// given, sorted) that begin like entries. Always has 0, sorted.
[[nodiscard]] std::vector<std::size_t> entry_starts(std::string_view text,
                                                    const std::vector<std::size_t>& line_starts);

/// Labels that go back or come twice, each as a problem.
[[nodiscard]] std::vector<Problem> label_problems(const Article& article,
                                                  const std::vector<Entry>& entries);

}  // namespace citewright::extract
