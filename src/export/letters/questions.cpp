// SPDX-License-Identifier: Apache-2.0
#include "questions.hpp"

#include <algorithm>
#include <array>

namespace citewright::exports {
namespace {

struct QuestionRow {
  std::string_view rule;
  std::string_view question;
};
constexpr auto rows = std::to_array<QuestionRow>({
    {"attribution-mismatch",
     "Could you check whether this is the study you mean, and tell us which one it is?"},
    {"author-mismatch", "Could you check the authors of this entry against the work itself?"},
    {"citation-out-of-range", "Which entry of the list does this mark mean?"},
    {"corrected",
     "The work has been corrected since it appeared. Does what you take from it still hold?"},
    {"dead-link", "Could you give us an address under which this can be read now?"},
    {"direction-conflict",
     "We read the source as pointing the other way. Could you help us see how it supports the "
     "statement, or change the statement?"},
    {"duplicate-reference", "May we keep one of these entries and drop the other?"},
    {"expression-of-concern",
     "The journal has expressed concern about this work. Would you like to keep citing it, and if "
     "so, say so in the text?"},
    {"figure-not-in-source",
     "We could not find this figure in the source. Could you tell us where it stands, or correct "
     "it?"},
    {"identifier-conflict",
     "The details of this entry lead to more than one work. Which one do you mean?"},
    {"identifier-unknown",
     "The registry does not know this identifier. Could you give us the one of the work you mean?"},
    {"journal-mismatch", "Could you check the journal of this entry against the work itself?"},
    {"off-topic-citation",
     "We could not see how this source bears on the statement. Could you tell us which part of it "
     "you rely on, or name the source you meant?"},
    {"off-topic-reference",
     "We could not see how this work bears on the article. Is it the work you meant to list?"},
    {"overstated",
     "Would you agree to wording that stays within what a study of this kind can show?"},
    {"partial-support",
     "The source seems to be about a somewhat different population, treatment or outcome. Could "
     "you adapt the statement, or name a closer source?"},
    {"retracted",
     "This work has been retracted. Could you replace it, or take out what rests on it?"},
    {"title-mismatch", "Could you check the title of this entry against the work itself?"},
    {"title-truncated",
     "The title is listed without its ending. Could you give it whole, and check that the work "
     "still fits what it is cited for?"},
    {"uncited-claim", "Could you give us the source of this statement?"},
    {"uncited-reference", "Where in the text is this work meant to be cited?"},
    {"unlisted-attribution",
     "The text names this study and the list does not have it. Could you give us its details?"},
    {"unresolved-reference",
     "We could not find this work. Could you give us its DOI or PubMed number, or a copy?"},
    {"year-mismatch", "Could you check the year of this entry against the work itself?"},
});
static_assert(std::ranges::is_sorted(rows, {}, &QuestionRow::rule));

}  // namespace

std::string_view question_of(std::string_view rule) {
  const auto* const row = std::ranges::lower_bound(rows, rule, {}, &QuestionRow::rule);
  return row != rows.end() && row->rule == rule
             ? row->question
             : std::string_view{"Could you look at this, and tell us what you think?"};
}

}  // namespace citewright::exports
