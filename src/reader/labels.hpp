// SPDX-License-Identifier: Apache-2.0
// The subject a list item or paragraph leads in with.
#pragma once

#include "draft.hpp"

namespace citewright::reader {

/// "Vitamin C" of "Vitamin C: Supports…" and of "**Vitamin C** supports…" in a list; in a paragraph
/// only where bold or title-like words end in a colon, full stop or dash. Empty where there is
/// none.
[[nodiscard]] TextRange find_label(const Draft& draft);

}  // namespace citewright::reader
