// SPDX-License-Identifier: Apache-2.0
// Finds where a piece of XML markup ends, without a tree.
#pragma once

#include <cstddef>
#include <string_view>

namespace citewright::registry {

/// Where more bytes are needed to say.
inline constexpr std::size_t unfinished = std::string_view::npos;

/// The element name at the start of `text` ("PubmedArticle Version=…" → "PubmedArticle").
[[nodiscard]] std::string_view leading_name(std::string_view text);

/// One past the `>` of the start tag that `text` begins with; quoted attribute values may hold `>`.
[[nodiscard]] std::size_t end_of_tag(std::string_view text);

/// One past the comment, CDATA section, processing instruction or declaration that `text` begins
/// with (`<!` or `<?`).
[[nodiscard]] std::size_t end_of_special(std::string_view text);

/// One past the element that `text` begins with, whose name does not occur inside it. The search
/// goes on from `searched` and leaves there where it has to go on once more bytes have come.
[[nodiscard]] std::size_t end_of_element(std::string_view text, std::size_t& searched);

}  // namespace citewright::registry
