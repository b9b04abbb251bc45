// SPDX-License-Identifier: Apache-2.0
#include "reference_match.hpp"

#include "names.hpp"
#include "phrase.hpp"
#include "title_match.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/retrieval/term_statistics.hpp"
#include "citewright/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace citewright::audit {
namespace {

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
  switch (match_listed_title(reference, record).relation) {
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
  if (is_listed_as(listed, record.authors.front()) ||
      has_phrase(fold_to_words(listed), fold_to_words(first)))
    return Agreement::agrees;
  return lists_author(record, listed) ? Agreement::near : Agreement::differs;
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

Reference as_reference(const Record& record) {
  Reference reference;
  reference.title = record.title;
  for (const Author& author : record.authors) {
    reference.authors.push_back(author.collective.empty() ? author.family + ", " + author.given
                                                          : author.collective);
  }
  reference.journal = record.journal;
  reference.year = record.year;
  reference.volume = record.volume;
  reference.pages = record.pages;
  return reference;
}

// One work as two registries have it, whether they name it by the same identifiers or not.
bool is_one_work(const Record& a, const Record& b) {
  return share_identifier(a.ids, b.ids) || (a.registry != b.registry && !are_two_works(a, b));
}

}  // namespace

bool ReferenceMatch::stands_elsewhere() const {
  const bool page = first_page == Agreement::differs;
  return (page && volume == Agreement::differs) || (page && first_author == Agreement::differs) ||
         (year == Agreement::differs && first_author == Agreement::differs);
}

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
  if (stands_elsewhere()) return false;
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
  if (title_only && !is_telling_title(record.title)) match.title = Agreement::near;
  return match;
}

bool is_telling_title(std::string_view title) {
  constexpr double telling = 16;  // as four words have that one abstract in fifty has (ln 50)
  double sum = 0;
  for (const std::string& term : text::terms(title))
    sum += retrieval::built_in_statistics().idf(term);
  return sum >= telling;
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
  if (!differing.empty()) {
    out += fmt::format("{}{} differ{}", out.empty() ? "" : "; ", fmt::join(differing, ", "),
                       differing.size() == 1 ? "s" : "");
  }
  return out;
}

bool are_two_works(const Record& a, const Record& b) {
  if (share_identifier(a.ids, b.ids)) return false;
  const ReferenceMatch match = match_reference(as_reference(a), b);
  return match.title == Agreement::differs || match.stands_elsewhere();
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
      if (score > best_score - tie && !is_one_work(candidates[*best], candidates[i])) tied = true;
      continue;
    }
    best = i;
    best_score = score;
    tied = false;
  }
  return tied ? std::nullopt : best;
}

}  // namespace citewright::audit
