// SPDX-License-Identifier: Apache-2.0
// PubMed's elements, one reader for each group; each fills its own fields of a Record.
#pragma once

#include "citewright/model/record.hpp"

#include <pugixml.hpp>

#include <string>

namespace citewright::registry {

/// MedlineCitation, all of it.
void read_citation(pugi::xml_node citation, Record& record);

/// PubmedData: the article's own identifiers, and the year where the citation gives none.
void read_pubmed_data(pugi::xml_node data, Record& record);

/// PubmedBookArticle.
void read_book_article(pugi::xml_node book_article, Record& record);

// ---- pubmed_text.cpp ----

/// `language` has to be set.
void read_titles(pugi::xml_node article, Record& record);

/// Abstract below `article`; OtherAbstract below `citation` stands in where it may.
void read_abstract(pugi::xml_node article, pugi::xml_node citation, Record& record);

/// Every `Language` child: "eng,spa".
void read_languages(pugi::xml_node parent, Record& record);

/// Without the one full stop that PubMed puts at a title's end.
[[nodiscard]] std::string without_final_stop(std::string title);

// ---- pubmed_authors.cpp ----

/// One AuthorList; superseded spellings (ValidYN="N") are left out.
void read_authors(pugi::xml_node list, Record& record);

// ---- pubmed_dates.cpp ----

/// PubDate and ArticleDate.
void read_dates(pugi::xml_node article, Record& record);

/// "2017 Dec 24", "2008 Spring", a MedlineDate as it is.
[[nodiscard]] std::string printed_date(pugi::xml_node date);

/// "2019-03-31" of Year, Month and Day in digits; "" where one is missing or no such number.
[[nodiscard]] std::string iso_date(pugi::xml_node date);

/// Of the Year or, failing it, the MedlineDate.
[[nodiscard]] std::optional<int> year_of(pugi::xml_node date);

/// "2010-02-06", "2010-02", "2010" or "" out of a citation: "Lancet. 2010 Feb 6;375(9713):445".
[[nodiscard]] std::string date_in_source(std::string_view source);

// ---- pubmed_identifiers.cpp ----

/// One ArticleIdList. An identifier that is set already is not changed.
void read_article_ids(pugi::xml_node list, Identifiers& ids);

/// ELocationID children of `parent`: the DOI, and a short article number where there are no pages.
void read_electronic_locations(pugi::xml_node parent, Record& record);

/// MedlinePgn, else StartPage and EndPage.
void read_pages(pugi::xml_node pagination, Record& record);

// ---- pubmed_subjects.cpp ----

void read_mesh(pugi::xml_node list, Record& record);
/// Every KeywordList child, each keyword once.
void read_keywords(pugi::xml_node parent, Record& record);
/// PublicationType children.
void read_publication_types(pugi::xml_node list, Record& record);

// ---- pubmed_notices.cpp ----

/// CommentsCorrectionsList; references ("Cites") and links that are no notices are left out.
void read_notices(pugi::xml_node list, Record& record);

}  // namespace citewright::registry
