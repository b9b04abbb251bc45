// SPDX-License-Identifier: Apache-2.0
// Makes text from articles, records and the network safe to show on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace citewright::exports {

/// One line of well-formed UTF-8 that no terminal obeys: line breaks and tabs become a blank; other
/// control characters (C0, DEL, C1, so every escape sequence) and ill-formed bytes become U+FFFD;
/// what reorders or hides text (bidirectional controls, tag and zero-width characters) is dropped.
/// The joiners U+200C and U+200D stay: scripts and emoji need them.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace citewright::exports
