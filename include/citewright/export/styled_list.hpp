// SPDX-License-Identifier: Apache-2.0
// The reference list as journals print it.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstdint>
#include <string>

namespace citewright::exports {

enum class ListStyle : std::uint8_t {
  vancouver,  ///< NLM's and the ICMJE's, numbered
  ama,        ///< AMA Manual of Style, 11th edition, numbered
  apa,        ///< APA, 7th edition, sorted by authors
};

/// What a list is written as.
enum class Markup : std::uint8_t { text, markdown, html };

/// The list in the article's order (APA: by authors and year), entries from the same details as
/// export_references(). Nothing in a title or a name becomes markup.
[[nodiscard]] std::string styled_list(const Audit& audit, ListStyle style, Markup markup);

}  // namespace citewright::exports
