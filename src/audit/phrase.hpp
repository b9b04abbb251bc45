// SPDX-License-Identifier: Apache-2.0
// Words in a row within a text.
#pragma once

#include <string_view>

namespace citewright::audit {

/// The phrase stands in the text, at word boundaries. Both are folded to words; an empty phrase
/// stands nowhere.
[[nodiscard]] bool has_phrase(std::string_view text, std::string_view phrase);

}  // namespace citewright::audit
