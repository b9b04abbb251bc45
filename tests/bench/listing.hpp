// SPDX-License-Identifier: Apache-2.0
// An article around a reference list.
#pragma once

#include "citewright/model/article.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

struct ListedEntry {
  std::string text;      ///< as the list has it
  std::string sentence;  ///< what the article cites it for; none where empty
};

/// Read from HTML, as an article is. The n-th entry has the number n.
[[nodiscard]] Article make_listing(const std::vector<ListedEntry>& entries);

}  // namespace citewright::bench
