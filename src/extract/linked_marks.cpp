// SPDX-License-Identifier: Apache-2.0
// Inline links that lead to a work or into the reference list.
#include "extract/characters.hpp"
#include "extract/label_list.hpp"
#include "extract/markers.hpp"
#include "extract/pattern.hpp"

#include "citewright/extract/identifiers.hpp"

namespace citewright::extract {
namespace {

// "#ref3", "#cite_note-3", "#B12": what lists and notes call their entries.
bool is_entry_anchor(std::string_view url) {
  static const Pattern form{
      R"(^#[_-]*(?:cite|citation|refs?|references?|bib\w*|notes?|fn|footnotes?|endnotes?|ftn|edn|en|r|b|cr|c)[\w:.-]*\d)",
      Pattern::Case::any};
  return form.found_in(url);
}

// A link into the page cites where its text is a mark and what it leads to is called an entry.
std::vector<std::string> labels_of_anchor(const Block& block, const Hyperlink& link,
                                          const ListForm& list) {
  const bool apart = is_blank(block.text[link.text.begin - 1]);
  if (apart && counts_something(word_before(block.text, link.text.begin))) return {};
  const std::string_view text = link.text.of(block.text);
  const std::string_view mark = strip(text, "[]()");
  const bool bracketed = mark.size() != text.size();
  if (!bracketed && !is_entry_anchor(link.url)) return {};
  if (auto labels = parse_labels(mark); labels && all_digits(strip(mark, ",;–-"))) return *labels;
  if (!mark.empty() && (list.has_label(mark) || list.has_note(mark))) return {std::string{mark}};
  return {};
}

}  // namespace

std::vector<Citation> find_linked_marks(const Block& block, const ListForm& list) {
  std::vector<Citation> found;
  for (const Hyperlink& link : block.links) {
    if (link.text.empty()) continue;
    Citation citation;
    citation.range = link.text;
    citation.url = link.url;
    if (!link.url.starts_with('#')) {
      if (!identifiers_in(link.url).empty()) found.push_back(std::move(citation));
    } else if (link.text.begin > 0) {
      citation.labels = labels_of_anchor(block, link, list);
      if (!citation.labels.empty()) found.push_back(std::move(citation));
    }
  }
  return found;
}

}  // namespace citewright::extract
