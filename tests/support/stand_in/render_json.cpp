// SPDX-License-Identifier: Apache-2.0
#include "support/stand_in/render.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace citewright::test {
namespace {

using Json = nlohmann::ordered_json;

struct UpdateName {
  NoticeKind kind;
  const char* type;
};
constexpr auto update_names = std::to_array<UpdateName>({
    {NoticeKind::correction, "correction"},
    {NoticeKind::expression_of_concern, "expression_of_concern"},
    {NoticeKind::partial_retraction, "partial_retraction"},
    {NoticeKind::retraction, "retraction"},
});
// What a notice says that it does to another work.
constexpr auto of_notice_names = std::to_array<UpdateName>({
    {NoticeKind::correction_of, "correction"},
    {NoticeKind::concern_of, "expression_of_concern"},
    {NoticeKind::retraction_of, "retraction"},
});

// In the order of the names: Crossref lists corrections before retractions.
Json updates_of(const Record& record, std::span<const UpdateName> names) {
  Json updates = Json::array();
  for (const UpdateName& name : names) {
    for (const Notice& notice : record.notices) {
      if (notice.kind != name.kind) continue;
      updates.push_back(
          {{"DOI", notice.ids.doi ? to_string(*notice.ids.doi) : "10.5555/notice"},
           {"type", name.type},
           {"label", name.type},
           {"source", notice.said_by == "Retraction Watch" ? "retraction-watch" : "publisher"}});
    }
  }
  return updates;
}

Json authors(const Record& record) {
  Json list = Json::array();
  for (const Author& author : record.authors) {
    const char* sequence = list.empty() ? "first" : "additional";
    if (author.collective.empty()) {
      list.push_back({{"given", author.given}, {"family", author.family}, {"sequence", sequence}});
    } else {
      list.push_back({{"name", author.collective}, {"sequence", sequence}});
    }
  }
  return list;
}

}  // namespace

Json crossref_item(const Record& record) {
  Json item;
  item["DOI"] = to_string(*record.ids.doi);
  item["type"] = "journal-article";
  item["title"] = Json::array({record.title});
  item["container-title"] = Json::array({record.journal});
  item["short-container-title"] = Json::array({record.journal_abbreviation});
  item["author"] = authors(record);
  item["issued"] = {{"date-parts", Json::array({record.year ? Json::array({*record.year})
                                                            : Json::array({nullptr})})}};
  item["volume"] = record.volume;
  item["issue"] = record.issue;
  item["page"] = record.pages;
  item["ISSN"] = record.issns;
  item["score"] = 60.5;
  if (Json updates = updates_of(record, update_names); !updates.empty())
    item["updated-by"] = std::move(updates);
  if (Json updates = updates_of(record, of_notice_names); !updates.empty())
    item["update-to"] = std::move(updates);
  return item;
}

Json summary_item(const Record& record) {
  Json ids = Json::array();
  const auto id = [&ids](const char* type, const std::string& value) {
    ids.push_back({{"idtype", type}, {"idtypen", 1}, {"value", value}});
  };
  if (record.ids.pmid) id("pubmed", to_string(*record.ids.pmid));
  if (record.ids.doi) id("doi", to_string(*record.ids.doi));
  if (record.ids.pmcid) id("pmc", to_string(*record.ids.pmcid));
  Json names = Json::array();
  for (const Author& author : record.authors)
    names.push_back({{"name", author.family + " " + author.given}, {"authtype", "Author"}});
  return {{"uid", to_string(*record.ids.pmid)},
          {"pubdate", record.year ? std::to_string(*record.year) : ""},
          {"source", record.journal_abbreviation},
          {"authors", std::move(names)},
          {"title", record.title},
          {"volume", record.volume},
          {"issue", record.issue},
          {"pages", record.pages},
          {"lang", Json::array({"eng"})},
          {"pubtype", record.publication_types},
          {"articleids", std::move(ids)},
          {"fulljournalname", record.journal},
          {"elocationid", ""},
          {"pmcrefcount", ""}};
}

}  // namespace citewright::test
