// SPDX-License-Identifier: Apache-2.0
#include "crossref_work.hpp"

#include "embedded_markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

struct TypeRow {
  std::string_view crossref;
  std::string_view pubmed;
};
constexpr auto type_rows = std::to_array<TypeRow>({
    {"journal-article", "Journal Article"},
    {"preprint", "Preprint"},
});

std::string type_of(const Json& work) {
  std::string type = text_at(work, "type");
  if (type == "posted-content" && !text_at(work, "subtype").empty())
    type = text_at(work, "subtype");
  for (const TypeRow& row : type_rows) {
    if (row.crossref == type) return std::string{row.pubmed};
  }
  return type;
}

std::string title_of(const Json& work) {
  std::string title = text_of_markup(first_text_at(work, "title"));
  const std::string subtitle = text_of_markup(first_text_at(work, "subtitle"));
  const bool told = subtitle.empty() || title.find(subtitle) != std::string::npos;
  if (told) return title;
  return title.empty() ? subtitle : fmt::format("{}: {}", title, subtitle);
}

std::vector<Author> people_at(const Json& work, const char* role) {
  std::vector<Author> people;
  for (const Json* person : items_at(work, role)) {
    Author author{text_of_markup(text_at(*person, "family")),
                  text_of_markup(text_at(*person, "given")), text_at(*person, "suffix"),
                  text_of_markup(text_at(*person, "name"))};
    if (author != Author{}) people.push_back(std::move(author));
  }
  return people;
}

// Of journal articles Crossref names the publisher too; no list prints it.
void read_book_details(const Json& work, Record& record) {
  const std::string type = text_at(work, "type");
  if (type.find("book") == std::string::npos && type != "monograph") return;
  record.editors = people_at(work, "editor");
  if (record.authors.empty() && record.book_title.empty()) record.authors = record.editors;
  record.edition = text_at(work, "edition-number");
  record.publisher = text_of_markup(text_at(work, "publisher"));
  record.publisher_place = text_of_markup(text_at(work, "publisher-location"));
}

// The first of the parts; [[null]] is how Crossref says that it has none.
std::optional<int> part_of(const Json& date, std::size_t index, int least, int most) {
  const Json* parts = member(date, "date-parts");
  if (parts == nullptr || !parts->is_array() || parts->empty()) return std::nullopt;
  const Json& first = parts->front();
  if (!first.is_array() || first.size() <= index) return std::nullopt;
  const auto number = number_in(first[index]);
  const bool fits = number && *number >= least && *number <= most;
  return fits ? std::optional{static_cast<int>(*number)} : std::nullopt;
}

std::optional<int> year_at(const Json& work, const char* key) {
  const Json* date = member(work, key);
  return date == nullptr ? std::nullopt : part_of(*date, 0, 1000, 2999);
}

void read_dates(const Json& work, Record& record) {
  for (const char* key : {"published-print", "issued", "published", "published-online"}) {
    record.year = year_at(work, key);
    if (!record.year) continue;
    record.date = date_of_parts(*member(work, key));
    break;
  }
  for (const char* key : {"published-online", "issued"}) {
    const std::optional<int> year = year_at(work, key);
    const bool another = year && record.year && *year != *record.year;
    // Long after print it is the day of a digitisation.
    if (another && *year <= *record.year + 1) record.electronic_year = year;
  }
}

void read_container(const Json& work, Record& record) {
  const std::string type = text_at(work, "type");
  const std::string container = text_of_markup(first_text_at(work, "container-title"));
  const bool in_book = type == "book-chapter" || type == "book-section" || type == "book-part";
  (in_book ? record.book_title : record.journal) = container;
  record.journal_abbreviation = text_of_markup(first_text_at(work, "short-container-title"));
  record.issns = texts_at(work, "ISSN");
  record.volume = text_at(work, "volume");
  record.issue = text_at(work, "issue");
  record.pages = text_at(work, "page");
  if (record.pages.empty()) record.pages = text_at(work, "article-number");
}

}  // namespace

std::string date_of_parts(const Json& date) {
  const auto year = part_of(date, 0, 1000, 2999);
  if (!year) return {};
  const auto month = part_of(date, 1, 1, 12);
  if (!month) return std::to_string(*year);
  const auto day = part_of(date, 2, 1, 31);
  return day ? fmt::format("{}-{:02}-{:02}", *year, *month, *day)
             : fmt::format("{}-{:02}", *year, *month);
}

Result<Record> read_crossref_work(const Json& work, std::string_view where) {
  Record record;
  record.registry = Registry::crossref;
  record.ids.doi = Doi::parse(text_at(work, "DOI"));
  if (!record.ids.doi) return problem(std::string{where}, "a work without a DOI");
  record.title = title_of(work);
  record.authors = people_at(work, "author");
  read_container(work, record);
  read_book_details(work, record);
  read_dates(work, record);
  record.abstract = sections_of_markup(text_at(work, "abstract"));
  record.language = text_at(work, "language");
  if (std::string type = type_of(work); !type.empty()) {
    record.publication_types.push_back(std::move(type));
  }
  read_crossref_notices(work, record);
  return record;
}

}  // namespace citewright::registry
