// SPDX-License-Identifier: Apache-2.0
#include "html.hpp"

#include "html_blocks.hpp"
#include "html_nesting.hpp"
#include "html_tree.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace citewright::reader {
namespace {

const GumboNode* find_child(const GumboNode& parent, GumboTag tag) {
  for (const GumboNode* child : children_of(parent)) {
    if (tag_of(*child) == tag) return child;
  }
  return nullptr;
}

// "On zinc | The Skin Journal" → "On zinc".
std::string without_site_name(std::string_view title) {
  constexpr std::array<std::string_view, 4> separators{" | ", " – ", " — ", " :: "};
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && at > 0) return std::string{title.substr(0, at)};
  }
  return std::string{title};
}

// The title the page gives to social networks, else to the browser's window.
std::string page_title(const GumboNode& root) {
  const GumboNode* head = find_child(root, GUMBO_TAG_HEAD);
  if (head == nullptr) return {};
  for (const GumboNode* child : children_of(*head)) {
    const bool is_title =
        tag_of(*child) == GUMBO_TAG_META && attribute(*child, "property") == "og:title";
    if (is_title) return collapse_whitespace(attribute(*child, "content"));
  }
  const GumboNode* title = find_child(*head, GUMBO_TAG_TITLE);
  if (title == nullptr || children_of(*title).empty()) return {};
  const GumboText* text = text_of(*children_of(*title).front());
  if (text == nullptr) return {};
  return without_site_name(collapse_whitespace(text->text));
}

}  // namespace

Reading read_html(std::string_view source, std::string_view name) {
  return read_html_part(source, source.size(), name);
}

Reading read_html_part(std::string_view source, std::size_t document_size, std::string_view name) {
  check_nesting(source, name);
  const HtmlTree tree{source};
  const ContentTable contents = measure_content(*tree.root());
  std::size_t text = contents.at(tree.root()).text;
  if (document_size > source.size()) text = std::max(text, document_size - source.size());
  return {{}, page_title(*tree.root()), HtmlBlocks{source, contents, text}.read(*tree.root())};
}

}  // namespace citewright::reader
