// SPDX-License-Identifier: Apache-2.0
#include "extract/characters.hpp"
#include "extract/reference_entries.hpp"
#include "extract/reference_fields.hpp"
#include "extract/reference_list.hpp"

#include "citewright/extract/extract.hpp"
#include "citewright/extract/identifiers.hpp"

#include <algorithm>
#include <string>

namespace citewright::extract {
namespace {

// A longer entry is not one: it is kept and searched for identifiers, but says nothing for sure.
constexpr std::size_t longest_entry = 20'000;
constexpr std::size_t most_links = 64;  // of one entry that are looked at

bool leads_to_work(const Hyperlink& link) {
  return (link.url.starts_with("http://") || link.url.starts_with("https://")) &&
         link.url.find("://scholar.google.") == std::string::npos;
}

void add_url(Reference& reference, const std::string& url) {
  const bool known = std::any_of(reference.urls.begin(), reference.urls.end(),
                                 [&](const std::string& other) { return same_page(url, other); });
  if (!known) reference.urls.push_back(url);
}

// One entry's text put together, with what its blocks say of it.
struct EntryText {
  std::string text;
  std::vector<TextRange> emphasis;
  std::vector<const Hyperlink*> links;
};

void append_piece(EntryText& entry, const Block& block, TextRange range) {
  if (!entry.text.empty()) entry.text += ' ';
  const std::size_t begin = entry.text.size();
  entry.text.append(range.of(block.text));
  for (const TextRange& emphasis : block.emphasis) {
    if (!emphasis.overlaps(range)) continue;
    const std::size_t from = std::max(emphasis.begin, range.begin) - range.begin;
    entry.emphasis.push_back(
        {begin + from, begin + std::min(emphasis.end, range.end) - range.begin});
  }
  for (const Hyperlink& link : block.links) {
    if (link.text.overlaps(range) && leads_to_work(link) && entry.links.size() < most_links)
      entry.links.push_back(&link);
  }
}

Reference make_reference(const Article& article, const Entry& entry) {
  EntryText parts;
  for (const EntryPiece& piece : entry.pieces)
    append_piece(parts, article.blocks[piece.block], piece.range);
  const EntryPiece& first = entry.pieces.front();
  const EntryPiece& last = entry.pieces.back();
  Reference reference;
  reference.label = entry.label;
  reference.text = parts.text;
  reference.block = first.block;
  reference.place = {article.blocks[first.block].map.to_source(first.range).begin,
                     article.blocks[last.block].map.to_source(last.range).end};
  reference.ids = identifiers_in(reference.text);
  reference.urls = urls_in(reference.text);
  for (const Hyperlink* link : parts.links) {
    add_missing(reference.ids, identifiers_in(link->url));
    add_url(reference, link->url);
  }
  if (reference.text.size() <= longest_entry)
    read_fields(reference, reference.text, parts.emphasis);
  return reference;
}

}  // namespace

ReferenceList extract_references(const Article& article) {
  ReferenceList list;
  for (const ListPlace& place : find_lists(article)) {
    list.blocks.insert(list.blocks.end(), place.heading.begin(), place.heading.end());
    list.blocks.insert(list.blocks.end(), place.entries.begin(), place.entries.end());
    const std::vector<Entry> entries = split_entries(article, place);
    for (const Entry& entry : entries) {
      list.references.push_back(make_reference(article, entry));
      list.references.back().number = list.references.size();
    }
    for (Problem& problem : label_problems(article, entries))
      list.problems.push_back(std::move(problem));
  }
  std::sort(list.blocks.begin(), list.blocks.end());
  return list;
}

}  // namespace citewright::extract
