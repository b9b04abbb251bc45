// SPDX-License-Identifier: Apache-2.0
#include "anchor.hpp"

#include "citewright/base/context.hpp"
#include "citewright/base/fold.hpp"

#include <algorithm>

namespace citewright::review {
namespace {

constexpr std::size_t context_characters = 32;

template <typename Item>
Anchor anchor_in_text(const Audit& audit, SubjectKind kind, const Item& item) {
  Anchor anchor;
  anchor.kind = kind;
  anchor.name = name_of(item);
  anchor.quote = collapse_whitespace(item.text);
  if (item.block >= audit.article.blocks.size()) return anchor;
  const Block& block = audit.article.blocks[item.block];
  const std::size_t begin = std::min(item.range.begin, block.text.size());
  anchor.prefix = text_before(block.text, begin, context_characters);
  anchor.suffix = text_after(block.text, std::clamp(item.range.end, begin, block.text.size()),
                             context_characters);
  if (block.section < audit.article.sections.size())
    anchor.heading = audit.article.sections[block.section].heading;
  return anchor;
}

// A list's entries are told apart by their words alone: their order is nobody's statement.
Anchor anchor_of(const Reference& reference) {
  Anchor anchor;
  anchor.kind = SubjectKind::reference;
  anchor.name = name_of(reference);
  anchor.quote = collapse_whitespace(reference.text);
  return anchor;
}

}  // namespace

std::vector<Anchor> anchors_of(const Audit& audit, SubjectKind kind) {
  std::vector<Anchor> anchors;
  switch (kind) {
    case SubjectKind::claim:
      for (const Claim& claim : audit.claims) {
        anchors.push_back(anchor_in_text(audit, kind, claim));
        anchors.back().subject = collapse_whitespace(claim.subject);
      }
      break;
    case SubjectKind::citation:
      for (const Citation& citation : audit.citations)
        anchors.push_back(anchor_in_text(audit, kind, citation));
      break;
    case SubjectKind::reference:
      for (const Reference& reference : audit.references) anchors.push_back(anchor_of(reference));
      break;
  }
  return anchors;
}

std::vector<std::string> words_of(const Anchor& anchor) {
  const std::string folded = fold_to_words(anchor.quote);
  std::vector<std::string> words;
  for (const std::string_view word : split(folded, ' ')) words.emplace_back(word);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const auto order = *i <=> *j;
    if (order == 0) ++shared;
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
  const std::size_t all = a.size() + b.size();
  return all == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

bool says_the_same(const Anchor& a, const Anchor& b) {
  return a.kind == b.kind && a.quote == b.quote && a.subject == b.subject;
}

}  // namespace citewright::review
