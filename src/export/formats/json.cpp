// SPDX-License-Identifier: Apache-2.0
// The document "reference_list" of citewright.schema.json.
#include "export/json_values.hpp"
#include "formats.hpp"

namespace citewright::exports {
namespace {

Json author_value(const Author& author) {
  return {{"family", text_or_null(author.family)},
          {"given", text_or_null(author.given)},
          {"suffix", text_or_null(author.suffix)},
          {"collective", text_or_null(author.collective)}};
}

Json authors_value(const std::vector<Author>& authors) {
  Json list = Json::array();
  for (const Author& author : authors) list.push_back(author_value(author));
  return list;
}

Json entry_value(const ListEntry& entry) {
  const Work& work = entry.work;
  return {{"name", entry.name},
          {"source", work.from_record ? "record" : "as listed"},
          {"authors", authors_value(work.authors)},
          {"authors_complete", work.authors_complete},
          {"title", text_or_null(work.title)},
          {"journal", text_or_null(work.journal)},
          {"journal_abbreviation", text_or_null(work.journal_abbreviation)},
          {"book_title", text_or_null(work.book_title)},
          {"editors", authors_value(work.editors)},
          {"edition", text_or_null(work.edition)},
          {"publisher", text_or_null(work.publisher)},
          {"publisher_place", text_or_null(work.publisher_place)},
          {"year", work.year ? Json(*work.year) : Json(nullptr)},
          {"volume", text_or_null(work.volume)},
          {"issue", text_or_null(work.issue)},
          {"pages", text_or_null(work.pages)},
          {"ids", identifiers_value(work.ids)},
          {"url", text_or_null(address_of(work))},
          {"as_listed", work.as_listed},
          {"notes", entry.notes}};
}

}  // namespace

std::string write_json(std::span<const ListEntry> entries) {
  Json document = new_document("reference_list");
  Json list = Json::array();
  for (const ListEntry& entry : entries) list.push_back(entry_value(entry));
  document["references"] = std::move(list);
  return write_document(document);
}

}  // namespace citewright::exports
