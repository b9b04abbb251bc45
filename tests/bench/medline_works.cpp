// SPDX-License-Identifier: Apache-2.0
#include "bench/medline_works.hpp"

#include "bench/gzip_file.hpp"

#include "citewright/base/fold.hpp"

#include <pugixml.hpp>

#include <cstring>

namespace citewright::bench {
namespace {

// The text of a node with that of the markup inside it.
std::string text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
    if (child.type() == pugi::node_element) out += text_of(child);
  }
  return collapse_whitespace(out);
}

std::string text_at(const pugi::xml_node& node, const char* path) {
  return text_of(node.select_node(path).node());
}

void read_authors(const pugi::xml_node& list, Work& work) {
  for (const pugi::xml_node& author : list.children("Author")) {
    if (author.child("CollectiveName")) {
      if (list.select_nodes("Author").size() == 1) work.group = text_at(author, "CollectiveName");
      continue;
    }
    work.authors.push_back({text_at(author, "LastName"), text_at(author, "ForeName"),
                            text_at(author, "Initials"), text_at(author, "Suffix")});
  }
}

Work medline_work(const pugi::xml_node& citation) {
  Work work;
  read_authors(citation.select_node("Article/AuthorList").node(), work);
  work.title = text_at(citation, "Article/ArticleTitle");
  work.journal = text_at(citation, "Article/Journal/Title");
  work.short_journal = text_at(citation, "MedlineJournalInfo/MedlineTA");
  work.stopped_journal = text_at(citation, "Article/Journal/ISOAbbreviation");
  work.year = text_at(citation, "Article/Journal/JournalIssue/PubDate/Year");
  if (work.year.empty())
    work.year = text_at(citation, "Article/Journal/JournalIssue/PubDate/MedlineDate").substr(0, 4);
  work.volume = text_at(citation, "Article/Journal/JournalIssue/Volume");
  work.issue = text_at(citation, "Article/Journal/JournalIssue/Issue");
  work.pages = text_at(citation, "Article/Pagination/MedlinePgn");
  work.doi = text_at(citation, "Article/ELocationID[@EIdType='doi']");
  work.pmid = text_at(citation, "PMID");
  return work;
}

Work jats_work(const pugi::xml_node& citation) {
  Work work;
  for (const pugi::xpath_node& name : citation.select_nodes(".//name")) {
    work.authors.push_back(
        {text_at(name.node(), "surname"), "", text_at(name.node(), "given-names"), ""});
  }
  work.title = text_at(citation, "article-title");
  if (!work.title.empty() && std::strchr(".?!", work.title.back()) == nullptr) work.title += '.';
  work.journal = work.short_journal = work.stopped_journal = text_at(citation, "source");
  work.year = text_at(citation, "year");
  work.volume = text_at(citation, "volume");
  work.issue = text_at(citation, "issue");
  work.pages = text_at(citation, "fpage");
  if (citation.child("lpage")) work.pages += "-" + text_at(citation, "lpage");
  work.doi = text_at(citation, "pub-id[@pub-id-type='doi']");
  work.pmid = text_at(citation, "pub-id[@pub-id-type='pmid']");
  return work;
}

bool is_complete(const Work& work) {
  return !work.title.empty() && !work.journal.empty() && work.year.size() == 4;
}

}  // namespace

std::vector<Work> read_medline(const std::filesystem::path& file) {
  const std::string xml = read_gzip(file);
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  std::vector<Work> works;
  for (const pugi::xpath_node& citation : document.select_nodes("//MedlineCitation")) {
    Work work = medline_work(citation.node());
    if (is_complete(work)) works.push_back(std::move(work));
  }
  return works;
}

std::vector<Work> read_jats_references(const std::filesystem::path& file) {
  pugi::xml_document document;
  document.load_file(file.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  std::vector<Work> works;
  for (const pugi::xpath_node& ref :
       document.select_nodes("//ref/*[contains(name(), 'citation')]")) {
    Work work = jats_work(ref.node());
    if (is_complete(work)) works.push_back(std::move(work));
  }
  return works;
}

}  // namespace citewright::bench
