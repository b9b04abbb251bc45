// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/jats.hpp"

#include "jats_elements.hpp"
#include "server_words.hpp"
#include "xml_text.hpp"
#include "xml_tree.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace citewright::registry {
namespace {

Result<JatsArticle> read_article(pugi::xml_node article, std::string_view where) {
  const pugi::xml_node front = article.child("front");
  JatsArticle read;
  Record& record = read.record;
  read_jats_front(front, record);
  if (record.ids.empty() && record.title.empty()) {
    return problem(std::string{where}, "an article without an identifier and a title");
  }
  record.language = to_ascii_lower(article.attribute("xml:lang").value());
  const std::string_view type = article.attribute("article-type").value();
  if (!type.empty()) record.publication_types.push_back(publication_type_of(type));
  record.full_text = read_jats_body(article.child("body"));
  read.references = read_jats_references(article.child("back"));
  return read;
}

void add_article(pugi::xml_node article, std::string_view where, PmcReply& reply) {
  const std::size_t number = reply.articles.size() + reply.problems.size() + 1;
  auto read = read_article(article, fmt::format("{}, article {}", where, number));
  if (read) {
    reply.articles.push_back(std::move(*read));
  } else {
    reply.problems.push_back(std::move(read.error()));
  }
}

// <error id="…">: efetch knows no such article. Any other error is a failure.
void add_error(pugi::xml_node node, std::string_view where, PmcReply& reply) {
  const std::string id = node.attribute("id").value();
  auto pmcid = Pmcid::parse(id);
  if (!pmcid) pmcid = Pmcid::parse("PMC" + id);
  if (pmcid) {
    reply.absent.push_back(*pmcid);
    return;
  }
  const std::string_view code = node.attribute("code").value();
  reply.problems.push_back(server_says(fmt::format("{} {}", code, text_of(node)), where).value());
}

}  // namespace

Answer<JatsArticle> PmcReply::article_of(const Pmcid& pmcid) const {
  const auto found = std::find_if(articles.begin(), articles.end(), [&pmcid](const JatsArticle& a) {
    return a.record.ids.pmcid == pmcid;
  });
  if (found != articles.end()) return *found;
  if (std::find(absent.begin(), absent.end(), pmcid) != absent.end()) return std::nullopt;
  return problem(to_string(pmcid),
                 problems.empty() ? "the reply does not mention it" : problems.front().what);
}

Result<PmcReply> parse_pmc_reply(std::string_view body, std::string_view where) {
  if (classify_reply(body) != ReplyKind::xml) {
    return problem(std::string{where},
                   fmt::format("JATS was expected, this is {}", describe_reply(body)));
  }
  XmlTree tree;
  const auto root = tree.parse(body, where);
  if (!root) return tl::make_unexpected(root.error());
  const std::string_view name = root->name();
  PmcReply reply;
  if (name == "article") {
    add_article(*root, where, reply);
    return reply;
  }
  if (const std::string error = child_text(*root, "ERROR"); !error.empty()) {
    return server_says(error, where);
  }
  if (name != "pmc-articleset" && name != "OAI-PMH") {
    return problem(std::string{where},
                   fmt::format("JATS was expected, the root element is {}", quote_reply(name)));
  }
  for (pugi::xml_node node = next_node(*root, *root); node;) {
    const bool article = local_name(node) == "article";
    if (article) add_article(node, where, reply);
    if (local_name(node) == "error") add_error(node, where, reply);
    node = next_node(node, *root, !article);
  }
  return reply;
}

Result<JatsArticle> parse_jats(std::string_view body, std::string_view where) {
  auto reply = parse_pmc_reply(body, where);
  if (!reply) return tl::make_unexpected(std::move(reply.error()));
  if (!reply->problems.empty()) return tl::make_unexpected(std::move(reply->problems.front()));
  if (reply->articles.size() != 1) {
    return problem(std::string{where},
                   fmt::format("one article was expected, these are {}", reply->articles.size()));
  }
  return std::move(reply->articles.front());
}

}  // namespace citewright::registry
