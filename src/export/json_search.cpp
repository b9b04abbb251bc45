// SPDX-License-Identifier: Apache-2.0
#include "json_values.hpp"

#include "citewright/export/search.hpp"

namespace citewright::exports {
namespace {

Json hit_value(const retrieval::Hit& hit) {
  const store::Entry& entry = hit.entry;
  Json highlights = Json::array();
  for (const TextRange range : hit.highlights)
    highlights.push_back({{"begin", range.begin}, {"end", range.end}});
  return {{"kind", to_string(entry.kind)},
          {"article", text_or_null(entry.article)},
          {"name", entry.name},
          {"title", text_or_null(entry.title)},
          {"text", text_or_null(entry.text)},
          {"verdict", text_or_null(entry.verdict)},
          {"year", entry.year ? Json(*entry.year) : Json(nullptr)},
          {"study_type", text_or_null(entry.study_type)},
          {"rules", entry.rules},
          {"line", entry.line == 0 ? Json(nullptr) : Json(entry.line)},
          {"score", rounded(hit.score)},
          {"snippet", hit.snippet},
          {"highlights", std::move(highlights)}};
}

}  // namespace

std::string search_json(const retrieval::SearchResult& result) {
  Json document = new_document("search");
  document["total"] = result.total;
  document["any_word"] = result.any_word;
  document["expression"] = text_or_null(result.expression);
  document["remark"] = text_or_null(result.remark);
  Json hits = Json::array();
  for (const retrieval::Hit& hit : result.hits) hits.push_back(hit_value(hit));
  document["hits"] = std::move(hits);
  return write_document(document);
}

}  // namespace citewright::exports
