// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include <algorithm>
#include <utility>

namespace citewright::registry {
namespace {

void add_issn(std::string issn, Record& record) {
  const bool known =
      std::find(record.issns.begin(), record.issns.end(), issn) != record.issns.end();
  if (!issn.empty() && !known) record.issns.push_back(std::move(issn));
}

void read_journal(pugi::xml_node journal, pugi::xml_node medline_journal, Record& record) {
  const pugi::xml_node issue = journal.child("JournalIssue");
  record.volume = child_text(issue, "Volume");
  record.issue = child_text(issue, "Issue");
  record.journal = child_text(journal, "Title");
  record.journal_abbreviation = child_text(journal, "ISOAbbreviation");
  if (record.journal_abbreviation.empty()) {
    record.journal_abbreviation = child_text(medline_journal, "MedlineTA");
  }
  if (record.journal.empty()) record.journal = record.journal_abbreviation;
  for (const pugi::xml_node issn : journal.children("ISSN")) add_issn(text_of(issn), record);
  add_issn(child_text(medline_journal, "ISSNLinking"), record);
}

// Files without PubmedData say the PMCID here: "PMC4688250 [Available on 12/22/16]".
void read_other_ids(pugi::xml_node citation, Identifiers& ids) {
  for (const pugi::xml_node other : citation.children("OtherID")) {
    const std::string text = text_of(other);
    if (!ids.pmcid) ids.pmcid = Pmcid::parse(std::string_view{text}.substr(0, text.find(' ')));
  }
}

}  // namespace

void read_citation(pugi::xml_node citation, Record& record) {
  const pugi::xml_node article = citation.child("Article");
  record.ids.pmid = Pmid::parse(child_text(citation, "PMID"));
  read_languages(article, record);
  read_titles(article, record);
  read_journal(article.child("Journal"), citation.child("MedlineJournalInfo"), record);
  read_dates(article, record);
  read_pages(article.child("Pagination"), record);
  read_electronic_locations(article, record);
  read_other_ids(citation, record.ids);
  read_authors(article.child("AuthorList"), record);
  read_abstract(article, citation, record);
  read_publication_types(article.child("PublicationTypeList"), record);
  read_mesh(citation.child("MeshHeadingList"), record);
  read_keywords(citation, record);
  read_notices(citation.child("CommentsCorrectionsList"), record);
}

void read_pubmed_data(pugi::xml_node data, Record& record) {
  Identifiers own;
  read_article_ids(data.child("ArticleIdList"), own);
  if (own.doi) record.ids.doi = own.doi;
  if (own.pmcid) record.ids.pmcid = own.pmcid;
  if (record.year) return;
  for (const pugi::xml_node date : data.child("History").children("PubMedPubDate")) {
    if (std::string_view{date.attribute("PubStatus").value()} != "pubmed") continue;
    record.year = year_of(date);
    if (record.date.empty()) record.date = printed_date(date);
  }
}

}  // namespace citewright::registry
