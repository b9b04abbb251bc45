// SPDX-License-Identifier: Apache-2.0
// Text of JATS elements, with or without a namespace prefix.
//
// Blocks (paragraphs, list items, cells…) are set apart by a blank. Reference markers stay as in
// the text ("[3]", "Lin et al."), except superscript ones, which would join a word or a figure
// ("40 %12"). A formula gives its MathML's text, else its TeX without the preamble. Figures,
// tables, footnotes and supplements inside a paragraph are left out of it.
#pragma once

#include "citewright/model/record.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

[[nodiscard]] std::string jats_text(pugi::xml_node node);

/// Adds the text of one node, set apart from what `out` holds.
void append_jats_block(std::string& out, pugi::xml_node node);

/// The first child of that local name.
[[nodiscard]] pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);

/// An abstract's sections: of `sec`s, or of titles between paragraphs. "Abstract" and "Summary" are
/// no labels.
[[nodiscard]] std::vector<AbstractSection> jats_abstract(pugi::xml_node abstract);

}  // namespace citewright::registry
