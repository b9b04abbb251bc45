// SPDX-License-Identifier: Apache-2.0
// Any bytes as an article, a line a block: every reference stands in a block of the list, and the
// list's blocks are the article's.
#include "citewright/extract/extract.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace citewright;

// The first byte of a line decides its kind, so that the fuzzer reaches them all.
Block block_of(std::string_view line, std::size_t offset) {
  Block block;
  block.kind = line.starts_with('#')   ? BlockKind::heading
               : line.starts_with('-') ? BlockKind::list_item
                                       : BlockKind::paragraph;
  block.depth = block.kind == BlockKind::paragraph ? 0 : 1;
  block.is_footnote = line.starts_with('^');
  block.text = line;
  block.map.append(line.size(), {offset, offset + line.size()});
  return block;
}

Article article_of(std::string_view text) {
  Article article;
  article.sections.push_back({});
  article.size = text.size();
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    article.line_starts.push_back(at);
    if (end > at) article.blocks.push_back(block_of(text.substr(at, end - at), at));
    at = end + 1;
  }
  return article;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Article article = article_of({reinterpret_cast<const char*>(data), size});
  const auto list = extract::extract_references(article);
  const bool in_article = list.blocks.empty() || list.blocks.back() < article.blocks.size();
  const bool sorted = std::is_sorted(list.blocks.begin(), list.blocks.end());
  const bool in_list =
      std::all_of(list.references.begin(), list.references.end(), [&](const Reference& reference) {
        return std::binary_search(list.blocks.begin(), list.blocks.end(), reference.block) &&
               reference.place.end <= size;
      });
  if (!in_article || !sorted || !in_list) std::abort();
  return 0;
}
