// SPDX-License-Identifier: Apache-2.0
#include "finish.hpp"

#include "bare_links.hpp"
#include "labels.hpp"
#include "phrases.hpp"
#include "roles.hpp"
#include "sections.hpp"
#include "typed_markers.hpp"

#include "citewright/text/sentences.hpp"

#include <algorithm>
#include <utility>

namespace citewright::reader {
namespace {

// Superscripts and footnote marks: what stands there is no part of a sentence.
std::vector<TextRange> citation_marks(const Block& block) {
  std::vector<TextRange> marks = block.superscripts;
  for (const FootnoteMark& mark : block.footnote_marks) marks.push_back(mark.text);
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return marks;
}

void split_into_sentences(Block& block) {
  if (block.kind == BlockKind::heading || block.kind == BlockKind::code) {
    block.sentences = {{0, block.text.size()}};
  } else {
    block.sentences = text::split_sentences(block.text, citation_marks(block));
  }
}

void find_labels(std::vector<Draft>& drafts) {
  bool in_references = false;
  for (Draft& draft : drafts) {
    if (draft.block.kind == BlockKind::heading)
      in_references = is_reference_heading(draft.block.text);
    const BlockRole role = draft.block.role;
    if (role == BlockRole::disclaimer || (role == BlockRole::body && !in_references))
      draft.block.label = find_label(draft);
  }
}

std::string find_title(const Reading& reading) {
  if (!reading.title.empty()) return reading.title;
  if (std::string heading = top_heading(reading.drafts); !heading.empty()) return heading;
  return reading.page_title.empty() ? opening_heading(reading.drafts) : reading.page_title;
}

}  // namespace

void finish(Reading reading, Article& article) {
  std::vector<Draft>& drafts = reading.drafts;
  std::erase_if(drafts, [](const Draft& draft) { return draft.block.text.empty(); });
  promote_bold_lines(drafts);
  recognise_typed_markers(drafts);
  for (Draft& draft : drafts) {
    add_bare_links(draft.block);
    split_into_sentences(draft.block);
  }
  assign_roles(drafts);
  find_labels(drafts);
  article.title = find_title(reading);
  article.sections = make_sections(drafts);
  article.blocks.reserve(drafts.size());
  for (Draft& draft : drafts) article.blocks.push_back(std::move(draft.block));
}

}  // namespace citewright::reader
