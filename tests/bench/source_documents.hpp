// SPDX-License-Identifier: Apache-2.0
// JATS and wikitext articles as HTML pages whose citation templates are written out, since a
// converter would drop them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>

namespace citewright::bench {

struct SourceDocument {
  std::string html;
  std::size_t entries = 0;      ///< counted in the source: <ref> elements with content
  std::set<std::string> pmids;  ///< likewise, by their form alone
};

[[nodiscard]] SourceDocument from_jats(const std::filesystem::path& file);
[[nodiscard]] SourceDocument from_wikitext(const std::filesystem::path& file);

}  // namespace citewright::bench
