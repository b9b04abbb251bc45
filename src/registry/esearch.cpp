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

void append(std::vector<std::string> texts, std::vector<std::string>& out) {
  out.insert(out.end(), std::make_move_iterator(texts.begin()),
             std::make_move_iterator(texts.end()));
}

std::vector<std::string> texts_of_children(pugi::xml_node parent) {
  std::vector<std::string> texts;
  for (const pugi::xml_node child : parent.children()) {
    if (std::string text = text_of(child); !text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

std::optional<std::int64_t> to_count(std::string_view digits) {
  std::int64_t count = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  const bool whole = error == std::errc{} && stop == digits.data() + digits.size() && count >= 0;
  return whole ? std::optional{count} : std::nullopt;
}

// A reply without a count is not a reply of none.
tl::unexpected<Problem> no_count(std::string_view where) {
  return problem(std::string{where}, "a search reply without a count");
}

Result<EsearchReply> parse_xml(std::string_view body, std::string_view where) {
  XmlTree tree;
  const auto root = parse_xml_reply(tree, body, "eSearchResult", where);
  if (!root) return tl::make_unexpected(root.error());
  const auto count = to_count(child_text(*root, "Count"));
  if (!count) return no_count(where);
  EsearchReply reply;
  reply.count = *count;
  reply.ids = texts_of_children(root->child("IdList"));
  reply.query_key = child_text(*root, "QueryKey");
  reply.web_env = child_text(*root, "WebEnv");
  reply.dropped = texts_of_children(root->child("ErrorList"));
  for (const pugi::xml_node warning : root->child("WarningList").children()) {
    const bool lost = std::string_view{warning.name()} == "QuotedPhraseNotFound";
    (lost ? reply.dropped : reply.warnings).push_back(text_of(warning));
  }
  return reply;
}

Result<EsearchReply> parse_json(std::string_view body, std::string_view where) {
  const auto tree = parse_json_reply(body, "a search reply", where);
  if (!tree) return tl::make_unexpected(tree.error());
  const Json* result = member(*tree, "esearchresult");
  if (result == nullptr) return no_count(where);
  if (const std::string error = text_at(*result, "ERROR"); !error.empty()) {
    return server_says(error, where);
  }
  const auto count = number_at(*result, "count");
  if (!count || *count < 0) return no_count(where);
  EsearchReply reply;
  reply.count = *count;
  reply.ids = texts_at(*result, "idlist");
  reply.query_key = text_at(*result, "querykey");
  reply.web_env = text_at(*result, "webenv");
  if (const Json* errors = member(*result, "errorlist")) {
    append(texts_at(*errors, "phrasesnotfound"), reply.dropped);
    append(texts_at(*errors, "fieldsnotfound"), reply.dropped);
  }
  if (const Json* warnings = member(*result, "warninglist")) {
    append(texts_at(*warnings, "quotedphrasesnotfound"), reply.dropped);
    append(texts_at(*warnings, "phrasesignored"), reply.warnings);
    append(texts_at(*warnings, "outputmessages"), reply.warnings);
  }
  return reply;
}

}  // namespace

Result<EsearchReply> parse_esearch(std::string_view body, std::string_view where) {
  return classify_reply(body) == ReplyKind::xml ? parse_xml(body, where) : parse_json(body, where);
}

}  // namespace citewright::registry
