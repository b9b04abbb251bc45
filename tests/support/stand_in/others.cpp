// SPDX-License-Identifier: Apache-2.0
// The PMC ID converter, Crossref and Europe PMC.
#include "support/stand_in/render.hpp"
#include "support/stand_in/reply.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto json_type = "application/json";

const Record* find_by(const Catalogue& catalogue, std::string_view type, std::string_view id) {
  if (type == "pmid") return catalogue.by_pmid(id);
  if (type == "doi") return catalogue.by_doi(id);
  return catalogue.by_pmcid(id);
}

bool is_of_type(std::string_view type, std::string_view id) {
  if (type == "pmid")
    return !id.empty() && id.find_first_not_of("0123456789") == std::string_view::npos;
  if (type == "doi") return id.starts_with("10.");
  return to_ascii_lower(id).starts_with("pmc");
}

Json converted(const Catalogue& catalogue, std::string_view type, std::string_view id) {
  const Record* record = find_by(catalogue, type, id);
  // Only works that are in PMC are known here.
  if (record == nullptr || !record->ids.pmcid) {
    return {{std::string{type}, id},
            {"requested-id", id},
            {"status", "error"},
            {"errmsg", "Identifier not found in PMC"}};
  }
  Json item;
  if (record->ids.doi) item["doi"] = to_string(*record->ids.doi);
  item["pmcid"] = to_string(*record->ids.pmcid);
  if (record->ids.pmid) item["pmid"] = record->ids.pmid->value();
  item["requested-id"] = id;
  return item;
}

Reply wrong_type(std::string_view type) {
  const Json body{{"status", "error"},
                  {"http_status", "400"},
                  {"http_status_reason", "Bad Request"},
                  {"errors", Json::array({Json{{"message",
                                                "All values of query param `ids` must "
                                                "be of the type that is stated."},
                                               {"code", fmt::format("invalid_{}s", type)}}})}};
  return {400, json_type, body.dump()};
}

Reply works(Json items) {
  const std::size_t total = items.size();
  const Json body{{"status", "ok"},
                  {"message-type", "work-list"},
                  {"message-version", "1.0.0"},
                  {"message", {{"total-results", total}, {"items", std::move(items)}}}};
  return {200, json_type, body.dump()};
}

Json by_filter(const Catalogue& catalogue, std::string_view filter) {
  Json items = Json::array();
  for (std::string_view part : split(filter, ',')) {
    constexpr std::string_view prefix = "doi:";
    if (!part.starts_with(prefix)) continue;
    if (const Record* record = catalogue.by_doi(part.substr(prefix.size())))
      items.push_back(crossref_item(*record));
  }
  return items;
}

std::vector<std::string> clauses_of(std::string_view query) {
  constexpr std::string_view separator = " OR ";
  std::vector<std::string> clauses;
  for (std::size_t at = query.find(separator); at != std::string_view::npos;
       at = query.find(separator)) {
    clauses.emplace_back(query.substr(0, at));
    query.remove_prefix(at + separator.size());
  }
  clauses.emplace_back(query);
  return clauses;
}

std::string quoted_value(std::string_view query, std::string_view field) {
  std::size_t at = query.find(field);
  if (at == std::string_view::npos) return "";
  at += field.size();
  const bool quoted = at < query.size() && query[at] == '"';
  if (quoted) ++at;
  const std::size_t end = query.find_first_of(quoted ? "\"" : " )", at);
  return std::string{query.substr(at, std::min(end, query.size()) - at)};
}

const Record* named_by(const Catalogue& catalogue, std::string_view clause) {
  if (const std::string pmid = quoted_value(clause, "EXT_ID:"); !pmid.empty())
    return catalogue.by_pmid(pmid);
  if (const std::string pmcid = quoted_value(clause, "PMCID:"); !pmcid.empty())
    return catalogue.by_pmcid(pmcid);
  return catalogue.by_doi(quoted_value(clause, "DOI:"));
}

Json europe_pmc_item(const Record& record) {
  Json item{{"source", record.ids.pmid ? "MED" : "PMC"},
            {"title", record.title},
            {"journalInfo",
             {{"volume", record.volume},
              {"journal",
               {{"title", record.journal}, {"isoabbreviation", record.journal_abbreviation}}}}},
            {"pageInfo", record.pages},
            {"pubYear", std::to_string(record.year.value_or(0))},
            {"pubTypeList", {{"pubType", record.publication_types}}}};
  if (!record.authors.empty())
    item["authorString"] =
        record.authors.front().family + " " + record.authors.front().given.substr(0, 1) + ".";
  if (record.ids.pmid) item["id"] = item["pmid"] = to_string(*record.ids.pmid);
  if (record.ids.doi) item["doi"] = to_string(*record.ids.doi);
  if (record.ids.pmcid) item["pmcid"] = to_string(*record.ids.pmcid);
  if (!record.abstract.empty()) item["abstractText"] = record.abstract.front().text;
  return item;
}

}  // namespace

Reply answer_idconv(const Catalogue& catalogue, const RequestParameters& parameters) {
  const std::string type = parameter(parameters, "idtype");
  const std::string ids = parameter(parameters, "ids");
  Json records = Json::array();
  for (const std::string_view id : split(ids, ',')) {
    if (!is_of_type(type, id)) return wrong_type(type);
    records.push_back(converted(catalogue, type, id));
  }
  const Json body{{"status", "ok"},
                  {"response-date", "2026-06-16 14:17:07"},
                  {"request", {{"format", "json"}, {"idtype", type}}},
                  {"records", std::move(records)}};
  return {200, json_type, body.dump()};
}

Reply answer_crossref(const Catalogue& catalogue, std::string_view path,
                      const RequestParameters& parameters) {
  constexpr std::size_t default_rows = 20;
  if (path.starts_with('/')) {
    const Record* record = catalogue.by_doi(path.substr(1));
    if (record == nullptr) return {404, "text/plain", "Resource not found."};
    const Json body{{"status", "ok"},
                    {"message-type", "work"},
                    {"message-version", "1.0.0"},
                    {"message", crossref_item(*record)}};
    return {200, json_type, body.dump()};
  }
  if (const std::string filter = parameter(parameters, "filter"); !filter.empty())
    return works(by_filter(catalogue, filter));
  const std::string rows = parameter(parameters, "rows");
  Json items = Json::array();
  for (const Record* record :
       catalogue.bibliographic(parameter(parameters, "query.bibliographic"),
                               rows.empty() ? default_rows : std::stoul(rows)))
    items.push_back(crossref_item(*record));
  return works(std::move(items));
}

Reply answer_europe_pmc(const Catalogue& catalogue, const RequestParameters& parameters) {
  const std::string query = parameter(parameters, "query");
  if (query.empty())
    return {200, json_type, R"({"errCode":404,"errMsg":"No search criteria provided."})"};
  Json results = Json::array();
  for (const std::string& clause : clauses_of(query)) {
    const Record* record = named_by(catalogue, clause);
    if (record != nullptr && (record->ids.pmid || record->ids.pmcid || record->ids.doi))
      results.push_back(europe_pmc_item(*record));
  }
  const Json body{{"version", "6.9"},
                  {"hitCount", results.size()},
                  {"request", {{"queryString", query}, {"resultType", "core"}}},
                  {"resultList", {{"result", std::move(results)}}}};
  return {200, json_type, body.dump()};
}

}  // namespace citewright::test
