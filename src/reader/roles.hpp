// SPDX-License-Identifier: Apache-2.0
// What each block is there for, told by its words and its neighbours.
#pragma once

#include "draft.hpp"

#include <vector>

namespace citewright::reader {

/// Sets the role of every draft whose markup does not tell it for sure; their sentences are known.
void assign_roles(std::vector<Draft>& drafts);

/// Bytes of the block's text that are links' text, as a share of all, 0–1.
[[nodiscard]] double link_share(const Block& block);

}  // namespace citewright::reader
