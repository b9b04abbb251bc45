// SPDX-License-Identifier: Apache-2.0
// Markdown made ready for md4c: what it does not know is taken out or put into words it does.
#pragma once

#include "citewright/model/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::reader {

/// A definition "[^a]: text" became a list item; the range covers all its lines.
struct FootnoteDefinition {
  TextRange range;  ///< in the prepared text
  std::string label;
};

struct MarkdownSource {
  std::string text;
  OffsetMap map;      ///< prepared text → source
  std::string title;  ///< from the front matter
  std::vector<FootnoteDefinition> footnotes;
};

[[nodiscard]] MarkdownSource prepare_markdown(std::string_view source);

}  // namespace citewright::reader
