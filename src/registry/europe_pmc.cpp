// SPDX-License-Identifier: Apache-2.0
#include "citewright/registry/europe_pmc.hpp"

#include "embedded_markup.hpp"
#include "json_value.hpp"
#include "pubmed_elements.hpp"
#include "pubmed_names.hpp"
#include "xml_text.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/registry/reply.hpp"

#include <fmt/format.h>

#include <utility>

namespace citewright::registry {
namespace {

// Lists are wrapped in an object: {"authorList": {"author": […]}}.
std::vector<const Json*> wrapped_items(const Json& result, const char* outer, const char* inner) {
  const Json* list = member(result, outer);
  return list == nullptr ? std::vector<const Json*>{} : items_at(*list, inner);
}

std::vector<std::string> split_trimmed(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, separator)) {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  }
  return parts;
}

void read_identifiers(const Json& result, Record& record) {
  record.ids.pmid = Pmid::parse(text_at(result, "pmid"));
  if (!record.ids.pmid && text_at(result, "source") == "MED") {
    record.ids.pmid = Pmid::parse(text_at(result, "id"));
  }
  record.ids.pmcid = Pmcid::parse(text_at(result, "pmcid"));
  record.ids.doi = Doi::parse(text_at(result, "doi"));
}

Author read_author(const Json& json) {
  Author author;
  author.collective = text_of_markup(text_at(json, "collectiveName"));
  author.family = text_of_markup(text_at(json, "lastName"));
  author.given = text_of_markup(text_at(json, "firstName"));
  if (author.given.empty()) author.given = text_at(json, "initials");
  const bool named = !author.family.empty() || !author.collective.empty();
  return named ? author : author_of_initials(text_at(json, "fullName"));
}

// Core lists them; lite has one string, "Lin PH, Ma C."
void read_authors(const Json& result, Record& record) {
  for (const Json* json : wrapped_items(result, "authorList", "author")) {
    Author author = read_author(*json);
    if (author != Author{}) record.authors.push_back(std::move(author));
  }
  if (!record.authors.empty()) return;
  const std::string names = without_final_stop(text_at(result, "authorString"));
  for (const std::string& name : split_trimmed(names, ',')) {
    record.authors.push_back(author_of_initials(name));
  }
}

void read_brief_journal(const Json& result, Record& record) {
  record.journal = text_of_markup(text_at(result, "journalTitle"));
  record.issns = split_trimmed(text_at(result, "journalIssn"), ';');
  record.volume = text_at(result, "journalVolume");
  record.issue = text_at(result, "issue");
}

void read_full_journal(const Json& info, Record& record) {
  record.volume = text_at(info, "volume");
  record.issue = text_at(info, "issue");
  record.date = text_at(info, "dateOfPublication");
  const Json* journal = member(info, "journal");
  if (journal == nullptr) return;
  record.journal = text_of_markup(text_at(*journal, "title"));
  record.journal_abbreviation = text_at(*journal, "isoabbreviation");
  for (const char* key : {"issn", "essn"}) {
    std::string issn = text_at(*journal, key);
    if (!issn.empty()) record.issns.push_back(std::move(issn));
  }
}

void read_journal(const Json& result, Record& record) {
  if (const Json* info = member(result, "journalInfo")) {
    read_full_journal(*info, record);
  } else {
    read_brief_journal(result, record);
  }
  record.pages = text_at(result, "pageInfo");
}

void read_dates(const Json& result, Record& record) {
  const std::string year = text_at(result, "pubYear");
  record.year = parse_year(year);
  if (record.date.empty()) record.date = year;
  const std::string online = text_at(result, "electronicPublicationDate");
  const std::optional<int> online_year = find_year(online);
  if (online_year != record.year) record.electronic_year = online_year;
}

MeshHeading read_heading(const Json& json) {
  MeshHeading heading;
  heading.descriptor = text_at(json, "descriptorName");
  heading.major = text_at(json, "majorTopic_YN") == "Y";
  for (const Json* qualifier : wrapped_items(json, "meshQualifierList", "meshQualifier")) {
    heading.qualifiers.push_back(text_at(*qualifier, "qualifierName"));
    heading.major = heading.major || text_at(*qualifier, "majorTopic_YN") == "Y";
  }
  return heading;
}

void read_subjects(const Json& result, Record& record) {
  for (const Json* json : wrapped_items(result, "meshHeadingList", "meshHeading")) {
    MeshHeading heading = read_heading(*json);
    if (!heading.descriptor.empty()) record.mesh.push_back(std::move(heading));
  }
  for (const Json* keyword : wrapped_items(result, "keywordList", "keyword")) {
    if (std::string text = text_of_markup(text_in(*keyword)); !text.empty()) {
      record.keywords.push_back(std::move(text));
    }
  }
  for (const Json* type : wrapped_items(result, "pubTypeList", "pubType")) {
    if (std::string text = text_in(*type); !text.empty()) {
      record.publication_types.push_back(std::move(text));
    }
  }
  if (record.publication_types.empty()) {
    record.publication_types = split_trimmed(text_at(result, "pubType"), ';');
  }
}

void read_corrections(const Json& result, Record& record) {
  for (const Json* json : wrapped_items(result, "commentCorrectionList", "commentCorrection")) {
    const auto kind = notice_kind_of(text_at(*json, "type"));
    if (!kind) continue;
    Notice notice = notice_from_source(*kind, text_at(*json, "reference"));
    if (text_at(*json, "source") == "MED") notice.ids.pmid = Pmid::parse(text_at(*json, "id"));
    notice.said_by = to_string(Registry::europe_pmc);
    record.notices.push_back(std::move(notice));
  }
}

Record read_result(const Json& result) {
  Record record;
  record.registry = Registry::europe_pmc;
  read_identifiers(result, record);
  record.language = text_at(result, "language");
  // Lite does not say the language: a title in brackets is a translated one.
  set_titles(text_of_markup(text_at(result, "title")), "", record);
  read_authors(result, record);
  read_journal(result, record);
  read_dates(result, record);
  record.abstract = sections_of_markup(text_at(result, "abstractText"));
  read_subjects(result, record);
  read_corrections(result, record);
  return record;
}

}  // namespace

Answer<Record> EuropePmcReply::record_of(const Identifiers& id) const {
  const auto found = std::find_if(records.begin(), records.end(), [&id](const Record& record) {
    return share_identifier(record.ids, id);
  });
  if (found != records.end()) return *found;
  if (!problems.empty()) return problem(to_string(id), problems.front().what);
  if (std::cmp_less(records.size(), hit_count)) {
    return problem(to_string(id), fmt::format("{} of {} hits came", records.size(), hit_count));
  }
  return std::nullopt;
}

Result<EuropePmcReply> parse_europe_pmc(std::string_view body, std::string_view where) {
  const auto tree = parse_json_reply(body, "a Europe PMC search", where);
  if (!tree) return tl::make_unexpected(tree.error());
  if (member(*tree, "errCode") != nullptr) return server_says(text_at(*tree, "errMsg"), where);
  const auto count = number_at(*tree, "hitCount");
  const Json* list = member(*tree, "resultList");
  const Json* results = list == nullptr ? nullptr : member(*list, "result");
  if (!count || *count < 0 || (*count > 0 && results == nullptr)) {
    return problem(std::string{where},
                   fmt::format("a search without hitCount or results: \"{}\"", quote_reply(body)));
  }
  EuropePmcReply reply;
  reply.hit_count = *count;
  reply.next_cursor = text_at(*tree, "nextCursorMark");
  if (list == nullptr) return reply;
  std::size_t number = 0;
  for (const Json* result : items_at(*list, "result")) {
    ++number;
    Record record = read_result(*result);
    if (record.ids.empty() && record.title.empty()) {
      reply.problems.push_back(
          {fmt::format("{}, result {}", where, number), "neither an identifier nor a title"});
    } else {
      reply.records.push_back(std::move(record));
    }
  }
  return reply;
}

}  // namespace citewright::registry
