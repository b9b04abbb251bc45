// SPDX-License-Identifier: Apache-2.0
// HTML → blocks.
#pragma once

#include "draft.hpp"

#include <cstddef>
#include <string_view>

namespace citewright::reader {

/// `source` is valid UTF-8; the blocks' maps lead to its bytes. Throws Error{input} for elements
/// nested too deep.
[[nodiscard]] Reading read_html(std::string_view source, std::string_view name);

/// The same for HTML inside a document of `document_size` bytes in another format.
[[nodiscard]] Reading read_html_part(std::string_view source, std::size_t document_size,
                                     std::string_view name);

}  // namespace citewright::reader
