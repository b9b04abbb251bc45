// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/esummary.hpp"

#include "embedded_markup.hpp"
#include "json_value.hpp"
#include "pubmed_elements.hpp"
#include "pubmed_names.hpp"
#include "xml_text.hpp"

#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace citewright::registry {
namespace {

void read_identifiers(const Json& summary, Identifiers& ids) {
  for (const Json* id : items_at(summary, "articleids")) {
    const std::string type = text_at(*id, "idtype");
    const std::string value = text_at(*id, "value");
    if (type == "doi") ids.doi = Doi::parse(value);
    if (type == "pmc") ids.pmcid = Pmcid::parse(value);
    if (type == "bookaccession") ids.bookshelf = BookshelfId::parse(value);
  }
  const std::string location = text_at(summary, "elocationid");
  if (!ids.doi && location.starts_with("doi:")) ids.doi = Doi::parse(location);
}

void read_authors(const Json& summary, Record& record) {
  for (const Json* author : items_at(summary, "authors")) {
    const std::string name = text_at(*author, "name");
    if (name.empty()) continue;
    if (text_at(*author, "authtype") == "CollectiveName") {
      record.authors.push_back({"", "", "", name});
    } else {
      record.authors.push_back(author_of_initials(name));
    }
  }
}

void read_dates(const Json& summary, Record& record) {
  record.date = text_at(summary, "pubdate");
  record.year = find_year(record.date);
  const std::string online = text_at(summary, "epubdate");
  const std::optional<int> year = find_year(online);
  if (!record.year) {
    record.year = year;
    if (record.date.empty()) record.date = online;
  } else if (year != record.year) {
    record.electronic_year = year;
  }
}

void read_journal(const Json& summary, Record& record) {
  record.journal = text_of_markup(text_at(summary, "fulljournalname"));
  record.journal_abbreviation = text_at(summary, "source");
  record.book_title = text_of_markup(text_at(summary, "booktitle"));
  record.volume = text_at(summary, "volume");
  record.issue = text_at(summary, "issue");
  record.pages = text_at(summary, "pages");
  for (const char* key : {"issn", "essn"}) {
    const std::string issn = text_at(summary, key);
    const bool known =
        std::find(record.issns.begin(), record.issns.end(), issn) != record.issns.end();
    if (!issn.empty() && !known) record.issns.push_back(issn);
  }
}

void read_references(const Json& summary, Record& record) {
  for (const Json* reference : items_at(summary, "references")) {
    const auto kind = notice_kind_of(text_at(*reference, "reftype"));
    if (!kind) continue;
    Notice notice = notice_from_source(*kind, text_at(*reference, "refsource"));
    notice.ids.pmid = Pmid::parse(text_at(*reference, "pmid"));
    notice.said_by = to_string(Registry::pubmed);
    record.notices.push_back(std::move(notice));
  }
}

Record read_summary(const Json& summary, const Pmid& pmid) {
  Record record;
  record.ids.pmid = pmid;
  read_identifiers(summary, record.ids);
  record.language = fmt::format("{}", fmt::join(texts_at(summary, "lang"), ","));
  set_titles(text_of_markup(text_at(summary, "title")),
             text_of_markup(text_at(summary, "vernaculartitle")), record);
  read_authors(summary, record);
  read_dates(summary, record);
  read_journal(summary, record);
  if (record.title.empty()) std::swap(record.title, record.book_title);
  record.publication_types = texts_at(summary, "pubtype");
  read_references(summary, record);
  return record;
}

// PMC's summaries have the same form, and numbers that are no PMIDs.
bool is_of(const Json& summary, const Pmid& pmid) {
  const std::vector<const Json*> ids = items_at(summary, "articleids");
  return ids.empty() || std::any_of(ids.begin(), ids.end(), [&pmid](const Json* id) {
           return text_at(*id, "idtype") == "pubmed" && Pmid::parse(text_at(*id, "value")) == pmid;
         });
}

void read_entry(const std::string& uid, const Json& result, std::string_view where,
                EsummaryReply& reply) {
  const std::string place = fmt::format("{}, uid {}", where, quote_reply(uid));
  const auto pmid = Pmid::parse(uid);
  const Json* summary = member(result, uid.c_str());
  const std::string error = summary == nullptr ? std::string{} : text_at(*summary, "error");
  if (error == "cannot get document summary") {
    reply.absent.push_back(uid);
  } else if (!error.empty()) {
    reply.problems.push_back(server_says(error, place).value());
  } else if (!pmid || summary == nullptr || !summary->is_object() || !is_of(*summary, *pmid)) {
    reply.problems.push_back({place, "no summary of a PubMed record"});
  } else {
    reply.records.push_back(read_summary(*summary, *pmid));
  }
}

}  // namespace

Answer<Record> EsummaryReply::record_of(const Pmid& pmid) const {
  const auto found = std::find_if(records.begin(), records.end(), [&pmid](const Record& record) {
    return record.ids.pmid == pmid;
  });
  if (found != records.end()) return *found;
  if (std::find(absent.begin(), absent.end(), to_string(pmid)) != absent.end()) return std::nullopt;
  return problem("PMID " + to_string(pmid), "the summaries do not mention it");
}

Result<EsummaryReply> parse_esummary(std::string_view body, std::string_view where) {
  const auto tree = parse_json_reply(body, "a list of summaries", where);
  if (!tree) return tl::make_unexpected(tree.error());
  const Json* result = member(*tree, "result");
  if (result == nullptr || member(*result, "uids") == nullptr) {
    const std::string words = first_text_at(*tree, "esummaryresult");
    return words.empty() ? problem(std::string{where}, "summaries without a result")
                         : server_says(words, where);
  }
  EsummaryReply reply;
  for (const std::string& uid : texts_at(*result, "uids")) read_entry(uid, *result, where, reply);
  return reply;
}

}  // namespace citewright::registry
