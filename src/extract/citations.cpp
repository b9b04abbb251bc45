// SPDX-License-Identifier: Apache-2.0
// extract_citations(): which blocks are read, which finders run, what the citations are numbered.
#include "extract/attributions.hpp"
#include "extract/author_year.hpp"
#include "extract/list_form.hpp"
#include "extract/markers.hpp"
#include "extract/merge_citations.hpp"
#include "extract/readable.hpp"

#include "citewright/extract/extract.hpp"

#include <algorithm>
#include <iterator>

namespace citewright::extract {
namespace {

bool may_cite(const Block& block) {
  return block.role == BlockRole::body && block.kind != BlockKind::heading &&
         block.kind != BlockKind::code && !block.is_footnote;
}

std::vector<std::size_t> citing_blocks(const Article& article, const ReferenceList& list) {
  std::vector<std::size_t> blocks;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    if (may_cite(article.blocks[i]) &&
        !std::binary_search(list.blocks.begin(), list.blocks.end(), i))
      blocks.push_back(i);
  }
  return blocks;
}

void append(std::vector<Citation>& into, std::vector<Citation> more) {
  into.insert(into.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
}

// Marks of the finders that need one block, by position in `blocks`.
std::vector<std::vector<Citation>> marks_of(const Article& article,
                                            const std::vector<std::size_t>& blocks,
                                            const ListForm& list) {
  std::vector<std::vector<Citation>> marks(blocks.size());
  std::size_t labelled = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = article.blocks[blocks[i]];
    append(marks[i], find_bracketed_marks(block, list));
    append(marks[i], find_raised_marks(block, list));
    labelled += marks[i].size();
    append(marks[i], find_linked_marks(block, list));
  }
  auto bare = find_bare_marks(article, blocks, list);
  // An article marks its citations in one way; a stray power or interval does not make that way.
  if (4 * labelled >= bare.size()) return marks;
  for (Citation& mark : bare) {
    const auto place = std::lower_bound(blocks.begin(), blocks.end(), mark.block);
    marks[static_cast<std::size_t>(place - blocks.begin())].push_back(std::move(mark));
  }
  return marks;
}

std::vector<Citation> attributions_of(const Block& block, const DefinedBodies& bodies) {
  std::vector<Citation> found;
  for (const TextRange sentence : block.sentences) {
    if (is_readable(sentence))
      append(found, find_attributions(take_apart(block, sentence), bodies));
  }
  return found;
}

void place(Citation& citation, const Article& article, std::size_t block) {
  citation.block = block;
  citation.text = citation.range.of(article.blocks[block].text);
  citation.place = article.blocks[block].map.to_source(citation.range);
}

}  // namespace

std::vector<Citation> extract_citations(const Article& article, const ReferenceList& list) {
  const ListForm form{article, list};
  const std::vector<std::size_t> blocks = citing_blocks(article, list);
  DefinedBodies bodies;
  for (const std::size_t block : blocks) add_defined_bodies(article.blocks[block].text, bodies);

  auto marks = marks_of(article, blocks, form);
  std::vector<Citation> citations;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = article.blocks[blocks[i]];
    auto merged = merge_citations(std::move(marks[i]), find_author_years(block, form),
                                  attributions_of(block, bodies), block, form);
    for (Citation& citation : merged) {
      place(citation, article, blocks[i]);
      citation.number = citations.size() + 1;
      citations.push_back(std::move(citation));
    }
  }
  return citations;
}

}  // namespace citewright::extract
