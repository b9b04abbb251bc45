// SPDX-License-Identifier: Apache-2.0
#include "list.hpp"

#include "styles.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace citewright::exports {
namespace styles {
namespace {

SetList numbered(const Audit& audit, RichText (*set)(const Work&)) {
  SetList list;
  for (const Work& work : works_of(audit)) list.entries.push_back(set(work));
  return list;
}

/// What APA lists are sorted by (9.44): authors or title letter by letter, then year, then title.
struct SortedWork {
  std::string authors;
  int year = 0;
  std::string title;
  const Work* work = nullptr;

  [[nodiscard]] auto key() const { return std::tie(authors, year, title); }
  [[nodiscard]] bool shares_citation_with(const SortedWork& other) const {
    return std::tie(authors, year) == std::tie(other.authors, other.year);
  }
};

std::vector<SortedWork> sorted_works(const std::vector<Work>& works) {
  std::vector<SortedWork> sorted;
  for (const Work& work : works) {
    const std::string authors = apa_authors(work);
    sorted.push_back({fold_to_words(authors.empty() ? work.title : authors), work.year.value_or(0),
                      fold_to_words(work.title), &work});
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const SortedWork& a, const SortedWork& b) { return a.key() < b.key(); });
  return sorted;
}

// "a" to "z", then "aa": works of the same authors and year are told apart by letters (8.19).
std::string letters_of(std::size_t index) {
  constexpr std::size_t letters = 26;
  std::string out = index < letters ? "" : letters_of(index / letters - 1);
  out += static_cast<char>('a' + static_cast<char>(index % letters));
  return out;
}

SetList sorted_by_authors(const Audit& audit) {
  const std::vector<Work> works = works_of(audit);
  const std::vector<SortedWork> sorted = sorted_works(works);
  SetList list{.numbered = false, .entries = {}};
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin + 1;
    while (end < sorted.size() && sorted[end].shares_citation_with(sorted[begin])) ++end;
    for (std::size_t i = begin; i < end; ++i)
      list.entries.push_back(
          apa(*sorted[i].work, end - begin > 1 ? letters_of(i - begin) : std::string{}));
    begin = end;
  }
  return list;
}

}  // namespace

SetList set_list(const Audit& audit, ListStyle style) {
  switch (style) {
    case ListStyle::vancouver:
      return numbered(audit, vancouver);
    case ListStyle::ama:
      return numbered(audit, ama);
    case ListStyle::apa:
      return sorted_by_authors(audit);
  }
  return {};
}

}  // namespace styles

std::string styled_list(const Audit& audit, ListStyle style, Markup markup) {
  const styles::SetList list = styles::set_list(audit, style);
  switch (markup) {
    case Markup::text:
      return styles::write_text(list);
    case Markup::markdown:
      return styles::write_markdown(list);
    case Markup::html:
      return styles::write_html(list);
  }
  return "";
}

}  // namespace citewright::exports
