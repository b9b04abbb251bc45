// SPDX-License-Identifier: Apache-2.0
// What a part of a page is there for, told by its element, its attributes and its links.
#pragma once

#include "html_elements.hpp"

#include "citewright/model/article.hpp"

#include <optional>

namespace citewright::reader {

struct PartRole {
  BlockRole role = BlockRole::body;
  bool is_certain = false;  ///< words in it cannot make it another
  bool has_notes = false;   ///< footnotes: the entries are footnote text
};

/// Nothing where the element does not tell and what surrounds it decides. `page_text` is how much
/// text the whole page has.
[[nodiscard]] std::optional<PartRole> role_of_part(const GumboNode& element, const Content& content,
                                                   std::size_t page_text);

}  // namespace citewright::reader
