// SPDX-License-Identifier: Apache-2.0
#include "support/stand_in/render.hpp"
#include "support/stand_in/reply.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace citewright::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto json_type = "application/json; charset=UTF-8";

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// As decimal numbers, without repeats, what is no number left out; zero counts as no id.
std::vector<std::string> numbers_in(std::string_view ids) {
  std::vector<std::string> numbers;
  for (std::string_view id : split(ids, ',')) {
    id = trim(id);
    while (id.starts_with('0')) id.remove_prefix(1);
    const bool is_new = std::find(numbers.begin(), numbers.end(), id) == numbers.end();
    if (all_digits(id) && is_new) numbers.emplace_back(id);
  }
  return numbers;
}

Reply no_valid_ids() {
  return {400, "text/xml; charset=UTF-8",
          "<?xml version=\"1.0\" ?>\n<eFetchResult>\n\t<ERROR>ID list is empty! Possibly it has no "
          "correct IDs.</ERROR>\n</eFetchResult>\n"};
}

Reply fetch_pubmed(const Catalogue& catalogue, const std::vector<std::string>& ids) {
  std::vector<const Record*> found;
  for (const std::string& id : ids) {
    if (const Record* record = catalogue.by_pmid(id)) found.push_back(record);
  }
  return {200, "text/xml; charset=UTF-8", pubmed_set(found)};
}

Reply fetch_pmc(const Catalogue& catalogue, const std::vector<std::string>& ids) {
  std::vector<const Record*> found;
  std::vector<std::string> missing;
  for (const std::string& id : ids) {
    if (const Record* record = catalogue.by_pmcid("PMC" + id)) {
      found.push_back(record);
    } else {
      missing.push_back(id);
    }
  }
  return {200, "text/xml; charset=UTF-8", pmc_set(found, missing)};
}

Reply efetch(const Catalogue& catalogue, const RequestParameters& parameters) {
  std::string ids = parameter(parameters, "id");
  const bool pmc = parameter(parameters, "db") == "pmc";
  if (pmc) {
    for (std::size_t at = ids.find("PMC"); at != std::string::npos; at = ids.find("PMC"))
      ids.erase(at, 3);
  }
  const std::vector<std::string> numbers = numbers_in(ids);
  if (numbers.empty()) return no_valid_ids();
  if (pmc) return fetch_pmc(catalogue, numbers);
  if (parameter(parameters, "retmode") != "xml")  // text has been the default since 2022
    return {200, "text/plain; charset=UTF-8", "\n\n1. Some J. 2020;1:1.\n\nPMID: " + numbers[0]};
  return fetch_pubmed(catalogue, numbers);
}

Reply esearch(const Catalogue& catalogue, const RequestParameters& parameters) {
  const std::string term = parameter(parameters, "term");
  if (term.empty()) {
    return {
        200, json_type,
        R"({"header":{"type":"esearch","version":"0.3"},"esearchresult":{"ERROR":"Empty term"}})"};
  }
  const Catalogue::SearchAnswer answer = catalogue.search(term);
  const std::string asked = parameter(parameters, "retmax");
  const std::size_t most = asked.empty() ? 20 : std::stoul(asked);
  Json ids = Json::array();
  for (const Record* record : answer.found) {
    if (ids.size() < most) ids.push_back(to_string(*record->ids.pmid));
  }
  Json result{{"count", std::to_string(answer.found.size())},
              {"retmax", std::to_string(ids.size())},
              {"retstart", "0"},
              {"idlist", ids},
              {"translationset", Json::array()},
              {"querytranslation", term}};
  if (!answer.phrases_not_found.empty()) {
    result["errorlist"] = {{"phrasesnotfound", answer.phrases_not_found},
                           {"fieldsnotfound", Json::array()}};
  }
  const Json reply{{"header", {{"type", "esearch"}, {"version", "0.3"}}},
                   {"esearchresult", std::move(result)}};
  return {200, json_type, reply.dump()};
}

Reply esummary(const Catalogue& catalogue, const RequestParameters& parameters) {
  const std::vector<std::string> ids = numbers_in(parameter(parameters, "id"));
  if (ids.empty()) {
    return {200, json_type,
            R"({"header":{"type":"esummary","version":"0.3"},)"
            R"("esummaryresult":["Empty id list - nothing todo"]})"};
  }
  Json result{{"uids", ids}};
  for (const std::string& id : ids) {
    const Record* record = catalogue.by_pmid(id);
    result[id] = record == nullptr ? Json{{"uid", id}, {"error", "cannot get document summary"}}
                                   : summary_item(*record);
  }
  const Json reply{{"header", {{"type", "esummary"}, {"version", "0.3"}}},
                   {"result", std::move(result)}};
  return {200, json_type, reply.dump()};
}

bool same_journal(const Record& record, std::string_view journal) {
  const std::string wanted = fold_to_words(journal);
  return wanted == fold_to_words(record.journal) ||
         wanted == fold_to_words(record.journal_abbreviation);
}

// Journal, year, volume and first page must fit where given; the author may be wrong.
std::string match_citation(const Catalogue& catalogue, const std::vector<std::string_view>& field) {
  std::vector<std::string> found;
  bool journal_known = false;
  for (const Record& record : catalogue.records()) {
    if (!record.ids.pmid || !same_journal(record, field[0])) continue;
    journal_known = true;
    const std::string first_page = record.pages.substr(0, record.pages.find('-'));
    const bool year = field[1].empty() || std::to_string(record.year.value_or(0)) == field[1];
    const bool volume = field[2].empty() || record.volume == field[2];
    const bool page = field[3].empty() || first_page == field[3];
    if (year && volume && page) found.push_back(to_string(*record.ids.pmid));
  }
  constexpr std::size_t most_listed = 3;
  if (!journal_known) return "NOT_FOUND;INVALID_JOURNAL";
  if (found.empty()) return "NOT_FOUND";
  if (found.size() == 1) return found.front();
  if (found.size() > most_listed) return fmt::format("AMBIGUOUS ({} citations)", found.size());
  return fmt::format("AMBIGUOUS {}", fmt::join(found, ", "));
}

Reply ecitmatch(const Catalogue& catalogue, const RequestParameters& parameters) {
  constexpr std::size_t fields = 6;
  std::string out;
  const std::string data = parameter(parameters, "bdata");
  for (const std::string_view line : split(data, '\r')) {
    const std::vector<std::string_view> field = split(line, '|');
    if (field.size() < fields) continue;
    // The author of a line that was not matched by it is blanked in the echo; always, here.
    out += fmt::format("{}|{}|{}|{}||{}|{}\n", field[0], field[1], field[2], field[3], field[5],
                       match_citation(catalogue, field));
  }
  return {200, "text/plain; charset=UTF-8", out};
}

Reply elink(const Catalogue& catalogue, const RequestParameters& parameters) {
  constexpr std::size_t neighbours = 20;
  Json linksets = Json::array();
  for (const std::string& id : numbers_in(parameter(parameters, "id"))) {
    Json set{{"dbfrom", "pubmed"}, {"ids", Json::array({id})}};
    Json links = Json::array();
    if (const Record* record = catalogue.by_pmid(id)) {
      for (const Record* near : catalogue.bibliographic(record->title, neighbours)) {
        if (near->ids.pmid && near != record) links.push_back(to_string(*near->ids.pmid));
      }
    }
    if (!links.empty()) {
      set["linksetdbs"] = Json::array(
          {Json{{"dbto", "pubmed"}, {"linkname", "pubmed_pubmed"}, {"links", std::move(links)}}});
    }
    linksets.push_back(std::move(set));
  }
  const Json reply{{"header", {{"type", "elink"}, {"version", "0.3"}}},
                   {"linksets", std::move(linksets)}};
  return {200, json_type, reply.dump()};
}

using Program = Reply (*)(const Catalogue&, const RequestParameters&);
struct ProgramRow {
  std::string_view name;
  Program answer;
};
constexpr auto programs = std::to_array<ProgramRow>({
    {"efetch.fcgi", efetch},
    {"esearch.fcgi", esearch},
    {"esummary.fcgi", esummary},
    {"ecitmatch.cgi", ecitmatch},
    {"elink.fcgi", elink},
});

}  // namespace

std::string parameter(const RequestParameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? "" : found->second;
}

Reply answer_eutils(const Catalogue& catalogue, std::string_view program,
                    const RequestParameters& parameters) {
  const auto row = std::find_if(programs.begin(), programs.end(),
                                [&](const ProgramRow& known) { return known.name == program; });
  if (row == programs.end()) return {404, "text/html", "<html><body>Not Found</body></html>"};
  return row->answer(catalogue, parameters);
}

}  // namespace citewright::test
