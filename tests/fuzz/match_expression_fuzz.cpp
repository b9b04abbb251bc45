// SPDX-License-Identifier: Apache-2.0
// Any bytes are a query: the expression made of them runs against a real full-text table, and the
// hits it gives are well formed.
#include "citewright/base/utf8.hpp"
#include "citewright/retrieval/search.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace citewright;

store::Entry make_entry(std::string name, std::string text) {
  store::Entry entry;
  entry.article = "a.md";
  entry.name = std::move(name);
  entry.title = "Zinc and the skin";
  entry.text = std::move(text);
  return entry;
}

// One store for all inputs: its schema takes longer to make than a query to run.
store::Store& store_with(std::string_view text) {
  static store::Store store = store::Store::in_memory();
  const std::vector entries{
      make_entry("c1", "Interleukin-6 rises in naïve mice: αβ T cells, \"NEAR(\" and 皮膚 too."),
      make_entry("c2", std::string{text})};
  store.replace_entries("a.md", entries);
  return store;
}

void check_hit(const retrieval::Hit& hit) {
  if (!is_valid_utf8(hit.snippet)) std::abort();
  for (const TextRange range : hit.highlights) {
    if (range.begin >= range.end || range.end > hit.snippet.size()) std::abort();
    if (!is_valid_utf8(range.of(hit.snippet))) std::abort();
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  store::Store& store = store_with(text);
  retrieval::SearchQuery query;
  query.text = text;
  for (const bool filtered : {false, true}) {
    if (filtered) query.article = "a.md";
    const retrieval::SearchResult result = search(store, query);
    if (result.hits.size() > result.total) std::abort();
    for (const retrieval::Hit& hit : result.hits) check_hit(hit);
  }
  if (!store.check().empty()) std::abort();
  return 0;
}
