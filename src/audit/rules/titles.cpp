// SPDX-License-Identifier: Apache-2.0
// title-truncated, title-mismatch, identifier-conflict: does the listed title name the recorded
// work?
#include "../other_work.hpp"
#include "../title_match.hpp"
#include "rule_check.hpp"

#include <fmt/format.h>

namespace citewright::audit {
namespace {

// The cut words that the whole article lacks and that tell a subject.
std::vector<std::string> unmentioned(const std::string& cut, const RuleInput& input) {
  constexpr std::size_t words_shown = 4;
  Spellings spellings;
  const Terms missing =
      telling(without(terms_of(cut, spellings), input.article.terms), input.statistics);
  return rarest_words(missing, spellings, input.statistics, words_shown);
}

Finding truncated(const RuleInput& input, std::size_t reference, const Record& record,
                  const TitleMatch& match) {
  Finding finding = on_reference(input, "title-truncated", reference,
                                 fmt::format("the listed title stops before \"{}\"", match.cut));
  finding.evidence = record.title;
  finding.advice =
      "Give the title whole, and check that the paper still fits what it is cited for.";
  const auto words = unmentioned(match.cut, input);
  if (words.empty()) {
    finding.severity = match.open_end ? Severity::note : Severity::warning;
  } else {
    finding.message += fmt::format("; the article never mentions {}", fmt::join(words, ", "));
  }
  return finding;
}

Finding mismatch(const RuleInput& input, std::size_t reference, const Record& record,
                 const TitleMatch& match) {
  Finding finding =
      on_reference(input, "title-mismatch", reference,
                   match.relation == TitleRelation::reworded
                       ? std::string{"the listed title is worded otherwise than the record's; it "
                                     "is the same work"}
                       : fmt::format("only {:.0f} % of the title's words agree with the record's",
                                     match.agreement * 100));
  if (match.relation == TitleRelation::reworded) finding.severity = Severity::note;
  finding.evidence = record.title;
  finding.advice = "Take the title from the record.";
  return finding;
}

Finding conflict(const RuleInput& input, std::size_t reference, const Record& record) {
  const Reference& listed = input.audit.references[reference];
  Finding finding = on_reference(
      input, "identifier-conflict", reference,
      fmt::format("{} leads to another work than the entry names", to_string(listed.ids)));
  finding.evidence = cite_shortly(record);
  finding.advice =
      "Find the identifier of the work that was meant, or cite the work that the identifier names.";
  add_suggestion(input, reference, finding);
  return finding;
}

}  // namespace

void check_titles(const RuleInput& input, Findings& findings) {
  for (std::size_t i = 0; i < input.audit.references.size(); ++i) {
    const Record* record = record_of(input.audit, i);
    const Reference& reference = input.audit.references[i];
    if (record == nullptr || record->title.empty()) continue;
    const TitleMatch match = match_listed_title(reference, *record);
    if (names_other_work(reference, *record, match)) {
      // Where two identifiers lead to two works, this is part of what is told already.
      if (!leads_to_other_work(findings, i)) findings.push_back(conflict(input, i, *record));
    } else if (match.relation == TitleRelation::truncated) {
      findings.push_back(truncated(input, i, *record, match));
    } else if (match.relation != TitleRelation::same && !reference.title.empty()) {
      findings.push_back(mismatch(input, i, *record, match));
    }
  }
}

}  // namespace citewright::audit
