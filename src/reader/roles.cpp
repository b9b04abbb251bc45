// SPDX-License-Identifier: Apache-2.0
#include "roles.hpp"

#include "characters.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace citewright::reader {
namespace {

constexpr double mostly_links = 0.8;

using Drafts = std::vector<Draft>;

bool is_free(const Draft& draft) {
  return !draft.role_is_certain;
}

bool is_heading(const Draft& draft) {
  return draft.block.kind == BlockKind::heading;
}

bool is_list_item(const Draft& draft) {
  return draft.block.kind == BlockKind::list_item;
}

// A related article's title standing alone: short, no sentence.
bool is_title_line(const Block& block) {
  constexpr std::size_t most_words = 25;
  return !block.text.ends_with('.') && count_words(block.text) <= most_words;
}

// The blocks a lead-in at `at` governs: the list after it, the lines of links after it, or the one
// title after it. Returns the end.
std::size_t end_of_led_in(const Drafts& drafts, std::size_t at) {
  std::size_t end = at + 1;
  while (end < drafts.size() && is_list_item(drafts[end])) ++end;
  if (end > at + 1) return end;
  while (end < drafts.size() && link_share(drafts[end].block) >= mostly_links) ++end;
  if (end > at + 1) return end;
  return end < drafts.size() && is_title_line(drafts[end].block) &&
                 !is_common_heading(drafts[end].block.text)
             ? end + 1
             : end;
}

// "See also" is a lead-in only to a list of links: in an encyclopaedia's article.
bool is_list_of_links(const Drafts& drafts, std::size_t begin) {
  std::size_t end = begin;
  while (end < drafts.size() && is_list_item(drafts[end])) {
    if (link_share(drafts[end].block) < mostly_links) return false;
    ++end;
  }
  return end > begin;
}

std::size_t mark(Drafts& drafts, std::size_t begin, std::size_t end, BlockRole role) {
  for (std::size_t i = begin; i < end; ++i) {
    if (is_free(drafts[i])) drafts[i].block.role = role;
  }
  return end;
}

std::size_t mark_contents(Drafts& drafts, std::size_t at) {
  std::size_t end = at + 1;
  while (end < drafts.size() && is_list_item(drafts[end])) ++end;
  return end > at + 1 ? mark(drafts, at, end, BlockRole::navigation) : at + 1;
}

void mark_lead_ins(Drafts& drafts) {
  for (std::size_t at = 0; at < drafts.size();) {
    if (!is_free(drafts[at])) {
      ++at;
      continue;
    }
    const std::string& text = drafts[at].block.text;
    const bool leads_to_teasers =
        is_teaser_lead_in(text) ||
        (is_heading(drafts[at]) && is_see_also(text) && is_list_of_links(drafts, at + 1));
    if (leads_to_teasers) {
      at = mark(drafts, at, end_of_led_in(drafts, at), BlockRole::teaser);
    } else if (is_contents_lead_in(text)) {
      at = mark_contents(drafts, at);
    } else {
      ++at;
    }
  }
}

// At least a third of its sentences are a notice's, and one surely is.
bool reads_as_disclaimer(const Block& block) {
  std::size_t hits = 0;
  int strongest = 0;
  for (const TextRange sentence : block.sentences) {
    const int weight = disclaimer_weight(sentence.of(block.text));
    hits += weight > 0 ? 1 : 0;
    strongest = std::max(strongest, weight);
  }
  return strongest == 2 && hits * 3 >= block.sentences.size();
}

// A section of notices ends at the next heading that is not below its own.
void mark_disclaimer_sections(Drafts& drafts) {
  int level = 0;  // of the notice's heading; 0 outside
  for (Draft& draft : drafts) {
    if (is_heading(draft)) {
      if (is_disclaimer_heading(draft.block.text)) {
        level = draft.block.depth;
      } else if (draft.block.depth <= level) {
        level = 0;
      }
    }
    if (level > 0 && is_free(draft)) draft.block.role = BlockRole::disclaimer;
  }
}

BlockRole role_by_words(const Block& block) {
  if (block.is_footnote || block.kind == BlockKind::code) return block.role;
  if (reads_as_disclaimer(block)) return BlockRole::disclaimer;
  if (block.role != BlockRole::body) return block.role;
  if (is_teaser_line(block.text)) return BlockRole::teaser;
  return is_navigation_line(block.text) ? BlockRole::navigation : BlockRole::body;
}

}  // namespace

double link_share(const Block& block) {
  std::size_t linked = 0;
  for (const Hyperlink& link : block.links) linked += link.text.size();
  return block.text.empty() ? 0
                            : static_cast<double>(linked) / static_cast<double>(block.text.size());
}

void assign_roles(Drafts& drafts) {
  mark_lead_ins(drafts);
  mark_disclaimer_sections(drafts);
  for (Draft& draft : drafts) {
    if (is_free(draft)) draft.block.role = role_by_words(draft.block);
  }
}

}  // namespace citewright::reader
