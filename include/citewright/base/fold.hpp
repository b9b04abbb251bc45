// SPDX-License-Identifier: Apache-2.0
// Comparing text the way a reader does: case, accents, dash and quote shapes do not count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citewright {

/// Unicode case folding (ICU), compatibility decomposition (NFKD) with combining marks removed;
/// every dash becomes "-", every quote "'" or "\"", every blank one space. Greek letters stay
/// Greek. Ill-formed bytes become U+FFFD.
[[nodiscard]] std::string fold(std::string_view text);

/// fold(), then everything but letters and digits becomes one blank, ends trimmed: "IL-6 (α)" → "il
/// 6 α".
[[nodiscard]] std::string fold_to_words(std::string_view text);

/// Runs of white space become one blank; the ends are trimmed. Bytes above ASCII are kept, except
/// no-break spaces (U+00A0, U+202F), which count as white space.
[[nodiscard]] std::string collapse_whitespace(std::string_view text);

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string to_ascii_lower(std::string_view text);
[[nodiscard]] bool starts_with_folded(std::string_view text, std::string_view folded_prefix);

}  // namespace citewright
