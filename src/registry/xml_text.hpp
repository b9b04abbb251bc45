// SPDX-License-Identifier: Apache-2.0
// Text of mixed content: all of it, in order.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace citewright::registry {

/// Adds text with every run of XML's blanks (space, tab, CR, LF) as one space and none at the start
/// of `out`. No-break and thin spaces are kept: they are characters of the title.
void append_collapsed(std::string& out, std::string_view text);

void trim_end(std::string& text);

/// The node after `node` in document order below `root`, an empty one at the end; `into` visits the
/// children too. Walks without recursion.
[[nodiscard]] pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root, bool into = true);

/// Character data, CDATA included.
[[nodiscard]] bool is_text(pugi::xml_node node);

/// All text below `root` in document order, blanks collapsed, ends trimmed. Inline markup and
/// MathML give their text; comments and processing instructions give none.
[[nodiscard]] std::string text_of(pugi::xml_node root);

/// text_of the first child of that name; "" where there is none.
[[nodiscard]] std::string child_text(pugi::xml_node parent, const char* name);

/// A year of four digits from 1000 to 2999; nothing else.
[[nodiscard]] std::optional<int> parse_year(std::string_view text);

/// The first of 1800 to 2099 that stands in the text as four digits of its own: "Fall 2016", "1998
/// Dec-1999 Jan".
[[nodiscard]] std::optional<int> find_year(std::string_view text);

/// The name without its namespace prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);

}  // namespace citewright::registry
