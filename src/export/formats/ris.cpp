// SPDX-License-Identifier: Apache-2.0
// RIS, for EndNote, Zotero, Mendeley and JabRef; the tags are Reference Manager's (2001, 2011).
#include "export/styles/details.hpp"
#include "formats.hpp"
#include "tagged.hpp"

#include <fmt/format.h>

#include <array>

namespace citewright::exports {
namespace {

using styles::WorkKind;

std::string_view type_of(const Work& work) {
  constexpr auto types = std::to_array<std::string_view>({"JOUR", "BOOK", "CHAP", "GEN"});
  return types.at(static_cast<std::size_t>(styles::kind_of(work)));
}

void add_names(TaggedLines& lines, std::string_view tag, const std::vector<Author>& authors) {
  for (const Author& author : authors)
    lines.add(tag, author.family.empty() ? author.collective : inverted_name(author));
}

// "2017/12/24", "2017/12/", "2017//": as much as is known.
std::string date_of(const Work& work) {
  const styles::PrintedDate date = styles::parse_date(work.date);
  if (date.year == 0 || date.year != work.year) return "";
  return fmt::format("{}/{}/{}", date.year, date.month == 0 ? "" : fmt::format("{:02}", date.month),
                     date.day == 0 ? "" : fmt::format("{:02}", date.day));
}

void add_pages(TaggedLines& lines, const Work& work) {
  const styles::PageRange range = styles::page_range(work.pages);
  lines.add("SP", range.first);
  lines.add("EP", range.last);
}

void add_source(TaggedLines& lines, const Work& work) {
  lines.add("T2", work.book_title.empty() ? work.journal : work.book_title);
  lines.add("JO", work.journal);
  lines.add("JA", work.journal_abbreviation);
  lines.add("ET", work.edition);
  lines.add("PB", work.publisher);
  lines.add("CY", work.publisher_place);
  if (work.year) lines.add("PY", fmt::format("{}", *work.year));
  lines.add("DA", date_of(work));
  lines.add("VL", work.volume);
  lines.add("IS", work.issue);
  add_pages(lines, work);
  for (const std::string& issn : work.issns) lines.add("SN", issn);
}

void add_entry(TaggedLines& lines, const ListEntry& entry) {
  const Work& work = entry.work;
  lines.add("TY", type_of(work));
  lines.add("ID", entry.name);
  if (!styles::is_edited_by_its_authors(work)) add_names(lines, "AU", work.authors);
  add_names(lines, "ED", work.editors);
  lines.add("TI", work.title);
  add_source(lines, work);
  if (work.ids.doi) lines.add("DO", to_string(*work.ids.doi));
  if (work.ids.pmid) lines.add("AN", to_string(*work.ids.pmid));
  if (work.ids.pmcid) lines.add("C2", to_string(*work.ids.pmcid));
  lines.add("LA", work.language);
  lines.add("UR", address_of(work));
  for (const std::string& note : entry.notes) lines.add("N1", note);
  lines.add_bare("ER");
}

}  // namespace

std::string write_ris(std::span<const ListEntry> entries) {
  TaggedLines lines{"  - ", "\r\n"};
  for (const ListEntry& entry : entries) add_entry(lines, entry);
  return lines.take();
}

}  // namespace citewright::exports
