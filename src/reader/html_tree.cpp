// SPDX-License-Identifier: Apache-2.0
#include "html_tree.hpp"

namespace citewright::reader {
namespace {

void* allocate(void* arena, std::size_t size) {
  return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size);
}

void keep(void*, void*) {}

}  // namespace

HtmlTree::HtmlTree(std::string_view page) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = &arena_;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, page.data(), page.size());
}

// Gumbo's node is a tagged union: these functions are where its tag is looked at.
// NOLINTBEGIN(cppcoreguidelines-pro-type-union-access)
std::span<GumboNode* const> children_of(const GumboNode& node) {
  if (!is_element(node) && node.type != GUMBO_NODE_DOCUMENT) return {};
  const GumboVector& children =
      is_element(node) ? node.v.element.children : node.v.document.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_LAST;
}

const GumboText* text_of(const GumboNode& node) {
  return is_element(node) || node.type == GUMBO_NODE_DOCUMENT ? nullptr : &node.v.text;
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

bool has_attribute(const GumboNode& node, const char* name) {
  return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}
// NOLINTEND(cppcoreguidelines-pro-type-union-access)

}  // namespace citewright::reader
