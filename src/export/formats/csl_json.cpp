// SPDX-License-Identifier: Apache-2.0
// CSL-JSON (citeproc-js, pandoc --citeproc, Zotero): an array of items. A field that is not known
// is left out, as the format wants it.
#include "export/json_values.hpp"
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
  if (!work.book_title.empty()) return "chapter";
  if (!work.journal.empty()) return "article-journal";
  return work.ids.pmid || work.ids.pmcid ? "article-journal" : "document";
}

Json item_of(const ListEntry& entry) {
  const Work& work = entry.work;
  Json item = {{"id", entry.name}, {"type", type_of(work)}};
  set(item, "title", work.title);
  for (const Author& author : work.authors) {
    Json value = author_value(author);
    if (!value.empty()) item["author"].push_back(std::move(value));
  }
  set(item, "container-title", work.journal.empty() ? work.book_title : work.journal);
  set(item, "container-title-short", work.journal_abbreviation);
  if (work.year) item["issued"]["date-parts"] = Json::array({Json::array({*work.year})});
  set(item, "volume", work.volume);
  set(item, "issue", work.issue);
  set(item, "page", work.pages);
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
