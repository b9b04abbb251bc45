// SPDX-License-Identifier: Apache-2.0
#include "decisions.hpp"

#include "finding_list.hpp"
#include "subjects.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/export/printable.hpp"
#include "citewright/export/review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace citewright::exports {
namespace {

constexpr std::size_t date_characters = 10;
constexpr std::size_t words_columns = 80;

// By Action.
constexpr std::array<std::string_view, 7> done_words{
    "judged", "waived", "agreed with", "overruled", "linked", "taken from the record", "withdrawn"};

std::string date_of(const Decision& decision) {
  return printable(decision.time.substr(0, date_characters));
}

std::string what_of(const Decision& decision) {
  std::string what{done_words.at(static_cast<std::size_t>(decision.action))};
  if (decision.action == Action::verdict && decision.verdict)
    what += fmt::format(" {}", to_string(*decision.verdict));
  if (decision.other) what += fmt::format(" to {}", quoted(decision.other->quote, words_columns));
  return what;
}

// Its name now; what it was called where it is gone.
std::string name_of(const Audit& audit, const StandingDecision& standing) {
  if (standing.index) {
    switch (standing.decision.on.kind) {
      case SubjectKind::claim:
        return citewright::name_of(audit.claims[*standing.index]);
      case SubjectKind::reference:
        return citewright::name_of(audit.references[*standing.index]);
      case SubjectKind::citation:
        return citewright::name_of(audit.citations[*standing.index]);
    }
  }
  return fmt::format("once {}", printable(standing.decision.on.name));
}

std::string rules_of(const Decision& decision) {
  if (decision.rules.empty()) return "";
  return printable(fmt::format("{}, ", fmt::join(decision.rules, ", ")));
}

void put_set_aside(Page& page, const Audit& audit) {
  std::vector<std::size_t> counts(done_words.size());
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (is_set_aside(audit, i))
      ++counts[static_cast<std::size_t>(decision_on_finding(audit, i)->action)];
  }
  const auto count = [&](Action action) { return counts[static_cast<std::size_t>(action)]; };
  const std::size_t settled = count(Action::verdict) + count(Action::link);
  const std::size_t all = settled + count(Action::waive) + count(Action::overrule);
  if (all == 0) return;
  page.put({{fmt::format("{} set aside", count_of(all, "finding")), Tone::strong},
            {fmt::format(": {} waived, {} overruled, {} settled by a verdict or a link",
                         count(Action::waive), count(Action::overrule), settled)}});
}

void put_standing(Page& page, const Audit& audit, const StandingDecision& standing) {
  const Decision& decision = standing.decision;
  page.put({{name_of(audit, standing), Tone::strong},
            {fmt::format(" {}: {}{}", quoted(decision.on.quote, words_columns), rules_of(decision),
                         describe(decision))}},
           {"- ", "  "});
  if (standing.standing == Standing::current) return;
  page.put({{"does not hold", Tone::warning},
            {fmt::format(": {} (decided {}, {})", citewright::describe(standing.standing),
                         date_of(decision), printable(decision.id))}},
           {"  ", "    "});
}

}  // namespace

std::string describe(const Decision& decision) {
  std::string text = fmt::format("{} by {}", what_of(decision), printable(decision.reviewer));
  if (!decision.until.empty()) text += fmt::format(" until {}", printable(decision.until));
  if (!decision.reason.empty()) text += fmt::format(": {}", printable(decision.reason));
  return text;
}

std::string reviewed_verdict(const Audit& audit, std::size_t claim) {
  const Decision* const decision = decision_on_claim(audit, claim);
  if (decision == nullptr) return std::string{audit::claim_verdict_words(audit, claim)};
  return fmt::format("{}, decided", to_string(*decision->verdict));
}

void put_decisions(Page& page, const Audit& audit) {
  const Review& review = audit.review;
  if (review.decisions.empty() && review.warnings.empty()) return;
  page.section("decided");
  put_set_aside(page, audit);
  for (const StandingDecision& standing : review.decisions) put_standing(page, audit, standing);
  for (const std::string& warning : review.warnings)
    page.put({{"warning", Tone::warning}, {": " + printable(warning)}}, {"", "  "});
}

std::string decision_kept(const Audit& audit, const Decision& decision, const Style& style) {
  Page page{style};
  if (decision.action == Action::undo) {
    page.put({{fmt::format("{} {}", printable(decision.undoes), describe(decision))}});
  } else {
    page.put({{printable(decision.on.name), Tone::strong},
              {fmt::format(" {}{} ({})", rules_of(decision), describe(decision),
                           printable(decision.id))}});
  }
  const std::size_t open =
      count_findings(audit, Severity::error) + count_findings(audit, Severity::warning);
  page.put({{fmt::format("errors and warnings still open: {}; kept in {}", open,
                         printable(audit.review.ledger))}});
  return page.take();
}

}  // namespace citewright::exports
