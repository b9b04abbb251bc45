// SPDX-License-Identifier: Apache-2.0
// List markers that were typed into paragraphs instead of marked up.
#pragma once

#include "draft.hpp"

#include <vector>

namespace citewright::reader {

/// A paragraph that begins with a bullet, or in a reference list with a number, becomes the list
/// item it looks like; the marker leaves its text.
void recognise_typed_markers(std::vector<Draft>& drafts);

}  // namespace citewright::reader
