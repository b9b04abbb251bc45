// SPDX-License-Identifier: Apache-2.0
// Parses XML that is not trusted: well-formed, not too deep, or a Problem.
#pragma once

#include "citewright/base/error.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace citewright::registry {

/// Keeps its memory from one parse to the next. Entities are never expanded beyond XML's own five
/// and character references; no DTD is read.
class XmlTree {
 public:
  /// The root element; it lives until the next call. Ill-formed bytes become U+FFFD.
  [[nodiscard]] Result<pugi::xml_node> parse(std::string_view xml, std::string_view where);

 private:
  std::string buffer_;
  pugi::xml_document document_;
};

/// Parses a whole reply whose root must be `root` and which must carry no ERROR child of the root;
/// says what came instead.
[[nodiscard]] Result<pugi::xml_node> parse_xml_reply(XmlTree& tree, std::string_view body,
                                                     std::string_view root, std::string_view where);

}  // namespace citewright::registry
