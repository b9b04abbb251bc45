// SPDX-License-Identifier: Apache-2.0
// CSL-JSON (citeproc-js, pandoc --citeproc, Zotero): an array of items. A field that is not known
// is left out, as the format wants it.
#include "export/json_values.hpp"
#include "export/styles/details.hpp"
#include "formats.hpp"

#include <fmt/format.h>

namespace citewright::exports {
namespace {

void set(Json& item, const char* key, const std::string& value) {
  if (!value.empty()) item[key] = value;
}

template <typename Id>
void set(Json& item, const char* key, const std::optional<Id>& id) {
  if (id) item[key] = to_string(*id);
}

Json author_value(const Author& author) {
  Json value = Json::object();
  set(value, "family", author.family);
  set(value, "given", author.given);
  set(value, "suffix", author.suffix);
  if (author.family.empty()) set(value, "literal", author.collective);
  return value;
}

std::string_view type_of(const Work& work) {
  switch (styles::kind_of(work)) {
    case styles::WorkKind::article:
      return "article-journal";
    case styles::WorkKind::book:
      return "book";
    case styles::WorkKind::chapter:
      return "chapter";
    case styles::WorkKind::other:
      break;
  }
  return work.ids.pmid || work.ids.pmcid ? "article-journal" : "document";
}

void set_names(Json& item, const char* role, const std::vector<Author>& authors) {
  for (const Author& author : authors) {
    Json value = author_value(author);
    if (!value.empty()) item[role].push_back(std::move(value));
  }
}

void set_date(Json& item, const Work& work) {
  if (!work.year) return;
  Json parts = Json::array({*work.year});
  const styles::PrintedDate date = styles::parse_date(work.date);
  if (date.year == *work.year && date.month != 0) {
    parts.push_back(date.month);
    if (date.day != 0) parts.push_back(date.day);
  }
  item["issued"]["date-parts"] = Json::array({std::move(parts)});
}

Json item_of(const ListEntry& entry) {
  const Work& work = entry.work;
  Json item = {{"id", entry.name}, {"type", type_of(work)}};
  set(item, "title", work.title);
  if (!styles::is_edited_by_its_authors(work)) set_names(item, "author", work.authors);
  set_names(item, "editor", work.editors);
  set(item, "container-title", work.journal.empty() ? work.book_title : work.journal);
  set(item, "container-title-short", work.journal_abbreviation);
  set(item, "edition", work.edition);
  set(item, "publisher", work.publisher);
  set(item, "publisher-place", work.publisher_place);
  set_date(item, work);
  set(item, "volume", work.volume);
  set(item, "issue", work.issue);
  set(item, "page", styles::full_pages(work.pages));
  set(item, "DOI", work.ids.doi);
  set(item, "PMID", work.ids.pmid);
  set(item, "PMCID", work.ids.pmcid);
  set(item, "URL", address_of(work));
  if (!work.issns.empty()) item["ISSN"] = fmt::format("{}", fmt::join(work.issns, ", "));
  if (!entry.notes.empty()) item["note"] = fmt::format("{}", fmt::join(entry.notes, "\n"));
  return item;
}

}  // namespace

std::string write_csl_json(std::span<const ListEntry> entries) {
  Json list = Json::array();
  for (const ListEntry& entry : entries) list.push_back(item_of(entry));
  return write_document(list);
}

}  // namespace citewright::exports
