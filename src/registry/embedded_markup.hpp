// SPDX-License-Identifier: Apache-2.0
// Markup inside JSON strings: Crossref's titles and abstracts, Europe PMC's texts.
#pragma once

#include "citewright/model/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::registry {

/// The text without its inline tags (<i>, <sub>, MathML…), the five entities and character
/// references decoded, blanks collapsed. A "<" that starts no tag is text; tags that were escaped
/// themselves are resolved too.
[[nodiscard]] std::string text_of_markup(std::string_view markup);

/// An abstract in JATS ("<jats:sec><jats:title>Aim</jats:title><jats:p>…"), in HTML
/// ("<h4>Aim</h4>…") or plain.
[[nodiscard]] std::vector<AbstractSection> sections_of_markup(std::string_view markup);

}  // namespace citewright::registry
