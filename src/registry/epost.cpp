// SPDX-License-Identifier: Apache-2.0
#include "xml_text.hpp"
#include "xml_tree.hpp"

#include "citewright/registry/eutils.hpp"

namespace citewright::registry {

Result<EpostReply> parse_epost(std::string_view body, std::string_view where) {
  XmlTree tree;
  const auto root = parse_xml_reply(tree, body, "ePostResult", where);
  if (!root) return tl::make_unexpected(root.error());
  EpostReply reply{child_text(*root, "QueryKey"), child_text(*root, "WebEnv")};
  if (reply.query_key.empty() || reply.web_env.empty()) {
    return problem(std::string{where}, "an epost reply without QueryKey or WebEnv");
  }
  return reply;
}

}  // namespace citewright::registry
