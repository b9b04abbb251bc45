// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/pubmed_xml.hpp"

#include "pubmed_elements.hpp"
#include "server_words.hpp"
#include "xml_text.hpp"
#include "xml_tree.hpp"

#include "citewright/registry/pubmed_splitter.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace citewright::registry {
namespace {

DeletedPmids read_deleted(pugi::xml_node element) {
  DeletedPmids deleted;
  for (const pugi::xml_node node : element.children("PMID")) {
    if (const auto pmid = Pmid::parse(text_of(node))) deleted.push_back(*pmid);
  }
  return deleted;
}

Result<PubmedElement> read_element(pugi::xml_node element, std::string_view where) {
  const std::string_view name = element.name();
  if (name == "DeleteCitation") return read_deleted(element);
  Record record;
  if (name == "PubmedArticle") {
    read_citation(element.child("MedlineCitation"), record);
    read_pubmed_data(element.child("PubmedData"), record);
  } else if (name == "MedlineCitation") {
    read_citation(element, record);
  } else if (name == "PubmedBookArticle") {
    read_book_article(element, record);
  } else if (name == "ERROR") {
    return server_says(text_of(element), where);
  } else {
    return problem(std::string{where}, fmt::format("{} is no record", quote_reply(name)));
  }
  if (!record.ids.pmid) return problem(std::string{where}, fmt::format("{} without a PMID", name));
  return record;
}

// The element that has the PMID of an article or of a book's part.
pugi::xml_node document_of(pugi::xml_node element) {
  for (const char* name : {"MedlineCitation", "BookDocument"}) {
    if (const pugi::xml_node document = element.child(name)) return document;
  }
  return element;
}

PubmedRevision read_revision(pugi::xml_node element) {
  constexpr int most = 1000;
  const pugi::xml_node document = document_of(element);
  PubmedRevision revision;
  revision.version = std::clamp(document.child("PMID").attribute("Version").as_int(1), 1, most);
  revision.revised = iso_date(document.child("DateRevised"));
  return revision;
}

// What an answer that holds no set says: an ERROR's words where there are some.
Problem refusal(std::string_view body, std::string_view where, const Problem& found) {
  XmlTree tree;
  const auto root = parse_xml_reply(tree, body, "PubmedArticleSet", where);
  const bool said = !root && root.error().what.starts_with("the server says");
  return said ? root.error() : found;
}

void add(PubmedElement element, PubmedReply& reply) {
  if (Record* record = std::get_if<Record>(&element)) {
    reply.records.push_back(std::move(*record));
    return;
  }
  const DeletedPmids& deleted = std::get<DeletedPmids>(element);
  reply.deleted.insert(reply.deleted.end(), deleted.begin(), deleted.end());
}

}  // namespace

struct PubmedElementParser::Memory {
  XmlTree tree;
  PubmedRevision revision;
};

PubmedElementParser::PubmedElementParser() : memory_{std::make_unique<Memory>()} {}
PubmedElementParser::~PubmedElementParser() = default;
PubmedElementParser::PubmedElementParser(PubmedElementParser&&) noexcept = default;
PubmedElementParser& PubmedElementParser::operator=(PubmedElementParser&&) noexcept = default;

Result<PubmedElement> PubmedElementParser::parse(std::string_view xml, std::string_view where) {
  const auto root = memory_->tree.parse(xml, where);
  if (!root) return tl::make_unexpected(root.error());
  memory_->revision = read_revision(*root);
  return read_element(*root, where);
}

const PubmedRevision& PubmedElementParser::revision() const {
  return memory_->revision;
}

Answer<Record> PubmedReply::record_of(const Pmid& pmid) const {
  const auto found = std::find_if(records.begin(), records.end(), [&pmid](const Record& record) {
    return record.ids.pmid == pmid;
  });
  if (found != records.end()) return *found;
  const bool gone = std::find(deleted.begin(), deleted.end(), pmid) != deleted.end();
  if (gone || problems.empty()) return std::nullopt;
  return problem("PMID " + to_string(pmid),
                 fmt::format("not among what could be read; {}: {}", problems.front().where,
                             problems.front().what));
}

Result<PubmedReply> parse_pubmed_reply(std::string_view body, std::string_view where) {
  if (classify_reply(body) != ReplyKind::xml) {
    return problem(std::string{where},
                   fmt::format("PubMed XML was expected, this is {}", describe_reply(body)));
  }
  PubmedSplitter splitter{std::string{where}};
  splitter.append(body);
  splitter.close();
  PubmedElementParser parser;
  PubmedReply reply;
  for (std::size_t number = 1; const auto xml = splitter.next(); ++number) {
    auto element = parser.parse(*xml, where);
    if (element) {
      add(std::move(*element), reply);
      continue;
    }
    if (xml->starts_with("<ERROR")) return tl::make_unexpected(element.error());
    reply.problems.push_back(
        {fmt::format("{}, element {}", where, number), std::move(element.error().what)});
  }
  if (splitter.problem()) {
    return tl::make_unexpected(refusal(body, where, *splitter.problem()));
  }
  return reply;
}

}  // namespace citewright::registry
