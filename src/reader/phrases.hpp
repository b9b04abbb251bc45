// SPDX-License-Identifier: Apache-2.0
// Wordings that tell what a block is there for. All take text as it stands in a block.
#pragma once

#include <string_view>

namespace citewright::reader {

/// "References", "Works Cited:", "12. References".
[[nodiscard]] bool is_reference_heading(std::string_view text);
/// Also "Sources", "Footnotes": what stands below must tell.
[[nodiscard]] bool may_be_reference_heading(std::string_view text);
/// A heading that articles have at their top level: "Conclusion", "FAQ", "References".
[[nodiscard]] bool is_common_heading(std::string_view text);

/// "See also": leads in related links where they are all there is.
[[nodiscard]] bool is_see_also(std::string_view text);

/// A whole block that leads in related links: "You May Also Like:".
[[nodiscard]] bool is_teaser_lead_in(std::string_view text);
/// A block that is itself one related link: "Read more: Zinc and sleep".
[[nodiscard]] bool is_teaser_line(std::string_view text);

/// "Table of contents", "In this article": leads in a list of the article's own parts.
[[nodiscard]] bool is_contents_lead_in(std::string_view text);
/// Breadcrumbs, share bars, bylines, copyright lines, cookie notices.
[[nodiscard]] bool is_navigation_line(std::string_view text);

/// A heading whose whole section is a notice: "Medical disclaimer", "About the author".
[[nodiscard]] bool is_disclaimer_heading(std::string_view text);
/// How strongly one sentence or label speaks as a notice: 0 not at all, 1 maybe, 2 surely.
[[nodiscard]] int disclaimer_weight(std::string_view sentence);

}  // namespace citewright::reader
