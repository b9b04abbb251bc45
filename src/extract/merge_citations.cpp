// SPDX-License-Identifier: Apache-2.0
#include "extract/merge_citations.hpp"

#include "extract/label_list.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

void sort_by_place(std::vector<Citation>& citations) {
  std::stable_sort(citations.begin(), citations.end(), [](const Citation& a, const Citation& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
}

// What `from` names and `into` does not.
void complete(Citation& into, const Citation& from) {
  if (into.authors.empty()) into.authors = from.authors;
  if (into.journal.empty()) into.journal = from.journal;
  if (into.organisation.empty()) into.organisation = from.organisation;
  if (into.url.empty()) into.url = from.url;
  if (!into.year) {
    into.year = from.year;
    into.year_suffix = from.year_suffix;
  }
  if (into.study_words.empty()) {
    into.study_words = from.study_words;
    into.study_type = from.study_type;
  }
}

TextRange united(TextRange a, TextRange b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

bool is_outside_link(const Citation& citation) {
  return citation.labels.empty() && !citation.url.empty();
}

// Marks that overlap are one: the first form's range, every form's labels and address.
std::vector<Citation> united_marks(std::vector<Citation> marks) {
  sort_by_place(marks);
  std::vector<Citation> out;
  for (Citation& mark : marks) {
    if (out.empty() || !out.back().range.overlaps(mark.range)) {
      out.push_back(std::move(mark));
      continue;
    }
    Citation& last = out.back();
    if (last.labels.empty()) last.labels = std::move(mark.labels);
    complete(last, mark);
  }
  return out;
}

bool is_dash(std::string_view gap) {
  gap = trim(gap);
  return gap == "-" || gap == "–" || gap == "—" || gap == "‐" || gap == "‑" || gap == "−";
}

// "[1]–[5]" is one range.
std::vector<Citation> joined_ranges(std::vector<Citation> marks, std::string_view text) {
  constexpr std::size_t longest_gap = 5;
  std::vector<Citation> out;
  for (Citation& mark : marks) {
    const std::size_t from = out.empty() ? 0 : out.back().range.end;
    const bool near = !out.empty() && mark.range.begin >= from &&
                      mark.range.begin - from <= longest_gap && !mark.labels.empty() &&
                      !out.back().labels.empty() &&
                      is_dash(text.substr(from, mark.range.begin - from));
    const auto between =
        near ? parse_labels(out.back().labels.back() + "-" + mark.labels.front()) : std::nullopt;
    if (!between) {
      out.push_back(std::move(mark));
      continue;
    }
    Citation& last = out.back();
    last.labels.insert(last.labels.end(), between->begin() + 1, between->end());
    last.labels.insert(last.labels.end(), mark.labels.begin() + 1, mark.labels.end());
    last.range.end = mark.range.end;
  }
  return out;
}

// Puts each of `lower` that overlaps one of `upper` into it; the rest joins them.
std::vector<Citation> absorb_overlaps(std::vector<Citation> upper, std::vector<Citation> lower) {
  std::vector<Citation> rest;
  auto candidate = upper.begin();
  for (Citation& citation : lower) {
    while (candidate != upper.end() && candidate->range.end <= citation.range.begin) ++candidate;
    if (candidate == upper.end() || !candidate->range.overlaps(citation.range)) {
      rest.push_back(std::move(citation));
      continue;
    }
    complete(*candidate, citation);
    if (is_outside_link(*candidate) && candidate->route == Route::marker)
      candidate->range = united(candidate->range, citation.range);
  }
  upper.insert(upper.end(), std::move_iterator{rest.begin()}, std::move_iterator{rest.end()});
  sort_by_place(upper);
  return upper;
}

template <typename Words>
std::vector<std::string> without_small_words(const Words& words) {
  std::vector<std::string> kept;
  for (const auto& word : words) {
    if (word != "of" && word != "the" && word != "and" && word != "in" && word != "for")
      kept.emplace_back(word);
  }
  return kept;
}

// "N Engl J Med" in the entry for "New England Journal of Medicine" in the prose.
bool has_abbreviation_of(const std::vector<std::string>& entry, std::string_view name) {
  const std::string folded = fold_to_words(name);
  const auto words = without_small_words(split(folded, ' '));
  const auto kept = without_small_words(entry);
  const auto begins = [](const std::string& written, const std::string& full) {
    return full.starts_with(written);
  };
  if (words.empty()) return false;
  return std::search(kept.begin(), kept.end(), words.begin(), words.end(), begins) != kept.end();
}

bool entry_names(const std::vector<std::string>& entry, const Citation& name) {
  if (!name.journal.empty()) return has_abbreviation_of(entry, name.journal);
  if (!name.organisation.empty()) return has_abbreviation_of(entry, name.organisation);
  return std::all_of(name.authors.begin(), name.authors.end(),
                     [&](const std::string& author) { return has_abbreviation_of(entry, author); });
}

bool same_work(const Citation& mark, const Citation& name, const ListForm& list) {
  return std::any_of(mark.labels.begin(), mark.labels.end(), [&](const std::string& label) {
    const auto* entry = list.words_of(label);
    return entry != nullptr && entry_names(*entry, name);
  });
}

bool follows_at_once(std::string_view text, const Citation& name, const Citation& mark) {
  constexpr std::size_t longest_gap = 4;
  if (mark.range.begin < name.range.end || mark.range.begin > name.range.end + longest_gap)
    return false;
  const std::string_view gap = text.substr(name.range.end, mark.range.begin - name.range.end);
  const std::string words = fold_to_words(gap);
  return words.empty() || words == "s";  // "Lin's [3]"
}

// Marks of the same sentence at most so many citations after the name are looked at.
constexpr std::size_t most_marks_ahead = 8;

void absorb_names(std::vector<Citation>& citations, const Block& block,
                  const std::vector<TextRange>& sentences, const ListForm& list) {
  auto sentence = sentences.begin();
  std::vector<bool> absorbed(citations.size(), false);
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& name = citations[i];
    while (sentence != sentences.end() && sentence->end <= name.range.begin) ++sentence;
    if (name.route == Route::marker) continue;
    const std::size_t end = sentence == sentences.end() ? block.text.size() : sentence->end;
    const std::size_t last = std::min(citations.size(), i + 1 + most_marks_ahead);
    for (std::size_t k = i + 1; k < last && citations[k].range.begin < end; ++k) {
      Citation& mark = citations[k];
      if (mark.route != Route::marker) continue;
      const bool one = follows_at_once(block.text, name, mark) ||
                       (name.route == Route::attribution && same_work(mark, name, list));
      if (!one) continue;
      complete(mark, name);
      absorbed[i] = true;
      break;
    }
  }
  std::size_t place = 0;
  std::erase_if(citations, [&](const Citation&) { return absorbed[place++]; });
}

bool complement(const Citation& a, const Citation& b) {
  const bool journals = a.journal.empty() || b.journal.empty();
  const bool bodies = a.organisation.empty() || b.organisation.empty();
  const bool authors = a.authors.empty() || b.authors.empty();
  const bool years = !a.year || !b.year || a.year == b.year;
  const bool studies =
      a.study_words.empty() || b.study_words.empty() || a.study_words == b.study_words;
  return journals && bodies && authors && years && studies;
}

// "Researchers at Harvard University reported in the Journal of … (2019)": one work.
std::vector<Citation> united_attributions(std::vector<Citation> attributions, const Block& block) {
  constexpr std::size_t longest_gap = 80;
  std::vector<Citation> out;
  for (Citation& next : attributions) {
    const bool near = !out.empty() && next.range.begin <= out.back().range.end + longest_gap &&
                      complement(out.back(), next);
    const std::size_t from = out.empty() ? 0 : out.back().range.end;
    const bool joined =
        near && (next.range.begin <= from ||
                 block.text.substr(from, next.range.begin - from).find_first_of(";.!?") ==
                     std::string::npos);
    if (!joined) {
      out.push_back(std::move(next));
      continue;
    }
    complete(out.back(), next);
    out.back().range = united(out.back().range, next.range);
  }
  return out;
}

}  // namespace

std::vector<Citation> merge_citations(std::vector<Citation> marks,
                                      std::vector<Citation> author_years,
                                      std::vector<Citation> attributions, const Block& block,
                                      const ListForm& list) {
  sort_by_place(attributions);
  sort_by_place(author_years);
  std::vector<Citation> names = absorb_overlaps(
      united_marks(std::move(author_years)), united_attributions(std::move(attributions), block));
  std::vector<Citation> all =
      absorb_overlaps(joined_ranges(united_marks(std::move(marks)), block.text), std::move(names));
  absorb_names(all, block, block.sentences, list);
  return all;
}

}  // namespace citewright::extract
