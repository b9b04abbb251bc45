// SPDX-License-Identifier: Apache-2.0
// Decoded text of a page, byte by byte back to the source it came from.
#pragma once

#include "entities.hpp"
#include "text_builder.hpp"

#include <cstddef>
#include <string_view>

namespace citewright::reader {

/// Appends `text`, which gumbo made from `original` (references decoded, stray tags and comments
/// left out, line ends made LF); `original` begins at byte `offset` of the page.
void append_html_text(TextBuilder& builder, Entities& entities, std::string_view text,
                      std::string_view original, std::size_t offset, bool is_verbatim);

}  // namespace citewright::reader
