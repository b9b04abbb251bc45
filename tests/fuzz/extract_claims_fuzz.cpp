// SPDX-License-Identifier: Apache-2.0
// Any text as an article of one labelled item: claims lie inside it, in order, apart from each
// other, and so do their figures.
#include "citewright/base/utf8.hpp"
#include "citewright/extract/extract.hpp"
#include "citewright/text/sentences.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace citewright;

Article article_of(std::string_view bytes) {
  Article article;
  article.sections.push_back({"Side effects", 1, {}});
  Block block;
  block.kind = BlockKind::list_item;
  block.text = to_valid_utf8(bytes);
  if (const std::size_t colon = block.text.find(':'); colon != std::string::npos)
    block.label = {0, colon};
  for (std::size_t at = 0; (at = block.text.find_first_of("123", at)) != std::string::npos; at += 5)
    block.superscripts.push_back({at, at + 1});
  block.map.append(block.text.size(), {0, block.text.size()});
  block.sentences = text::split_sentences(block.text, block.superscripts);
  article.blocks.push_back(std::move(block));
  return article;
}

bool is_sound(const Claim& claim, std::string_view text, std::size_t previous_end,
              std::size_t citations) {
  const bool placed = claim.range.begin >= previous_end && claim.range.begin < claim.range.end &&
                      claim.range.end <= text.size() && claim.text == claim.range.of(text) &&
                      is_valid_utf8(claim.text);
  const bool measured =
      std::all_of(claim.quantities.begin(), claim.quantities.end(), [&](const Quantity& quantity) {
        return claim.range.contains(quantity.range) && quantity.low <= quantity.high;
      });
  const bool cited = std::all_of(claim.citations.begin(), claim.citations.end(),
                                 [&](std::size_t citation) { return citation < citations; });
  return placed && measured && cited;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Article article = article_of({reinterpret_cast<const char*>(data), size});
  const auto citations = extract::extract_citations(article, {});
  std::size_t end = 0;
  for (const Claim& claim : extract::extract_claims(article, {}, citations)) {
    if (!is_sound(claim, article.blocks[0].text, end, citations.size())) std::abort();
    end = claim.range.end;
  }
  return 0;
}
