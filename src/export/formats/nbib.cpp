// SPDX-License-Identifier: Apache-2.0
// NBIB, PubMed's own display format (MEDLINE/PubMed Data Element Descriptions).
#include "export/styles/names.hpp"
#include "formats.hpp"
#include "tagged.hpp"

#include <fmt/format.h>

namespace citewright::exports {
namespace {

// A person is given in full and, on the next line, as PubMed indexes them.
void add_authors(TaggedLines& lines, const std::vector<Author>& authors) {
  for (const Author& author : authors) {
    if (author.family.empty()) {
      lines.add("CN  ", author.collective);
    } else {
      lines.add("FAU ", inverted_name(author));
      lines.add("AU  ", styles::vancouver_name(author));
    }
  }
}

void add_editors(TaggedLines& lines, const std::vector<Author>& editors) {
  for (const Author& editor : editors) {
    lines.add("FED ", editor.family.empty() ? editor.collective : inverted_name(editor));
    if (!editor.family.empty()) lines.add("ED  ", styles::vancouver_name(editor));
  }
}

void add_languages(TaggedLines& lines, std::string_view codes) {
  for (std::size_t at = 0; at < codes.size();) {
    const std::size_t end = std::min(codes.find(',', at), codes.size());
    lines.add("LA  ", codes.substr(at, end - at));
    at = end + 1;
  }
}

std::string date_of(const Work& work) {
  if (!work.date.empty()) return work.date;
  return work.year ? fmt::format("{}", *work.year) : "";
}

void add_entry(TaggedLines& lines, const ListEntry& entry) {
  const Work& work = entry.work;
  if (work.ids.pmid) lines.add("PMID", to_string(*work.ids.pmid));
  for (const std::string& issn : work.issns) lines.add("IS  ", issn);
  lines.add("VI  ", work.volume);
  lines.add("IP  ", work.issue);
  lines.add("DP  ", date_of(work));
  lines.add("TI  ", work.title);
  lines.add("TT  ", work.vernacular_title);
  lines.add("BTI ", work.book_title);
  lines.add("EN  ", work.edition);
  lines.add("PG  ", work.pages);
  if (work.ids.doi) lines.add("LID ", to_string(*work.ids.doi) + " [doi]");
  add_authors(lines, work.authors);
  add_editors(lines, work.editors);
  add_languages(lines, work.language);
  for (const std::string& type : work.types) lines.add("PT  ", type);
  lines.add("PL  ", work.publisher_place);
  lines.add("PB  ", work.publisher);
  lines.add("TA  ", work.journal_abbreviation);
  lines.add("JT  ", work.journal);
  if (work.ids.pmcid) lines.add("PMC ", to_string(*work.ids.pmcid));
  if (work.ids.doi) lines.add("AID ", to_string(*work.ids.doi) + " [doi]");
  for (const std::string& note : entry.notes) lines.add("GN  ", note);
  lines.add_blank();
}

}  // namespace

std::string write_nbib(std::span<const ListEntry> entries) {
  TaggedLines lines{"- ", "\n"};
  for (const ListEntry& entry : entries) add_entry(lines, entry);
  return lines.take();
}

}  // namespace citewright::exports
