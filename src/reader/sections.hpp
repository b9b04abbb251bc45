// SPDX-License-Identifier: Apache-2.0
// Headings and the section tree they make.
#pragma once

#include "draft.hpp"

#include <string>
#include <vector>

namespace citewright::reader {

/// A short paragraph that is bold from end to end is a heading, one level below the one above it.
void promote_bold_lines(std::vector<Draft>& drafts);

/// The first heading of level 1; "" where there is none.
[[nodiscard]] std::string top_heading(const std::vector<Draft>& drafts);
/// The heading that begins the article's body; "" where text does.
[[nodiscard]] std::string opening_heading(const std::vector<Draft>& drafts);

/// The tree of the body's headings; sets every block's section. Headings of other roles open none.
[[nodiscard]] std::vector<Section> make_sections(std::vector<Draft>& drafts);

}  // namespace citewright::reader
