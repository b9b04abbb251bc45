// SPDX-License-Identifier: Apache-2.0
// Every retracted work among recorded replies and the bulk file is reported when it is cited, and
// no notice, erratum or sound work is. What is true is read off the raw files, not by our readers.
//   retractions DATA-FOLDER [-v]
#include "bench/gzip_file.hpp"
#include "bench/known_records.hpp"

#include "citewright/audit/audit_article.hpp"
#include "citewright/audit/store_resolver.hpp"
#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"
#include "citewright/reader/read.hpp"
#include "citewright/registry/crossref.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace citewright;
namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int skipped = 77;

struct Truth {
  std::set<std::string> retracted;  ///< "pmid 5", "doi 10.1/x"
  std::set<std::string> notices;    ///< notices of retraction
  std::set<std::string> errata;
  std::set<std::string> all;
};

// --- PubMed ---

bool has_type(const pugi::xml_node& article, std::initializer_list<std::string_view> names) {
  for (const auto& type : article.select_nodes(".//PublicationType")) {
    const std::string text = fold(type.node().child_value());
    if (std::find(names.begin(), names.end(), text) != names.end()) return true;
  }
  return false;
}

bool has_link(const pugi::xml_node& article, const char* type) {
  const std::string path = fmt::format(".//CommentsCorrections[@RefType='{}']", type);
  return !article.select_nodes(path.c_str()).empty();
}

void learn_pubmed(const std::string& body, Truth& truth) {
  pugi::xml_document document;
  if (!document.load_buffer(body.data(), body.size())) return;
  for (const auto& found : document.select_nodes("//MedlineCitation")) {
    const pugi::xml_node article = found.node();
    const std::string key = fmt::format("pmid {}", article.child_value("PMID"));
    truth.all.insert(key);
    if (has_type(article, {"retracted publication"}) || has_link(article, "RetractionIn") ||
        has_link(article, "RetractedandRepublishedIn"))
      truth.retracted.insert(key);
    if (has_type(article, {"retraction of publication", "retraction notice"}) ||
        has_link(article, "RetractionOf"))
      truth.notices.insert(key);
    if (has_type(article, {"published erratum"}) || has_link(article, "ErratumFor"))
      truth.errata.insert(key);
  }
}

// --- Crossref ---

bool has_update(const Json& item, const char* member, std::string_view type) {
  const auto updates = item.find(member);
  return updates != item.end() && updates->is_array() &&
         std::any_of(updates->begin(), updates->end(), [type](const Json& update) {
           return update.is_object() && update.value("type", "") == type;
         });
}

void learn_work(const Json& item, Truth& truth) {
  if (!item.is_object() || !item.contains("DOI") || !item.at("DOI").is_string()) return;
  const std::string key = "doi " + to_ascii_lower(item.at("DOI").get<std::string>());
  truth.all.insert(key);
  if (has_update(item, "updated-by", "retraction")) truth.retracted.insert(key);
  if (has_update(item, "update-to", "retraction")) truth.notices.insert(key);
  for (const char* type : {"correction", "erratum"}) {
    if (has_update(item, "update-to", type)) truth.errata.insert(key);
  }
}

void learn_crossref(const std::string& body, Truth& truth) {
  const Json tree = Json::parse(body, nullptr, false);
  if (!tree.is_object() || !tree.contains("message")) return;
  const Json& message = tree.at("message");
  learn_work(message, truth);
  if (!message.is_object() || !message.contains("items")) return;
  for (const Json& item : message.at("items")) learn_work(item, truth);
}

std::vector<Record> crossref_records(const std::string& body) {
  std::vector<Record> records;
  if (auto work = registry::parse_crossref_work(body, "file"); work && *work)
    records.push_back(std::move(**work));
  if (auto works = registry::parse_crossref_works(body, "file")) {
    for (registry::CrossrefHit& hit : works->hits) records.push_back(std::move(hit.record));
  }
  return records;
}

// --- what an audit says ---

// Identifiers of the entries that an audit calls retracted.
std::set<std::string> called_retracted(store::Store& store, const std::set<std::string>& keys) {
  std::string text = "# Works\n\nAll are listed below.\n\n## References\n\n";
  std::size_t number = 0;
  for (const std::string& key : keys) {
    const bool doi = key.starts_with("doi ");
    text += fmt::format("{}. A work. {} {}\n", ++number,
                        doi ? "doi:" : "PMID:", key.substr(key.find(' ') + 1));
  }
  audit::StoreResolver resolver{store};
  const Audit audit = audit::audit_article(reader::read_article(text, "works.md"), resolver);
  std::set<std::string> called;
  for (const Finding& finding : audit.findings) {
    if (finding.rule != "retracted" || !finding.reference) continue;
    for (const std::string& key : store::lookup_keys(audit.references[*finding.reference].ids))
      called.insert(key);
  }
  std::size_t resolved = 0;
  for (const Lookup& lookup : audit.lookups)
    resolved += static_cast<std::size_t>(lookup.record.has_value());
  fmt::print("entries {}, resolved {}, called retracted {}\n", audit.references.size(), resolved,
             called.size());
  return called;
}

std::size_t count_both(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&b](const std::string& key) { return b.contains(key); }));
}

// A work of both registries is retracted when one of them says so.
void join_registries(store::Store& store, Truth& truth) {
  store.for_each_record([&](const Record& record) {
    const std::vector<std::string> keys = store::lookup_keys(record.ids);
    const auto is_in = [](const std::set<std::string>& set) {
      return [&set](const std::string& key) { return set.contains(key); };
    };
    if (std::none_of(keys.begin(), keys.end(), is_in(truth.retracted))) return;
    for (const std::string& key : keys) {
      if (truth.all.contains(key)) truth.retracted.insert(key);
    }
  });
}

}  // namespace

int main(int count, char** arguments) {
  const fs::path data = count > 1 ? arguments[1] : "";
  const bool verbose = count > 2;
  if (!fs::exists(data / "replies")) {
    fmt::print("no replies in '{}': skipped\n", data.string());
    return skipped;
  }
  Truth truth;
  store::Store store = store::Store::in_memory();
  store::Transaction transaction{store.database()};
  for (const auto& entry : fs::recursive_directory_iterator{data / "replies"}) {
    const std::string ending = entry.path().extension().string();
    if (!entry.is_regular_file() || (ending != ".xml" && ending != ".json")) continue;
    const std::string body = read_file(entry.path());
    if (ending == ".xml") learn_pubmed(body, truth);
    if (ending != ".json") continue;
    const std::vector<Record> records = crossref_records(body);
    if (!records.empty()) learn_crossref(body, truth);
    for (const Record& record : records) store.put_record(record);
  }
  learn_pubmed(bench::read_gzip(data / "pubmed/medline16n0902.xml.gz"), truth);
  for (const Record& record : bench::read_known_records(data)) store.put_record(record);
  transaction.commit();
  join_registries(store, truth);

  const std::set<std::string> called = called_retracted(store, truth.all);
  std::set<std::string> sound = truth.all;
  for (const std::string& key : truth.retracted) sound.erase(key);
  const std::size_t found = count_both(truth.retracted, called);
  const std::size_t false_alarms = count_both(sound, called);
  fmt::print("retracted {}, found {}\n", truth.retracted.size(), found);
  fmt::print("notices of retraction {}, called retracted {}\n", truth.notices.size(),
             count_both(truth.notices, called) - count_both(truth.notices, truth.retracted));
  fmt::print("errata {}, called retracted {}\n", truth.errata.size(),
             count_both(truth.errata, called) - count_both(truth.errata, truth.retracted));
  fmt::print("sound works {}, called retracted {}\n", sound.size(), false_alarms);
  for (const std::string& key : truth.all) {
    const bool wrong = called.contains(key) != truth.retracted.contains(key);
    if (verbose && wrong)
      fmt::print("  {} {}\n", called.contains(key) ? "false alarm:" : "missed:", key);
  }
  return found == truth.retracted.size() && false_alarms == 0 ? 0 : 1;
}
