// SPDX-License-Identifier: Apache-2.0
// Inline links that lead to a work or into the reference list.
#include "extract/characters.hpp"
#include "extract/label_list.hpp"
#include "extract/markers.hpp"

#include "citewright/extract/identifiers.hpp"

namespace citewright::extract {
namespace {

// A link into the page counts where its text is a mark; the list's anchors are the page's business.
std::vector<std::string> labels_of_anchor(std::string_view link_text, const ListForm& list) {
  const std::string_view mark = strip(link_text, "[]()");
  if (auto labels = parse_labels(mark); labels && all_digits(strip(mark, ",;–-"))) return *labels;
  if (!mark.empty() && (list.has_label(mark) || list.has_note(mark))) return {std::string{mark}};
  return {};
}

}  // namespace

std::vector<Citation> find_linked_marks(const Block& block, const ListForm& list) {
  std::vector<Citation> found;
  for (const Hyperlink& link : block.links) {
    if (link.text.empty() || link.text.begin == 0) {
      if (link.url.starts_with('#')) continue;
    }
    Citation citation;
    citation.range = link.text;
    citation.url = link.url;
    if (link.url.starts_with('#')) {
      citation.labels = labels_of_anchor(link.text.of(block.text), list);
      if (!citation.labels.empty()) found.push_back(std::move(citation));
    } else if (!link.text.empty() && !identifiers_in(link.url).empty()) {
      found.push_back(std::move(citation));
    }
  }
  return found;
}

}  // namespace citewright::extract
