// SPDX-License-Identifier: Apache-2.0
#include "jats_elements.hpp"
#include "jats_text.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citewright::registry {
namespace {

void read_title(pugi::xml_node meta, Record& record) {
  const pugi::xml_node group = meta.child("title-group");
  record.title = jats_text(group.child("article-title"));
  const std::string subtitle = jats_text(group.child("subtitle"));
  if (!subtitle.empty()) record.title += (record.title.empty() ? "" : ": ") + subtitle;
  record.vernacular_title = jats_text(group.child("trans-title-group").child("trans-title"));
  if (record.vernacular_title.empty())
    record.vernacular_title = jats_text(group.child("trans-title"));
}

void read_journal(pugi::xml_node journal, Record& record) {
  record.journal = jats_text(journal.child("journal-title-group").child("journal-title"));
  if (record.journal.empty()) record.journal = jats_text(journal.child("journal-title"));
  for (const char* type : {"iso-abbrev", "nlm-ta"}) {
    const pugi::xml_node id =
        journal.find_child_by_attribute("journal-id", "journal-id-type", type);
    if (record.journal_abbreviation.empty()) record.journal_abbreviation = text_of(id);
  }
  for (const pugi::xml_node issn : journal.children("issn")) record.issns.push_back(text_of(issn));
}

void read_authors(pugi::xml_node meta, Record& record) {
  for (const pugi::xml_node group : meta.children("contrib-group")) {
    for (const pugi::xml_node contributor : group.children("contrib")) {
      const std::string_view type = contributor.attribute("contrib-type").as_string("author");
      if (type != "author") continue;
      pugi::xml_node name = contributor.child("name");
      if (!name) name = contributor.child("name-alternatives").child("name");
      Author author{child_text(name, "surname"), child_text(name, "given-names"),
                    child_text(name, "suffix"), jats_text(contributor.child("collab"))};
      if (author.family.empty() && author.collective.empty()) {
        author.collective = child_text(contributor, "string-name");
      }
      if (author != Author{}) record.authors.push_back(std::move(author));
    }
  }
}

// ---- dates ----

enum class DateKind : std::uint8_t { print, collection, other, electronic };

DateKind kind_of(pugi::xml_node date) {
  const std::string_view type = date.attribute("pub-type").value();
  const std::string_view format = date.attribute("publication-format").value();
  const std::string_view what = date.attribute("date-type").value();
  if (type == "ppub" || format == "print") return DateKind::print;
  if (type == "collection" || what == "collection") return DateKind::collection;
  return type == "epub" || format == "electronic" ? DateKind::electronic : DateKind::other;
}

// Dates of PMC's own handling say nothing of the work.
bool is_of_pmc(pugi::xml_node date) {
  constexpr auto types = std::to_array<std::string_view>({"pmc-release", "nihms-submitted"});
  const std::string_view type = date.attribute("pub-type").value();
  const std::string_view what = date.attribute("date-type").value();
  return std::any_of(types.begin(), types.end(),
                     [&](std::string_view own) { return type == own || what == own; });
}

std::string printed(pugi::xml_node date) {
  std::string out;
  for (const char* part : {"year", "season", "month", "day"}) {
    const std::string text = child_text(date, part);
    if (!out.empty() && !text.empty()) out += ' ';
    out += text;
  }
  return out.empty() ? child_text(date, "string-date") : out;
}

void read_dates(pugi::xml_node meta, Record& record) {
  std::array<pugi::xml_node, 4> dates;
  for (const pugi::xml_node date : meta.children("pub-date")) {
    pugi::xml_node& slot = dates.at(static_cast<std::size_t>(kind_of(date)));
    if (!slot && !is_of_pmc(date)) slot = date;
  }
  for (const pugi::xml_node date : dates) {
    const std::string text = printed(date);
    const std::optional<int> year = find_year(text);
    if (!record.year) {
      record.year = year;
      record.date = text;
    } else if (year && year != record.year && date == dates.back()) {
      record.electronic_year = year;
    }
  }
}

// ---- abstract ----

void read_abstract(pugi::xml_node meta, Record& record) {
  pugi::xml_node chosen;
  for (const pugi::xml_node abstract : meta.children("abstract")) {
    const bool main = std::string_view{abstract.attribute("abstract-type").value()}.empty();
    if (main || !chosen) chosen = abstract;
    if (main) break;
  }
  record.abstract = jats_abstract(chosen);
}

void read_keywords(pugi::xml_node meta, Record& record) {
  for (const pugi::xml_node group : meta.children("kwd-group")) {
    for (const pugi::xml_node keyword : group.children("kwd")) {
      if (std::string text = jats_text(keyword); !text.empty()) {
        record.keywords.push_back(std::move(text));
      }
    }
  }
}

}  // namespace

void read_jats_id(pugi::xml_node id, Identifiers& ids) {
  const std::string_view type = id.attribute("pub-id-type").value();
  const std::string text = text_of(id);
  if (type == "pmid" && !ids.pmid) ids.pmid = Pmid::parse(text);
  if (type == "doi" && !ids.doi) ids.doi = Doi::parse(text);
  if (type == "pmcid" && !ids.pmcid) ids.pmcid = Pmcid::parse(text);
  if (type == "pmc" && !ids.pmcid) {  // until about 2024, with or without the prefix
    ids.pmcid = Pmcid::parse(text);
    if (!ids.pmcid) ids.pmcid = Pmcid::parse("PMC" + text);
  }
  if (type == "arxiv" && !ids.arxiv) ids.arxiv = ArxivId::parse(text);
}

std::string jats_pages(pugi::xml_node parent) {
  std::string pages = child_text(parent, "fpage");
  const std::string last = child_text(parent, "lpage");
  if (pages.empty()) return child_text(parent, "elocation-id");
  return last.empty() || last == pages ? pages : fmt::format("{}-{}", pages, last);
}

void read_jats_front(pugi::xml_node front, Record& record) {
  const pugi::xml_node meta = front.child("article-meta");
  record.registry = Registry::pmc;
  for (const pugi::xml_node id : meta.children("article-id")) read_jats_id(id, record.ids);
  read_title(meta, record);
  read_journal(front.child("journal-meta"), record);
  read_authors(meta, record);
  read_dates(meta, record);
  record.volume = child_text(meta, "volume");
  record.issue = child_text(meta, "issue");
  record.pages = jats_pages(meta);
  read_abstract(meta, record);
  read_keywords(meta, record);
  read_jats_notices(meta, record);
}

}  // namespace citewright::registry
