// SPDX-License-Identifier: Apache-2.0
// Gumbo's tree of a page, held and looked at.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory_resource>
#include <span>
#include <string_view>

namespace citewright::reader {

/// The page's bytes must outlive the tree. Its memory is one arena: nothing is freed node by node,
/// so that a deep tree needs no deep stack.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view page);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;
  ~HtmlTree() = default;

  [[nodiscard]] const GumboNode* root() const { return output_->root; }

 private:
  std::pmr::monotonic_buffer_resource arena_;
  const GumboOutput* output_ = nullptr;
};

/// Of an element or document; empty for text.
[[nodiscard]] std::span<GumboNode* const> children_of(const GumboNode& node);
[[nodiscard]] bool is_element(const GumboNode& node);
/// A text's, comment's or white space's data; null for an element.
[[nodiscard]] const GumboText* text_of(const GumboNode& node);
/// GUMBO_TAG_LAST for what is no element.
[[nodiscard]] GumboTag tag_of(const GumboNode& node);
/// An attribute's decoded value; "" where it is missing.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode& node, const char* name);

}  // namespace citewright::reader
