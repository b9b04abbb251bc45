// SPDX-License-Identifier: Apache-2.0
#include "reference_match.hpp"

#include "names.hpp"
#include "title_match.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace citewright::audit {
namespace {

constexpr std::size_t telling_title_words = 4;

// The words stand in the text in a row, at word boundaries. Both folded to words.
bool has_phrase(std::string_view text, std::string_view phrase) {
  if (phrase.empty()) return false;
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

Agreement found_or_unknown(bool found) {
  return found ? Agreement::agrees : Agreement::unknown;
}

Agreement agrees_or_differs(bool agrees) {
  return agrees ? Agreement::agrees : Agreement::differs;
}

Agreement match_title_detail(const Reference& reference, const Record& record,
                             std::string_view text) {
  if (reference.title.empty()) {
    const std::string title = fold_to_words(record.title);
    return found_or_unknown(has_phrase(text, title));
  }
  switch (match_title(reference.title, record).relation) {
    case TitleRelation::same:
      return Agreement::agrees;
    case TitleRelation::reworded:
    case TitleRelation::truncated:
      return Agreement::near;
    case TitleRelation::differs:
    case TitleRelation::other:
      break;
  }
  return Agreement::differs;
}

std::string author_name(const Author& author) {
  return author.collective.empty() ? author.family : author.collective;
}

// The entry's first author is the record's; "near" where it is another of the record's authors.
Agreement match_first_author(const Reference& reference, const Record& record,
                             std::string_view text) {
  if (record.authors.empty()) return Agreement::unknown;
  const std::string first = author_name(record.authors.front());
  if (reference.authors.empty()) return found_or_unknown(has_phrase(text, fold_to_words(first)));
  const std::string& listed = reference.authors.front();
  const std::string folded = fold_to_words(listed);
  if (same_family(family_name(listed), first) || has_phrase(folded, fold_to_words(first)))
    return Agreement::agrees;
  return has_author(record, family_name(listed)) ? Agreement::near : Agreement::differs;
}

Agreement match_journal(const Reference& reference, const Record& record, std::string_view text) {
  if (record.journal.empty() && record.journal_abbreviation.empty()) return Agreement::unknown;
  if (!reference.journal.empty())
    return agrees_or_differs(is_journal_of(reference.journal, record));
  return found_or_unknown(has_phrase(text, fold_to_words(record.journal)) ||
                          has_phrase(text, fold_to_words(record.journal_abbreviation)));
}

Agreement match_year(const Reference& reference, const Record& record, std::string_view text) {
  if (!record.year) return Agreement::unknown;
  if (!reference.year) return found_or_unknown(has_phrase(text, std::to_string(*record.year)));
  const auto apart = [&](const std::optional<int>& year) {
    return year ? std::abs(*year - *reference.year) : 99;
  };
  const int least = std::min(apart(record.year), apart(record.electronic_year));
  if (least == 0) return Agreement::agrees;
  return least == 1 ? Agreement::near : Agreement::differs;
}

Agreement match_plain(const std::string& listed, const std::string& recorded) {
  if (listed.empty() || recorded.empty()) return Agreement::unknown;
  return agrees_or_differs(fold_to_words(listed) == fold_to_words(recorded));
}

// "61-8", "61–8", "e12 pp", "S12-S20": what stands before the dash.
std::string first_page_of(std::string_view pages) {
  const std::string folded = fold(pages);
  return fold_to_words(folded.substr(0, folded.find_first_of("-,; ")));
}

double value_of(Agreement agreement) {
  constexpr double near = 0.7;
  if (agreement == Agreement::agrees) return 1;
  return agreement == Agreement::near ? near : 0;
}

std::size_t count(const std::array<Agreement, 5>& details, Agreement wanted) {
  return static_cast<std::size_t>(std::count(details.begin(), details.end(), wanted));
}

bool agrees(Agreement agreement) {
  return agreement == Agreement::agrees || agreement == Agreement::near;
}

// Where a work stands in its journal; two of them that differ make another item of the same title.
bool stands_elsewhere(const ReferenceMatch& match) {
  const bool page = match.first_page == Agreement::differs;
  return (page && match.volume == Agreement::differs) ||
         (page && match.first_author == Agreement::differs) ||
         (match.year == Agreement::differs && match.first_author == Agreement::differs);
}

}  // namespace

double ReferenceMatch::score() const {
  // A title says most; the details break ties between items of one title.
  constexpr double title_weight = 0.5;
  constexpr std::array<double, 5> weights{0.15, 0.10, 0.10, 0.075, 0.075};
  double known = title == Agreement::unknown ? 0 : title_weight;
  double agreed = title_weight * value_of(title);
  const std::array<Agreement, 5> all = details();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all.at(i) != Agreement::unknown) known += weights.at(i);
    agreed += weights.at(i) * value_of(all.at(i));
  }
  return known > 0 ? agreed / known : 0;
}

bool ReferenceMatch::is_same_work() const {
  const std::array<Agreement, 5> all = details();
  const std::size_t differing = count(all, Agreement::differs);
  const std::size_t agreeing = count(all, Agreement::agrees) + count(all, Agreement::near);
  if (stands_elsewhere(*this)) return false;
  if (title == Agreement::agrees) return differing == 0 || agreeing > differing;
  if (title == Agreement::near) return agreeing >= 2 && differing <= 1;
  // Without a title, where it stands in its journal names one work.
  constexpr std::size_t whole_place = 4;
  return title == Agreement::unknown && differing == 0 && agreeing >= whole_place &&
         agrees(first_page);
}

ReferenceMatch match_reference(const Reference& reference, const Record& record) {
  const std::string text = fold_to_words(reference.text);
  ReferenceMatch match;
  match.title = match_title_detail(reference, record, text);
  match.first_author = match_first_author(reference, record, text);
  match.journal = match_journal(reference, record, text);
  match.year = match_year(reference, record, text);
  match.volume = match_plain(reference.volume, record.volume);
  match.first_page = match_plain(first_page_of(reference.pages), first_page_of(record.pages));
  const bool title_only = match.title == Agreement::agrees &&
                          count(match.details(), Agreement::unknown) == match.details().size();
  // "Editorial", "Zinc": a bare title of few words names many works.
  if (title_only && text::terms(record.title).size() < telling_title_words)
    match.title = Agreement::near;
  return match;
}

std::string describe(const ReferenceMatch& match) {
  struct Row {
    std::string_view name;
    Agreement agreement;
  };
  const std::array<Row, 6> rows{{{"title", match.title},
                                 {"first author", match.first_author},
                                 {"journal", match.journal},
                                 {"year", match.year},
                                 {"volume", match.volume},
                                 {"first page", match.first_page}}};
  std::vector<std::string_view> agreeing;
  std::vector<std::string_view> differing;
  for (const Row& row : rows) {
    if (agrees(row.agreement)) agreeing.push_back(row.name);
    if (row.agreement == Agreement::differs) differing.push_back(row.name);
  }
  std::string out;
  if (!agreeing.empty())
    out = fmt::format("{} agree{}", fmt::join(agreeing, ", "), agreeing.size() == 1 ? "s" : "");
  if (!differing.empty())
    out += fmt::format("{}{} differ{}", out.empty() ? "" : "; ", fmt::join(differing, ", "),
                       differing.size() == 1 ? "s" : "");
  return out;
}

std::optional<std::size_t> choose_match(const Reference& reference,
                                        std::span<const Record> candidates) {
  constexpr double tie = 0.02;
  std::optional<std::size_t> best;
  double best_score = 0;
  bool tied = false;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const ReferenceMatch match = match_reference(reference, candidates[i]);
    if (!match.is_same_work()) continue;
    const double score = match.score();
    if (best && score < best_score + tie) {
      // The same work from two registries is no tie.
      const bool one_work = share_identifier(candidates[*best].ids, candidates[i].ids);
      if (!one_work && score > best_score - tie) tied = true;
      continue;
    }
    best = i;
    best_score = score;
    tied = false;
  }
  return tied ? std::nullopt : best;
}

}  // namespace citewright::audit
