// SPDX-License-Identifier: Apache-2.0
// What a search found, for people and for programs.
#pragma once

#include "citewright/export/style.hpp"
#include "citewright/retrieval/search.hpp"

#include <string>

namespace citewright::exports {

/// Kind, name, place, what is known of each hit, and the snippet with the words found marked.
[[nodiscard]] std::string search_hits(const retrieval::SearchResult& result, const Style& style);

/// The document "search" of citewright.schema.json.
[[nodiscard]] std::string search_json(const retrieval::SearchResult& result);

}  // namespace citewright::exports
