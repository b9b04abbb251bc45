// SPDX-License-Identifier: Apache-2.0
#include "json_value.hpp"
#include "xml_text.hpp"
#include "xml_tree.hpp"

#include "citewright/registry/eutils.hpp"
#include "citewright/registry/reply.hpp"

#include <charconv>
#include <utility>

namespace citewright::registry {
namespace {

std::optional<std::int64_t> to_score(std::string_view digits) {
  std::int64_t score = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), score);
  return error == std::errc{} && !digits.empty() ? std::optional{score} : std::nullopt;
}

LinkList read_list(pugi::xml_node node) {
  LinkList list{child_text(node, "DbTo"), child_text(node, "LinkName"), {}};
  for (const pugi::xml_node link : node.children("Link")) {
    std::string id = child_text(link, "Id");
    if (!id.empty()) list.links.push_back({std::move(id), to_score(child_text(link, "Score"))});
  }
  return list;
}

Result<std::vector<LinkSet>> parse_xml(std::string_view body, std::string_view where) {
  XmlTree tree;
  const auto root = parse_xml_reply(tree, body, "eLinkResult", where);
  if (!root) return tl::make_unexpected(root.error());
  std::vector<LinkSet> sets;
  for (const pugi::xml_node node : root->children("LinkSet")) {
    if (const std::string error = child_text(node, "ERROR"); !error.empty()) {
      return server_says(error, where);
    }
    LinkSet set{child_text(node, "DbFrom"), {}, {}};
    for (const pugi::xml_node id : node.child("IdList").children("Id")) {
      set.ids.push_back(text_of(id));
    }
    for (const pugi::xml_node list : node.children("LinkSetDb")) {
      set.lists.push_back(read_list(list));
    }
    sets.push_back(std::move(set));
  }
  return sets;
}

// Links are ids, or with scores objects.
LinkList read_list(const Json& json) {
  LinkList list{text_at(json, "dbto"), text_at(json, "linkname"), {}};
  for (const Json* link : items_at(json, "links")) {
    std::string id = link->is_object() ? text_at(*link, "id") : text_in(*link);
    if (!id.empty()) list.links.push_back({std::move(id), number_at(*link, "score")});
  }
  return list;
}

Result<std::vector<LinkSet>> parse_json(std::string_view body, std::string_view where) {
  const auto tree = parse_json_reply(body, "a reply of links", where);
  if (!tree) return tl::make_unexpected(tree.error());
  if (const std::string error = text_at(*tree, "ERROR"); !error.empty()) {
    return server_says(error, where);
  }
  const Json* json_sets = member(*tree, "linksets");
  if (json_sets == nullptr || !json_sets->is_array()) {
    return problem(std::string{where}, "a reply of links without linksets");
  }
  std::vector<LinkSet> sets;
  for (const Json& json : *json_sets) {
    if (const std::string error = text_at(json, "ERROR"); !error.empty()) {
      return server_says(error, where);
    }
    LinkSet set{text_at(json, "dbfrom"), texts_at(json, "ids"), {}};
    for (const Json* list : items_at(json, "linksetdbs")) set.lists.push_back(read_list(*list));
    sets.push_back(std::move(set));
  }
  return sets;
}

}  // namespace

Result<std::vector<LinkSet>> parse_elink(std::string_view body, std::string_view where) {
  return classify_reply(body) == ReplyKind::xml ? parse_xml(body, where) : parse_json(body, where);
}

}  // namespace citewright::registry
