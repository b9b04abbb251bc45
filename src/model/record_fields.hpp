// SPDX-License-Identifier: Apache-2.0
// The one list of a Record's JSON fields. Writing and reading both walk it, so neither can know a
// field that the other does not.
#pragma once

#include "citewright/model/record.hpp"

#include <concepts>
#include <type_traits>

namespace citewright::detail {

/// T or const T.
template <typename Candidate, typename T>
concept Either = std::same_as<std::remove_const_t<Candidate>, T>;

void visit_fields(Either<Identifiers> auto& ids, auto& visit) {
  visit("pmid", ids.pmid);
  visit("pmcid", ids.pmcid);
  visit("doi", ids.doi);
  visit("bookshelf", ids.bookshelf);
  visit("arxiv", ids.arxiv);
}

void visit_fields(Either<Author> auto& author, auto& visit) {
  visit("family", author.family);
  visit("given", author.given);
  visit("suffix", author.suffix);
  visit("collective", author.collective);
}

void visit_fields(Either<AbstractSection> auto& section, auto& visit) {
  visit("label", section.label);
  visit("text", section.text);
}

void visit_fields(Either<MeshHeading> auto& heading, auto& visit) {
  visit("descriptor", heading.descriptor);
  visit("ui", heading.ui);
  visit("qualifiers", heading.qualifiers);
  visit("major", heading.major);
}

void visit_fields(Either<Notice> auto& notice, auto& visit) {
  visit("kind", notice.kind);
  visit("source", notice.source);
  visit("ids", notice.ids);
  visit("date", notice.date);
  visit("said_by", notice.said_by);
}

void visit_fields(Either<Record> auto& record, auto& visit) {
  visit("ids", record.ids);
  visit("title", record.title);
  visit("vernacular_title", record.vernacular_title);
  visit("authors", record.authors);
  visit("authors_complete", record.authors_complete);
  visit("journal", record.journal);
  visit("journal_abbreviation", record.journal_abbreviation);
  visit("issns", record.issns);
  visit("year", record.year);
  visit("electronic_year", record.electronic_year);
  visit("date", record.date);
  visit("volume", record.volume);
  visit("issue", record.issue);
  visit("pages", record.pages);
  visit("abstract", record.abstract);
  visit("full_text", record.full_text);
  visit("mesh", record.mesh);
  visit("keywords", record.keywords);
  visit("publication_types", record.publication_types);
  visit("notices", record.notices);
  visit("language", record.language);
  visit("book_title", record.book_title);
  visit("editors", record.editors);
  visit("edition", record.edition);
  visit("publisher", record.publisher);
  visit("publisher_place", record.publisher_place);
  visit("registry", record.registry);
  visit("fetched", record.fetched);
  visit("origin", record.origin);
  visit("unsure", record.unsure);
}

}  // namespace citewright::detail
