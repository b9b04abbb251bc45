// SPDX-License-Identifier: Apache-2.0
// What reference lists are called.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace citewright::extract {

enum class ListHeading : std::uint8_t {
  none,
  doubtful,  ///< "Notes", "Resources", "Sources": a list only where its entries look like works
  sure,      ///< "References", "Works cited"
};

/// Of a whole line: letter case, a number before it, a colon and decoration do not count.
[[nodiscard]] ListHeading list_heading(std::string_view text);

/// "References: 1. Lin PH, …": the length of the heading that begins a block's text, its colon and
/// the blanks behind it included; 0 where there is none.
[[nodiscard]] std::size_t inline_heading_length(std::string_view text);

}  // namespace citewright::extract
