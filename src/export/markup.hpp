// SPDX-License-Identifier: Apache-2.0
// Text made safe for each kind of document it is put into.
#pragma once

#include <string>
#include <string_view>

namespace citewright::exports {

/// One line of Markdown (CommonMark, and what pandoc adds) in which every character stands for
/// itself.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// Markdown that begins a line: a "-", "+" or "1." there would open a list of its own.
[[nodiscard]] std::string at_line_start(std::string markdown);

/// "<https://…>": a link that nothing in the address can leave.
[[nodiscard]] std::string markdown_link(std::string_view address);

/// Text of an XML or HTML element or of an attribute in double quotes. Line breaks are kept;
/// characters that XML 1.0 does not have become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

/// The address where a browser may be led to: http, https and mailto alone, blanks and quotes
/// percent-encoded; "" for any other.
[[nodiscard]] std::string web_address(std::string_view address);

}  // namespace citewright::exports
