// SPDX-License-Identifier: Apache-2.0
// HTML → blocks.
#pragma once

#include "draft.hpp"

#include <string_view>

namespace citewright::reader {

/// `source` is valid UTF-8; the blocks' maps lead to its bytes. Throws Error{input} for elements
/// nested too deep.
[[nodiscard]] Reading read_html(std::string_view source, std::string_view name);

}  // namespace citewright::reader
