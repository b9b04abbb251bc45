// SPDX-License-Identifier: Apache-2.0
#include "extract/reference_list.hpp"

#include "extract/characters.hpp"
#include "extract/pattern.hpp"
#include "extract/reference_headings.hpp"
#include "extract/reference_likeness.hpp"
#include "extract/reference_marks.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

constexpr int pseudo_level = 7;  // of a heading that is set as a paragraph: below all others

struct Heading {
  ListHeading kind = ListHeading::none;
  int level = pseudo_level;
  std::size_t inside =
      0;  // bytes of the block that are the heading, where entries follow it inside
};

bool can_be_heading(const Block& block) {
  return block.kind == BlockKind::heading || block.kind == BlockKind::paragraph ||
         block.kind == BlockKind::table_row;
}

Heading heading_of(const Block& block) {
  if (!can_be_heading(block) || block.is_footnote) return {};
  const ListHeading whole = list_heading(block.text);
  if (whole != ListHeading::none)
    return {whole, block.kind == BlockKind::heading ? block.depth : pseudo_level, 0};
  if (block.kind == BlockKind::heading) return {};
  const std::size_t length = inline_heading_length(block.text);
  if (length == 0 || length >= block.text.size()) return {};
  // What is named in one breath with its heading must look like what it is called.
  if (likeness_of(std::string_view{block.text}.substr(length)) != Likeness::strong) return {};
  return {ListHeading::sure, pseudo_level, length};
}

bool is_marked(const Block& block) {
  return block.kind == BlockKind::list_item || !block.ordinal.empty() ||
         entry_mark(block.text).length > 0;
}

// "About the author", "Share this", "Last updated: …", "© 2024": what pages put behind their lists.
bool is_page_matter(std::string_view text) {
  static const Pattern form{
      R"(^(?:about (?:the )?(?:author|us|this)|share\b|last (?:updated|reviewed|medically)|(?:medically )?reviewed (?:by|on)|written by|author:|updated (?:on|by)|published (?:on|by)|©|copyright|all rights|disclaimer|important (?:note|notice)|medical disclaimer|related (?:posts|articles)|tags?:|categor(?:y|ies):|leave a (?:reply|comment)|comments?$|subscribe|sign up|follow us|conflicts? of interest|competing interests|funding|acknowledge?ments|author contributions|correspondence|received:?|accepted:?|download|previous|next|back to)\b)",
      Pattern::Case::any};
  return form.found_in(text) && likeness_of(text) != Likeness::strong;
}

class ListWalk {
 public:
  ListWalk(const Article& article, std::size_t at, const Heading& heading)
      : blocks_{article.blocks}, heading_{heading} {
    if (heading.inside > 0) {
      place_.entries.push_back(at);
      place_.skipped = heading.inside;
    } else {
      place_.heading.push_back(at);
    }
    at_ = at + 1;
  }

  ListPlace walk() {
    while (at_ < blocks_.size() && take(blocks_[at_])) ++at_;
    // A part's heading with nothing below it is no part.
    while (!place_.heading.empty() && !place_.entries.empty() &&
           place_.heading.back() > place_.entries.back())
      place_.heading.pop_back();
    return std::move(place_);
  }

 private:
  // False where the list has ended before this block.
  bool take(const Block& block) {
    if (block.kind == BlockKind::heading) return take_heading(block);
    if (block.role != BlockRole::body && !(block.is_footnote || is_entry_in_spite(block)))
      return false;
    if (block.kind != BlockKind::heading && heading_of(block).kind != ListHeading::none &&
        !is_marked(block))
      return false;
    if (place_.entries.empty()) {
      marked_ = is_marked(block);
    } else if (ends_list(block)) {
      return false;
    }
    place_.entries.push_back(at_);
    return true;
  }

  bool take_heading(const Block& block) {
    if (block.depth <= heading_.level && heading_.level != pseudo_level) return false;
    if (heading_.level == pseudo_level || list_heading(block.text) != ListHeading::none)
      return false;
    if (likeness_of(block) != Likeness::none || is_page_matter(block.text)) return false;
    place_.heading.push_back(at_);
    return true;
  }

  // A reader takes a list of links for navigation now and then; works it names are works.
  bool is_entry_in_spite(const Block& block) const {
    return block.role != BlockRole::disclaimer && is_marked(block) &&
           likeness_of(block) == Likeness::strong;
  }

  bool ends_list(const Block& block) const {
    if (block.is_footnote || (is_marked(block) && marked_)) return false;
    if (is_page_matter(block.text)) return true;
    const Likeness likeness = likeness_of(block);
    if (likeness == Likeness::strong) return false;
    if (is_prose(block.text)) return true;
    if (marked_ && likeness == Likeness::none)
      return !continues_entry(blocks_[at_ - 1].text, block.text);
    return false;
  }

  const std::vector<Block>& blocks_;
  Heading heading_;
  ListPlace place_;
  std::size_t at_ = 0;
  bool marked_ = false;  // its entries are list items or have marks
};

// At least half of the entries look like works, a doubtful heading's or footnotes'.
bool looks_like_works(const Article& article, const ListPlace& place) {
  std::size_t works = 0;
  for (const std::size_t at : place.entries) {
    if (likeness_of(article.blocks[at]) != Likeness::none) ++works;
  }
  return !place.entries.empty() && works * 2 >= place.entries.size();
}

// A list without a heading: the run of unmistakable entries that ends the article.
ListPlace list_at_end(const Article& article) {
  constexpr std::size_t fewest_entries = 3;
  ListPlace place;
  std::size_t at = article.blocks.size();
  while (at > 0 && (article.blocks[at - 1].role != BlockRole::body ||
                    (place.entries.empty() && is_page_matter(article.blocks[at - 1].text))))
    --at;
  for (; at > 0; --at) {
    const Block& block = article.blocks[at - 1];
    if (block.kind == BlockKind::heading || is_prose(block.text) ||
        likeness_of(block) != Likeness::strong)
      break;
    place.entries.push_back(at - 1);
  }
  if (place.entries.size() < fewest_entries) return {};
  std::reverse(place.entries.begin(), place.entries.end());
  return place;
}

ListPlace footnotes_with_works(const Article& article, const std::vector<bool>& taken) {
  ListPlace place;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    if (!block.is_footnote || taken[i]) continue;
    const bool continues =
        block.ordinal.empty() && !place.entries.empty() && place.entries.back() + 1 == i;
    if (continues || likeness_of(block) != Likeness::none) place.entries.push_back(i);
  }
  return place;
}

}  // namespace

std::vector<ListPlace> find_lists(const Article& article) {
  std::vector<ListPlace> lists;
  std::vector<bool> taken(article.blocks.size());
  for (std::size_t at = 0; at < article.blocks.size(); ++at) {
    const Heading heading = heading_of(article.blocks[at]);
    if (heading.kind == ListHeading::none) continue;
    ListPlace place = ListWalk{article, at, heading}.walk();
    if (place.entries.empty()) continue;
    if (heading.kind == ListHeading::doubtful && !looks_like_works(article, place)) continue;
    for (const std::size_t entry : place.entries) taken[entry] = true;
    at = std::max(at, place.entries.back());
    lists.push_back(std::move(place));
  }
  if (ListPlace notes = footnotes_with_works(article, taken); !notes.entries.empty())
    lists.push_back(std::move(notes));
  if (lists.empty()) {
    if (ListPlace last = list_at_end(article); !last.entries.empty())
      lists.push_back(std::move(last));
  }
  return lists;
}

}  // namespace citewright::extract
