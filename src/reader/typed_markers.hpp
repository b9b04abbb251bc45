// SPDX-License-Identifier: Apache-2.0
// List markers that were typed into paragraphs instead of marked up.
#pragma once

#include "draft.hpp"

#include <vector>

namespace citewright::reader {

/// A paragraph that begins with a bullet becomes a list item without it. Typed numbers stay text:
/// one paragraph may hold several numbered entries.
void recognise_typed_markers(std::vector<Draft>& drafts);

}  // namespace citewright::reader
