// SPDX-License-Identifier: Apache-2.0
#include "support/stand_in/render.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace citewright::test {
namespace {

using pugi::xml_node;

xml_node add(xml_node parent, const char* name, const std::string& text) {
  xml_node child = parent.append_child(name);
  child.text().set(text.c_str());
  return child;
}

xml_node add_if(xml_node parent, const char* name, const std::string& text) {
  return text.empty() ? xml_node{} : add(parent, name, text);
}

void set(xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

void add_journal(xml_node article, const Record& record) {
  xml_node journal = article.append_child("Journal");
  if (!record.issns.empty()) set(add(journal, "ISSN", record.issns.front()), "IssnType", "Print");
  xml_node issue = journal.append_child("JournalIssue");
  set(issue, "CitedMedium", "Internet");
  add_if(issue, "Volume", record.volume);
  add_if(issue, "Issue", record.issue);
  xml_node date = issue.append_child("PubDate");
  if (record.year) add(date, "Year", std::to_string(*record.year));
  add(journal, "Title", record.journal);
  add_if(journal, "ISOAbbreviation", record.journal_abbreviation);
}

void add_authors(xml_node article, const Record& record) {
  if (record.authors.empty()) return;
  xml_node list = article.append_child("AuthorList");
  set(list, "CompleteYN", record.authors_complete ? "Y" : "N");
  for (const Author& author : record.authors) {
    xml_node node = list.append_child("Author");
    set(node, "ValidYN", "Y");
    add_if(node, "CollectiveName", author.collective);
    add_if(node, "LastName", author.family);
    add_if(node, "ForeName", author.given);
    add_if(node, "Suffix", author.suffix);
  }
}

void add_abstract(xml_node article, const Record& record) {
  if (record.abstract.empty()) return;
  xml_node abstract = article.append_child("Abstract");
  for (const AbstractSection& section : record.abstract) {
    xml_node text = add(abstract, "AbstractText", section.text);
    if (!section.label.empty()) set(text, "Label", section.label);
  }
}

struct NoticeName {
  NoticeKind kind;
  const char* type;
};
constexpr auto notice_names = std::to_array<NoticeName>({
    {NoticeKind::retraction, "RetractionIn"},
    {NoticeKind::partial_retraction, "PartialRetractionIn"},
    {NoticeKind::retracted_and_replaced, "RetractedandRepublishedIn"},
    {NoticeKind::expression_of_concern, "ExpressionOfConcernIn"},
    {NoticeKind::correction, "ErratumIn"},
    {NoticeKind::update, "UpdateIn"},
    {NoticeKind::retraction_of, "RetractionOf"},
    {NoticeKind::concern_of, "ExpressionOfConcernFor"},
    {NoticeKind::correction_of, "ErratumFor"},
    {NoticeKind::comment, "CommentIn"},
});

void add_notices(xml_node citation, const Record& record) {
  if (record.notices.empty()) return;
  xml_node list = citation.append_child("CommentsCorrectionsList");
  for (const Notice& notice : record.notices) {
    const auto name = std::find_if(notice_names.begin(), notice_names.end(),
                                   [&](const NoticeName& row) { return row.kind == notice.kind; });
    if (name == notice_names.end()) continue;
    xml_node node = list.append_child("CommentsCorrections");
    set(node, "RefType", name->type);
    add(node, "RefSource", notice.source);
    if (notice.ids.pmid) set(add(node, "PMID", to_string(*notice.ids.pmid)), "Version", "1");
  }
}

void add_mesh(xml_node citation, const Record& record) {
  if (record.mesh.empty()) return;
  xml_node list = citation.append_child("MeshHeadingList");
  for (const MeshHeading& heading : record.mesh) {
    xml_node node = list.append_child("MeshHeading");
    xml_node name = add(node, "DescriptorName", heading.descriptor);
    if (heading.ui) set(name, "UI", to_string(*heading.ui));
    set(name, "MajorTopicYN", heading.major ? "Y" : "N");
    for (const std::string& qualifier : heading.qualifiers)
      set(add(node, "QualifierName", qualifier), "MajorTopicYN", "N");
  }
}

void add_ids(xml_node article, const Record& record) {
  xml_node list = article.append_child("PubmedData").append_child("ArticleIdList");
  const auto id = [&list](const char* type, const std::string& value) {
    set(add(list, "ArticleId", value), "IdType", type);
  };
  if (record.ids.pmid) id("pubmed", to_string(*record.ids.pmid));
  if (record.ids.pmcid) id("pmc", to_string(*record.ids.pmcid));
  if (record.ids.doi) id("doi", to_string(*record.ids.doi));
}

void add_article(xml_node set_node, const Record& record) {
  xml_node entry = set_node.append_child("PubmedArticle");
  xml_node citation = entry.append_child("MedlineCitation");
  set(citation, "Status", "MEDLINE");
  set(add(citation, "PMID", to_string(*record.ids.pmid)), "Version", "1");
  xml_node article = citation.append_child("Article");
  set(article, "PubModel", "Print");
  add_journal(article, record);
  add(article, "ArticleTitle", record.title);
  if (!record.pages.empty()) add(article.append_child("Pagination"), "MedlinePgn", record.pages);
  add_abstract(article, record);
  add_authors(article, record);
  add(article, "Language", record.language.empty() ? "eng" : record.language);
  xml_node types = article.append_child("PublicationTypeList");
  for (const std::string& type : record.publication_types) add(types, "PublicationType", type);
  add_if(article, "VernacularTitle", record.vernacular_title);
  if (record.electronic_year) {
    xml_node date = article.append_child("ArticleDate");
    set(date, "DateType", "Electronic");
    add(date, "Year", std::to_string(*record.electronic_year));
  }
  add_notices(citation, record);
  add_mesh(citation, record);
  add_ids(entry, record);
}

std::string unindented(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

void add_pmc_article(xml_node set_node, const Record& record) {
  xml_node article = set_node.append_child("article");
  set(article, "article-type", "research-article");
  xml_node front = article.append_child("front");
  add(front.append_child("journal-meta").append_child("journal-title-group"), "journal-title",
      record.journal);
  xml_node meta = front.append_child("article-meta");
  const auto id = [&meta](const char* type, const std::string& value) {
    set(add(meta, "article-id", value), "pub-id-type", type);
  };
  id("pmcid", to_string(*record.ids.pmcid));
  if (record.ids.pmid) id("pmid", to_string(*record.ids.pmid));
  if (record.ids.doi) id("doi", to_string(*record.ids.doi));
  add(meta.append_child("title-group"), "article-title", record.title);
  if (record.year) {
    xml_node date = meta.append_child("pub-date");
    set(date, "pub-type", "epub");
    add(date, "year", std::to_string(*record.year));
  }
  add_if(meta, "volume", record.volume);
  xml_node abstract = meta.append_child("abstract");
  for (const AbstractSection& section : record.abstract) add(abstract, "p", section.text);
  if (record.full_text.empty()) return;
  xml_node body = article.append_child("body");
  for (const AbstractSection& section : record.full_text) {
    xml_node node = body.append_child("sec");
    add_if(node, "title", section.label);
    add(node, "p", section.text);
  }
}

}  // namespace

std::string pubmed_set(std::span<const Record* const> records) {
  pugi::xml_document document;
  xml_node root = document.append_child("PubmedArticleSet");
  for (const Record* record : records) add_article(root, *record);
  std::string body = unindented(document);
  if (records.empty()) body = "<PubmedArticleSet></PubmedArticleSet>";
  return "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, "
         "1st January 2025//EN\" "
         "\"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n" +
         body;
}

std::string pmc_set(std::span<const Record* const> records, std::span<const std::string> missing) {
  pugi::xml_document document;
  xml_node root = document.append_child("pmc-articleset");
  for (const Record* record : records) add_pmc_article(root, *record);
  for (const std::string& id : missing)
    set(add(root, "error", "The following PMCID is not available: " + id), "id", id);
  return "<?xml version=\"1.0\"  ?><!DOCTYPE pmc-articleset PUBLIC \"-//NLM//DTD ARTICLE SET "
         "2.0//EN\" \"https://dtd.nlm.nih.gov/ncbi/pmc/articleset/nlm-articleset-2.0.dtd\">" +
         unindented(document);
}

}  // namespace citewright::test
