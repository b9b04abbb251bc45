// SPDX-License-Identifier: Apache-2.0
#include "pubmed_elements.hpp"
#include "xml_text.hpp"

#include <utility>
#include <vector>

namespace citewright::registry {
namespace {

bool lists_editors(pugi::xml_node list) {
  return std::string_view{list.attribute("Type").value()} == "editors";
}

void read_lists(pugi::xml_node parent, bool editors, Record& record) {
  for (const pugi::xml_node list : parent.children("AuthorList")) {
    if (lists_editors(list) == editors) read_authors(list, record);
  }
}

std::vector<Author> editors_of(pugi::xml_node book) {
  Record editors;
  read_lists(book, true, editors);
  return std::move(editors.authors);
}

void read_publisher(pugi::xml_node book, Record& record) {
  const pugi::xml_node publisher = book.child("Publisher");
  record.publisher = child_text(publisher, "PublisherName");
  record.publisher_place = child_text(publisher, "PublisherLocation");
  record.edition = child_text(book, "Edition");
}

// A chapter's authors, else the book's, else its editors.
void read_book_authors(pugi::xml_node document, pugi::xml_node book, Record& record) {
  read_lists(document, false, record);
  if (record.authors.empty()) read_lists(book, false, record);
  record.editors = editors_of(book);
  if (record.authors.empty() && record.book_title.empty()) record.authors = record.editors;
}

void read_book_titles(pugi::xml_node document, pugi::xml_node book, Record& record) {
  record.title = without_final_stop(child_text(document, "ArticleTitle"));
  record.vernacular_title = without_final_stop(child_text(document, "VernacularTitle"));
  const std::string book_title = without_final_stop(child_text(book, "BookTitle"));
  if (record.title.empty()) {
    record.title = book_title;
  } else {
    record.book_title = book_title;
  }
}

void read_book_dates(pugi::xml_node document, pugi::xml_node book, Record& record) {
  const pugi::xml_node contribution = document.child("ContributionDate");
  const pugi::xml_node published = year_of(contribution) ? contribution : book.child("PubDate");
  record.year = year_of(published);
  record.date = printed_date(published);
  if (!record.year) record.year = year_of(book.child("BeginningDate"));
  const std::optional<int> revised = year_of(document.child("DateRevised"));
  if (revised != record.year) record.electronic_year = revised;
}

}  // namespace

void read_book_article(pugi::xml_node book_article, Record& record) {
  const pugi::xml_node document = book_article.child("BookDocument");
  const pugi::xml_node book = document.child("Book");
  record.ids.pmid = Pmid::parse(child_text(document, "PMID"));
  read_article_ids(document.child("ArticleIdList"), record.ids);
  read_article_ids(book_article.child("PubmedBookData").child("ArticleIdList"), record.ids);
  read_book_titles(document, book, record);
  read_book_dates(document, book, record);
  record.volume = child_text(book, "Volume");
  read_pages(document.child("Pagination"), record);
  if (record.book_title.empty()) read_electronic_locations(book, record);
  read_book_authors(document, book, record);
  read_publisher(book, record);
  read_languages(document, record);
  read_abstract(document, document, record);
  read_publication_types(document, record);
  read_keywords(document, record);
}

}  // namespace citewright::registry
