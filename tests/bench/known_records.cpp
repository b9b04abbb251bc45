// SPDX-License-Identifier: Apache-2.0
#include "bench/known_records.hpp"

#include "bench/gzip_file.hpp"

#include "citewright/base/file.hpp"
#include "citewright/registry/pubmed_xml.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace citewright::bench {
namespace {

std::vector<Record> records_of_reply(std::string_view body, std::string_view where) {
  auto reply = registry::parse_pubmed_reply(body, where);
  return reply ? std::move(reply->records) : std::vector<Record>{};
}

void append(std::vector<Record>& all, std::vector<Record> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

Record pubmedqa_record(const std::string& pmid, const nlohmann::json& item) {
  Record record;
  record.ids.pmid = Pmid::parse(pmid);
  record.title = item.value("QUESTION", "");
  const nlohmann::json& stated = item.at("YEAR");  // null where PubMed has none
  const std::string year = stated.is_string() ? stated.get<std::string>() : "";
  if (!year.empty() && std::all_of(year.begin(), year.end(), ::isdigit))
    record.year = std::stoi(year);
  for (const nlohmann::json& text : item.value("CONTEXTS", nlohmann::json::array()))
    record.abstract.push_back({"", text.get<std::string>()});
  return record;
}

}  // namespace

std::vector<Record> read_pubmed_records(const std::filesystem::path& file) {
  return records_of_reply(read_gzip(file), file.filename().string());
}

std::vector<Record> read_pubmedqa_records(const std::filesystem::path& file) {
  const std::string text = read_gzip(file);
  const auto items = nlohmann::json::parse(text.empty() ? "{}" : text);
  std::vector<Record> records;
  for (const auto& [pmid, item] : items.items()) records.push_back(pubmedqa_record(pmid, item));
  return records;
}

std::vector<Record> read_recorded_replies(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Record> records;
  for (const std::filesystem::path& file : files)
    append(records, records_of_reply(read_file(file), file.filename().string()));
  return records;
}

std::vector<Record> read_known_records(const std::filesystem::path& data) {
  std::vector<Record> records = read_pubmed_records(data / "pubmed" / "medline16n0902.xml.gz");
  append(records, read_pubmedqa_records(data / "pubmedqa.json.gz"));
  append(records, read_recorded_replies(data / "replies"));
  return records;
}

}  // namespace citewright::bench
