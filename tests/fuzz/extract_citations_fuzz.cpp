// SPDX-License-Identifier: Apache-2.0
// Any text as an article of one block, raised and linked here and there: citations lie inside it,
// in order, and say something.
#include "citewright/base/utf8.hpp"
#include "citewright/extract/extract.hpp"
#include "citewright/text/sentences.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace citewright;

Article article_of(std::string_view bytes) {
  Article article;
  article.sections.emplace_back();
  Block block;
  block.text = to_valid_utf8(bytes);
  for (std::size_t at = 0; (at = block.text.find_first_of("0123456789", at)) != std::string::npos;
       at += 7) {
    block.superscripts.push_back({at, at + 1});
    block.links.push_back({{at, at + 1}, "https://doi.org/10.1000/x"});
    block.emphasis.push_back({at, block.text.find(' ', at) == std::string::npos
                                      ? block.text.size()
                                      : block.text.find(' ', at)});
  }
  block.map.append(block.text.size(), {0, block.text.size()});
  block.sentences = text::split_sentences(block.text, block.superscripts);
  article.blocks.push_back(std::move(block));
  return article;
}

extract::ReferenceList list_of_three() {
  extract::ReferenceList list;
  for (const char* label : {"1", "2", "3"}) {
    Reference reference;
    reference.number = list.references.size() + 1;
    reference.label = label;
    reference.text = "Lin A. Zinc. Gut. 2018.";
    list.references.push_back(reference);
  }
  return list;
}

void check(const Article& article, const extract::ReferenceList& list) {
  std::size_t number = 0;
  std::size_t begin = 0;
  for (const Citation& citation : extract::extract_citations(article, list)) {
    const bool named = !citation.authors.empty() || !citation.journal.empty() ||
                       !citation.organisation.empty() || !citation.labels.empty() ||
                       !citation.url.empty();
    const std::string_view text = article.blocks[0].text;
    if (!named || citation.number != ++number || citation.range.begin < begin ||
        citation.range.end > text.size() || citation.text != citation.range.of(text) ||
        !is_valid_utf8(citation.text))
      std::abort();
    begin = citation.range.begin;
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Article article = article_of({reinterpret_cast<const char*>(data), size});
  check(article, {});
  check(article, list_of_three());
  return 0;
}
