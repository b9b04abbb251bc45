// SPDX-License-Identifier: Apache-2.0
// A JATS <ref-list> (ANSI/NISO Z39.96), each entry an <element-citation>.
#include "export/markup.hpp"
#include "export/styles/details.hpp"
#include "export/styles/rich_text.hpp"
#include "formats.hpp"

#include <fmt/format.h>

#include <array>

namespace citewright::exports {
namespace {

using styles::tidy;
using styles::WorkKind;

constexpr std::string_view indent = "      ";

std::string text(std::string_view content) {
  return xml_text(tidy(content));
}

std::string element(std::string_view name, std::string_view content) {
  const std::string inner = text(content);
  return inner.empty() ? "" : fmt::format("{}<{}>{}</{}>\n", indent, name, inner, name);
}

std::string name_element(const Author& author) {
  if (author.family.empty()) return "<collab>" + text(author.collective) + "</collab>";
  std::string out = "<name><surname>" + text(author.family) + "</surname>";
  if (!author.given.empty()) out += "<given-names>" + text(author.given) + "</given-names>";
  if (!author.suffix.empty()) out += "<suffix>" + text(author.suffix) + "</suffix>";
  return out + "</name>";
}

std::string person_group(std::string_view type, const std::vector<Author>& authors, bool complete) {
  if (authors.empty()) return "";
  std::string out = fmt::format("{}<person-group person-group-type=\"{}\">\n", indent, type);
  for (const Author& author : authors) out += fmt::format("{}  {}\n", indent, name_element(author));
  if (!complete) out += fmt::format("{}  <etal/>\n", indent);
  return out + fmt::format("{}</person-group>\n", indent);
}

std::string_view type_of(const Work& work) {
  constexpr auto types = std::to_array<std::string_view>({"journal", "book", "book", "other"});
  return types.at(static_cast<std::size_t>(styles::kind_of(work)));
}

std::string titles_of(const Work& work) {
  switch (styles::kind_of(work)) {
    case WorkKind::article:
      return element("article-title", work.title) + element("source", work.journal);
    case WorkKind::chapter:
      return element("chapter-title", work.title) + element("source", work.book_title);
    case WorkKind::book:
    case WorkKind::other:
      return element("source", work.title);
  }
  return "";
}

std::string date_of(const Work& work) {
  const styles::PrintedDate date = styles::parse_date(work.date);
  std::string out = work.year ? element("year", fmt::format("{}", *work.year)) : "";
  if (date.year != work.year.value_or(0)) return out;
  if (date.month != 0) out += element("month", fmt::format("{}", date.month));
  if (date.day != 0) out += element("day", fmt::format("{}", date.day));
  return out;
}

std::string pages_of(const Work& work) {
  const styles::PageRange range = styles::page_range(work.pages);
  if (styles::is_article_number(range.first) && range.last.empty())
    return element("elocation-id", range.first);
  const bool is_page = range.first.find_first_of(" ,;-") == std::string::npos;
  return is_page ? element("fpage", range.first) + element("lpage", range.last)
                 : element("page-range", range.first);
}

template <typename Id>
std::string id_element(std::string_view type, const std::optional<Id>& id) {
  return id ? fmt::format("{}<pub-id pub-id-type=\"{}\">{}</pub-id>\n", indent, type,
                          text(to_string(*id)))
            : "";
}

std::string links_of(const Work& work) {
  const std::string address = web_address(work.urls.empty() ? "" : work.urls.front());
  if (!work.ids.empty() || address.empty()) return "";
  return fmt::format("{}<ext-link ext-link-type=\"uri\" xlink:href=\"{}\">{}</ext-link>\n", indent,
                     xml_text(address), xml_text(address));
}

std::string citation_of(const Work& work) {
  const bool has_authors = !styles::is_edited_by_its_authors(work);
  std::string out;
  if (has_authors) out += person_group("author", work.authors, work.authors_complete);
  out += titles_of(work);
  if (!work.vernacular_title.empty()) out += element("trans-title", work.vernacular_title);
  out += person_group("editor", work.editors, true);
  out += element("edition", work.edition) + element("publisher-loc", work.publisher_place) +
         element("publisher-name", work.publisher);
  out += date_of(work) + element("volume", work.volume) + element("issue", work.issue) +
         pages_of(work);
  for (const std::string& issn : work.issns) out += element("issn", issn);
  out += id_element("doi", work.ids.doi) + id_element("pmid", work.ids.pmid) +
         id_element("pmcid", work.ids.pmcid);
  return out + links_of(work);
}

std::string entry_of(const ListEntry& entry, std::size_t number) {
  std::string out =
      fmt::format("  <ref id=\"{}\">\n    <label>{}</label>\n", xml_text(entry.name), number);
  out += fmt::format("    <element-citation publication-type=\"{}\">\n", type_of(entry.work));
  out += citation_of(entry.work);
  out += "    </element-citation>\n";
  for (const std::string& note : entry.notes)
    out += fmt::format("    <note><p>{}</p></note>\n", text(note));
  return out + "  </ref>\n";
}

}  // namespace

std::string write_jats(std::span<const ListEntry> entries) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<ref-list xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n  <title>References</title>\n";
  std::size_t number = 0;
  for (const ListEntry& entry : entries) out += entry_of(entry, ++number);
  return out + "</ref-list>\n";
}

}  // namespace citewright::exports
