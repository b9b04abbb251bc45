// SPDX-License-Identifier: Apache-2.0
#include "embedded_markup.hpp"

#include "jats_text.hpp"
#include "xml_text.hpp"
#include "xml_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "<i>", "</jats:p>", "<br/>": a letter after the bracket, and an end before another bracket.
std::size_t tag_length(std::string_view text) {
  const std::size_t name = text.size() > 1 && text[1] == '/' ? 2 : 1;
  if (name >= text.size() || !is_letter(text[name])) return 0;
  const std::size_t end = text.find_first_of("<>", 1);
  return end == std::string_view::npos || text[end] == '<' ? 0 : end + 1;
}

// What is not well-formed becomes so: every tag goes, every other bracket is text. Where a "<" ends
// the search for a tag the next search starts at it, so the time stays linear.
std::string without_tags(std::string_view markup) {
  std::string out;
  for (std::size_t at = 0; at < markup.size();) {
    if (markup[at] != '<') {
      const std::size_t next = std::min(markup.find('<', at), markup.size());
      out.append(markup.substr(at, next - at));
      at = next;
    } else if (const std::size_t length = tag_length(markup.substr(at)); length > 0) {
      at += length;
    } else {
      out += "&lt;";
      ++at;
    }
  }
  return out;
}

Result<pugi::xml_node> parse_fragment(XmlTree& tree, std::string_view markup) {
  auto root = tree.parse(fmt::format("<text>{}</text>", markup), "");
  if (root && !root->next_sibling()) return root;
  return tree.parse(fmt::format("<text>{}</text>", without_tags(markup)), "");
}

bool is_plain(std::string_view text) {
  return text.find_first_of("<&") == std::string_view::npos;
}

// Some depositors escape their tags ("&lt;i&gt;in vitro&lt;/i&gt;").
bool holds_escaped_tags(std::string_view text) {
  constexpr auto ends =
      std::to_array<std::string_view>({"</i>", "</b>", "</em>", "</p>", "</u>", "</sub>", "</sup>",
                                       "</scp>", "</italic>", "</bold>"});
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) {
    return text.find(end) != std::string_view::npos;
  });
}

std::string resolve(std::string_view markup) {
  if (!is_plain(markup)) {
    XmlTree tree;
    if (const auto root = parse_fragment(tree, markup)) return jats_text(*root);
  }
  std::string text;
  append_collapsed(text, markup);
  trim_end(text);
  return text;
}

}  // namespace

std::string text_of_markup(std::string_view markup) {
  std::string text = resolve(markup);
  return holds_escaped_tags(text) ? resolve(text) : text;
}

std::vector<AbstractSection> sections_of_markup(std::string_view markup) {
  XmlTree tree;
  if (const auto root = parse_fragment(tree, markup)) return jats_abstract(*root);
  std::string text = text_of_markup(markup);
  if (text.empty()) return {};
  return {AbstractSection{"", std::move(text)}};
}

}  // namespace citewright::registry
