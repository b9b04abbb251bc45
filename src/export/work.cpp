// SPDX-License-Identifier: Apache-2.0
#include "work.hpp"

#include "subjects.hpp"

#include "citewright/audit/finding_index.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/export/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::exports {
namespace {

Work from_record(const Record& record) {
  return {.from_record = true,
          .title = record.title,
          .vernacular_title = record.vernacular_title,
          .authors = record.authors,
          .authors_complete = record.authors_complete,
          .journal = record.journal,
          .journal_abbreviation = record.journal_abbreviation,
          .book_title = record.book_title,
          .editors = record.editors,
          .edition = record.edition,
          .publisher = record.publisher,
          .publisher_place = record.publisher_place,
          .year = record.year,
          .electronic_year = record.electronic_year,
          .date = record.date,
          .volume = record.volume,
          .issue = record.issue,
          .pages = record.pages,
          .ids = record.ids,
          .issns = record.issns,
          .language = record.language,
          .types = record.publication_types,
          .notices = record.notices};
}

Work from_listing(const Reference& reference) {
  Work work{.title = reference.title.empty() ? reference.text : reference.title,
            .authors_complete = !reference.authors_truncated,
            .journal = reference.journal,
            .year = reference.year,
            .volume = reference.volume,
            .issue = reference.issue,
            .pages = reference.pages,
            .ids = reference.ids};
  for (const std::string& author : reference.authors) work.authors.push_back(parse_author(author));
  return work;
}

// The record is then of another work than the entry means.
bool in_conflict(const Audit& audit, std::span<const std::size_t> findings) {
  return std::ranges::any_of(findings, [&](std::size_t finding) {
    return audit.findings[finding].rule == "identifier-conflict";
  });
}

// "PH", "P.-H.", "P H": initials as lists write them after a family name.
bool are_initials(std::string_view text) {
  constexpr std::size_t most = 6;
  constexpr auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() <= most && std::any_of(text.begin(), text.end(), is_upper) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_upper(c) || c == '.' || c == '-' || c == ' '; });
}

}  // namespace

Author parse_author(std::string_view text) {
  const std::string name = collapse_whitespace(text);
  if (const std::size_t comma = name.find(", "); comma != std::string::npos)
    return {name.substr(0, comma), name.substr(comma + 2), "", ""};
  const std::size_t blank = name.rfind(' ');
  if (blank != std::string::npos && are_initials(std::string_view{name}.substr(blank + 1)))
    return {name.substr(0, blank), name.substr(blank + 1), "", ""};
  return {"", "", "", name};
}

Work work_of(const Audit& audit, std::size_t index, std::span<const std::size_t> findings) {
  const Reference& reference = audit.references[index];
  const Record* record = record_of(audit, index);
  const bool trusted = record != nullptr && !in_conflict(audit, findings);
  Work work = trusted ? from_record(*record) : from_listing(reference);
  work.urls = reference.urls;
  work.as_listed = reference.text;
  return work;
}

std::vector<Work> works_of(const Audit& audit) {
  const audit::FindingIndex index{audit};
  std::vector<Work> works;
  works.reserve(audit.references.size());
  for (std::size_t i = 0; i < audit.references.size(); ++i)
    works.push_back(work_of(audit, i, index.on_reference(i)));
  return works;
}

std::string address_of(const Work& work) {
  if (work.ids.doi) return "https://doi.org/" + to_string(*work.ids.doi);
  if (work.ids.pmid)
    return fmt::format("https://pubmed.ncbi.nlm.nih.gov/{}/", to_string(*work.ids.pmid));
  if (work.ids.pmcid)
    return fmt::format("https://pmc.ncbi.nlm.nih.gov/articles/{}/", to_string(*work.ids.pmcid));
  return work.urls.empty() ? "" : work.urls.front();
}

std::vector<std::string> notes_on(const Audit& audit, std::span<const std::size_t> findings) {
  std::vector<std::string> notes;
  notes.reserve(findings.size());
  for (const std::size_t index : findings) {
    const Finding& finding = audit.findings[index];
    const std::string place =
        finding.claim ? fmt::format(" ({})", name_of(audit.claims[*finding.claim])) : "";
    notes.push_back(printable(fmt::format("{} {}{}: {}", to_string(finding.severity), finding.rule,
                                          place, finding.message)));
  }
  return notes;
}

}  // namespace citewright::exports
