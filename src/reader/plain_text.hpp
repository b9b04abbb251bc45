// SPDX-License-Identifier: Apache-2.0
// Plain text → blocks.
#pragma once

#include "draft.hpp"

#include <string_view>

namespace citewright::reader {

/// `source` is valid UTF-8; the blocks' maps lead to its bytes.
[[nodiscard]] Reading read_plain_text(std::string_view source);

}  // namespace citewright::reader
