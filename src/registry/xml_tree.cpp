// SPDX-License-Identifier: Apache-2.0
#include "xml_tree.hpp"

#include "server_words.hpp"
#include "xml_text.hpp"

#include "citewright/base/utf8.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

namespace citewright::registry {
namespace {

// JATS with MathML nests about 40 deep.
constexpr int most_nesting = 256;

bool nests_too_deep(pugi::xml_node root) {
  int depth = 0;
  pugi::xml_node node = root;
  while (true) {
    if (const pugi::xml_node child = node.first_child()) {
      if (++depth > most_nesting) return true;
      node = child;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) return false;
    node = node.next_sibling();
  }
}

}  // namespace

Result<pugi::xml_node> XmlTree::parse(std::string_view xml, std::string_view where) {
  // Blank text between two inline elements is a blank of the title: keep it.
  constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata;
  if (is_valid_utf8(xml)) {
    buffer_.assign(xml);
  } else {
    buffer_ = to_valid_utf8(xml);
  }
  const pugi::xml_parse_result parsed =
      document_.load_buffer_inplace(buffer_.data(), buffer_.size(), flags, pugi::encoding_utf8);
  // After an error pugixml keeps a half-built tree, which must not be looked at.
  if (!parsed) {
    return problem(std::string{where}, fmt::format("not well-formed XML at byte {}: {}",
                                                   parsed.offset, parsed.description()));
  }
  const pugi::xml_node root = document_.document_element();
  if (nests_too_deep(root)) {
    return problem(std::string{where}, fmt::format("nested deeper than {} levels", most_nesting));
  }
  return root;
}

Result<pugi::xml_node> parse_xml_reply(XmlTree& tree, std::string_view body, std::string_view root,
                                       std::string_view where) {
  if (classify_reply(body) != ReplyKind::xml) {
    return problem(std::string{where},
                   fmt::format("{} was expected, this is {}", root, describe_reply(body)));
  }
  auto parsed = tree.parse(body, where);
  if (!parsed) return parsed;
  if (const pugi::xml_node error = parsed->child("ERROR"); !text_of(error).empty()) {
    return server_says(text_of(error), where);
  }
  if (parsed->name() != root) {
    return problem(std::string{where}, fmt::format("{} was expected, the root element is {}", root,
                                                   quote_reply(parsed->name())));
  }
  return parsed;
}

}  // namespace citewright::registry
