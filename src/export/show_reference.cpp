// SPDX-License-Identifier: Apache-2.0
#include "finding_list.hpp"
#include "show.hpp"
#include "show_parts.hpp"
#include "subjects.hpp"
#include "table.hpp"
#include "verdicts.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace citewright::exports {
namespace {

constexpr std::size_t claim_columns = 120;
constexpr std::size_t authors_shown = 6;

std::string year_words(std::optional<int> year) {
  return year ? fmt::format("{}", *year) : "";
}

std::string listed_authors(const Reference& reference) {
  std::string out = fmt::format("{}", fmt::join(reference.authors, ", "));
  if (reference.authors_truncated && !out.empty()) out += ", et al.";
  return out;
}

std::string recorded_journal(const Record& record) {
  if (record.journal_abbreviation.empty() || record.journal_abbreviation == record.journal)
    return record.journal;
  return fmt::format("{} ({})", record.journal, record.journal_abbreviation);
}

// One detail on both sides. What only one side says is no difference.
struct Detail {
  std::string_view label;
  std::string listed;
  std::string recorded;
  bool differs = false;
};

Detail detail(std::string_view label, std::string listed, std::string recorded) {
  const bool differs =
      !listed.empty() && !recorded.empty() && fold_to_words(listed) != fold_to_words(recorded);
  return {label, std::move(listed), std::move(recorded), differs};
}

// The listed names, in order, each with the recorded family name in it.
bool authors_differ(const Reference& listed, const Record& record) {
  const std::size_t both = std::min(listed.authors.size(), record.authors.size());
  for (std::size_t i = 0; i < both; ++i) {
    const Author& author = record.authors[i];
    const std::string& family = author.family.empty() ? author.collective : author.family;
    if (fold_to_words(listed.authors[i]).find(fold_to_words(family)) == std::string::npos)
      return true;
  }
  return false;
}

bool journals_differ(const Reference& listed, const Record& record) {
  const std::string words = fold_to_words(listed.journal);
  return !words.empty() && !record.journal.empty() && words != fold_to_words(record.journal) &&
         words != fold_to_words(record.journal_abbreviation);
}

// "244-54" and "244–254" are the same pages.
bool pages_differ(std::string_view listed, std::string_view recorded) {
  const std::string a = fold_to_words(listed);
  const std::string b = fold_to_words(recorded);
  return !a.empty() && !b.empty() && a.substr(0, a.find(' ')) != b.substr(0, b.find(' '));
}

std::vector<Detail> details_of(const Reference& listed, const Record& record) {
  std::vector<Detail> details{
      detail("title", listed.title, record.title),
      {"authors", listed_authors(listed), describe_authors(record, authors_shown),
       authors_differ(listed, record)},
      {"journal", listed.journal, recorded_journal(record), journals_differ(listed, record)},
      detail("year", year_words(listed.year), year_words(record.year)),
      detail("volume", listed.volume, record.volume),
      detail("issue", listed.issue, record.issue),
      {"pages", listed.pages, record.pages, pages_differ(listed.pages, record.pages)},
      {"identifiers", to_string(listed.ids), to_string(record.ids),
       !listed.ids.empty() && !record.ids.empty() && !share_identifier(listed.ids, record.ids)},
  };
  return details;
}

void put_side_by_side(Page& page, const Reference& listed, const Record& record) {
  Table table{{{.title = ""},
               {.title = ""},
               {.title = "as listed", .share = 1},
               {.title = "as recorded", .share = 1}}};
  for (const Detail& item : details_of(listed, record)) {
    if (item.listed.empty() && item.recorded.empty()) continue;
    const Tone tone = item.differs ? Tone::warning : Tone::plain;
    table.row({{{std::string{item.label}, Tone::faint}},
               {{item.differs ? "≠" : " ", tone}},
               {{item.listed.empty() ? "–" : item.listed, tone}},
               {{item.recorded.empty() ? "–" : item.recorded, tone}}});
  }
  constexpr std::size_t most_lines = 12;
  table.write(page, most_lines);
}

std::string notices_of(const Record& record) {
  std::vector<std::string> out;
  for (const Notice& notice : record.notices) {
    out.push_back(
        fmt::format("{}: {} ({})", to_string(notice.kind), notice.source, notice.said_by));
  }
  return fmt::format("{}", fmt::join(out, "; "));
}

// "PubMed 2026-03-01, Crossref 2026-03-01": who told of the work, and when.
std::string sources_of(const Lookup& lookup) {
  std::vector<std::string> sources;
  const auto add = [&sources](const Record& record) {
    constexpr std::size_t day = 10;
    const std::string_view date = std::string_view{record.fetched}.substr(0, day);
    sources.push_back(
        fmt::format("{}{}{}", to_string(record.registry), date.empty() ? "" : " ", date));
  };
  add(*lookup.record);
  for (const Record& record : lookup.same_work) add(record);
  return fmt::format("{}", fmt::join(sources, ", "));
}

std::string said_by_of(const Lookup& lookup) {
  std::string out = fmt::format("{}, said by {}", to_string(lookup.outcome),
                                lookup.said_by.empty() ? "nobody" : lookup.said_by);
  if (!lookup.reason.empty()) out += ": " + lookup.reason;
  return out;
}

void put_record(Page& page, const Audit& audit, std::size_t index) {
  if (index >= audit.lookups.size()) return;
  page.section("record");
  const Record* record = record_of(audit, index);
  if (record != nullptr) put_side_by_side(page, audit.references[index], *record);
  Fields fields{{"look-up", said_by_of(audit.lookups[index])}};
  if (record != nullptr) {
    fields.emplace_back("sources", sources_of(audit.lookups[index]));
    fields.emplace_back("design", to_string(study_type_of(*record)));
    fields.emplace_back("evidence", evidence_hint(study_type_of(*record)));
    fields.emplace_back("notices", notices_of(*record));
    fields.emplace_back("abstract", record->abstract.empty() ? "not at hand" : "at hand");
    fields.emplace_back("full text", record->full_text.empty() ? "not at hand" : "at hand");
    fields.emplace_back("remembered", fmt::format("{}", fmt::join(record->unsure, ", ")));
    page.blank();
  }
  put_fields(page, fields);
}

void put_fit(Page& page, const Audit& audit, std::size_t index) {
  if (index >= audit.fits.size()) return;
  const ReferenceFit& fit = audit.fits[index];
  page.section("fit with the article");
  page.put({{std::string{fit_words(fit)}, tone_of(fit.verdict)},
            {fmt::format(", score {}, read: {}", score_words(fit.score), to_string(fit.basis))}});
  if (!fit.reason.empty()) page.put({{fit.reason}});
  put_fields(page, {{"shared", fmt::format("{}", fmt::join(fit.shared, ", "))},
                    {"missing", fmt::format("{}", fmt::join(fit.missing, ", "))}});
}

void put_claims(Page& page, const Audit& audit, std::size_t index) {
  const std::vector<std::size_t> links = links_to_reference(audit, index);
  page.section("claims linked to it");
  if (links.empty()) page.put({{"none"}});
  for (const std::size_t i : links) {
    const Link& link = audit.links[i];
    const Claim& claim = audit.claims[link.claim];
    const Judgement* judgement = judgement_of(audit, i);
    const Verdict verdict = judgement == nullptr ? Verdict::not_assessable : judgement->verdict;
    page.put({{name_of(claim), Tone::strong},
              {" "},
              {std::string{to_string(verdict)}, tone_of(verdict)},
              {fmt::format(" (by {}, {}{}) {}", to_string(link.route), score_words(link.confidence),
                           link.sure ? "" : ", unsure", quoted(claim.text, claim_columns))}},
             {"", "  "});
  }
}

}  // namespace

std::string show_reference(const Audit& audit, std::size_t index, const Style& style) {
  const Reference& reference = audit.references[index];
  Page page{style};
  put_name(page, audit, name_of(reference), reference.block, reference.place);
  page.blank();
  page.put({{reference.text}}, {"  ", "  "});
  for (const std::string& url : reference.urls) {
    const bool shown = reference.text.find(url) != std::string::npos;
    if (!shown) page.put({{url, Tone::faint}}, {"  ", "  "});
  }
  put_record(page, audit, index);
  put_fit(page, audit, index);
  put_claims(page, audit, index);
  put_findings_about(page, audit, findings_on_reference(audit, index));
  return page.take();
}

}  // namespace citewright::exports
