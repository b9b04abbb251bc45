// SPDX-License-Identifier: Apache-2.0
#include "citewright/review/apply.hpp"

#include "hashes.hpp"
#include "match.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/review/decide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::review {
namespace {

constexpr std::string_view verdict_matter = "the verdict";

// The rules that tell a verdict: a person's own verdict on the claim settles them.
struct VerdictRule {
  std::string_view rule;
  Verdict verdict;
};
constexpr auto verdict_rules = std::to_array<VerdictRule>({
    {"off-topic-citation", Verdict::off_topic},
    {"partial-support", Verdict::partly_supported},
    {"direction-conflict", Verdict::contradicted},
});

// What a decision is about; a later one on the same matter of the same thing takes its place.
std::vector<std::string> matters_of(const Decision& decision) {
  std::vector<std::string> matters = decision.rules;
  if (decision.verdict) matters.emplace_back(verdict_matter);
  if (decision.action == Action::link) matters.emplace_back("the link");
  if (decision.action == Action::metadata) matters.emplace_back("the details");
  return matters;
}

// The thing as it is now; one that is gone, by the words it had.
std::string thing_of(const StandingDecision& standing) {
  const Anchor& on = standing.decision.on;
  if (standing.index) return fmt::format("{} {}", to_string(on.kind), *standing.index);
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", to_string(on.kind), on.quote, on.subject, on.prefix,
                     on.suffix, on.heading);
}

std::vector<Decision> not_withdrawn(const Ledger& ledger) {
  std::set<std::string_view> withdrawn;
  for (const Decision& decision : ledger.decisions) {
    if (decision.action == Action::undo) withdrawn.insert(decision.undoes);
  }
  std::vector<Decision> decisions;
  for (const Decision& decision : ledger.decisions) {
    if (decision.action != Action::undo && !withdrawn.contains(decision.id))
      decisions.push_back(decision);
  }
  std::ranges::stable_sort(decisions, {}, &Decision::time);
  return decisions;
}

// How decisions stand in one audit.
class Bench {
 public:
  Bench(const Audit& audit, std::string_view today)
      : audit_{audit}, today_{today}, matcher_{audit} {}

  StandingDecision stand(Decision decision) {
    const Match match = matcher_.find(decision.on);
    StandingDecision standing;
    standing.index = match.index;
    standing.standing = standing_of(decision, match);
    if (decision.other) {
      const Match other = matcher_.find(*decision.other);
      standing.other = other.index;
      if (standing.standing == Standing::current) standing.standing = other.standing;
    }
    standing.decision = std::move(decision);
    return standing;
  }

 private:
  Standing standing_of(const Decision& decision, const Match& match) {
    if (!match.index || match.standing != Standing::current) return match.standing;
    if (!decision.until.empty() && decision.until < today_.substr(0, decision.until.size()))
      return Standing::ended;
    const bool same = records_of(decision.on.kind, *match.index) == decision.record_hash;
    return same ? Standing::current : Standing::record_changed;
  }

  const std::string& records_of(SubjectKind kind, std::size_t index) {
    const auto [at, is_new] = hashes_.try_emplace({kind, index});
    if (is_new) at->second = hash_of_records(audit_, kind, index);
    return at->second;
  }

  const Audit& audit_;
  std::string_view today_;
  Matcher matcher_;
  std::map<std::pair<SubjectKind, std::size_t>, std::string> hashes_;
};

// Newest first: a decision stands while one of its matters was not decided again.
std::vector<StandingDecision> without_superseded(std::vector<StandingDecision> all) {
  std::set<std::pair<std::string, std::string>> decided;
  std::vector<StandingDecision> kept;
  for (StandingDecision& standing : std::views::reverse(all)) {
    std::vector<std::string> matters = matters_of(standing.decision);
    bool stands = matters.empty();
    for (std::string& matter : matters)
      stands |= decided.emplace(thing_of(standing), std::move(matter)).second;
    if (stands) kept.push_back(std::move(standing));
  }
  std::ranges::reverse(kept);
  return kept;
}

bool has_rule(const Decision& decision, std::string_view rule) {
  return std::ranges::find(decision.rules, rule) != decision.rules.end();
}

// `machine`: the verdict that the claim has without the person's.
bool settles(const Decision& decision, std::optional<Verdict> machine, std::string_view rule) {
  if (has_rule(decision, rule)) return true;
  if (decision.action == Action::link) return rule == "uncited-claim";
  if (decision.action != Action::verdict || decision.verdict == machine) return false;
  const auto row = std::ranges::find(verdict_rules, rule, &VerdictRule::rule);
  return row != verdict_rules.end() && row->verdict != decision.verdict;
}

void settle(Audit& audit, std::size_t at) {
  Review& review = audit.review;
  const StandingDecision& standing = review.decisions[at];
  if (standing.standing != Standing::current || !standing.index) return;
  const Decision& decision = standing.decision;
  const bool on_claim = decision.on.kind == SubjectKind::claim;
  std::optional<Verdict> machine;
  if (on_claim) machine = audit::claim_verdict(audit, *standing.index);
  if (on_claim && decision.verdict) review.of_claim[*standing.index] = at;
  for (const std::size_t finding : findings_about(audit, decision.on.kind, *standing.index)) {
    if (settles(decision, machine, audit.findings[finding].rule)) review.of_finding[finding] = at;
  }
}

}  // namespace

void apply_ledger(Audit& audit, const Ledger& ledger, const std::string& file,
                  const std::string& today) {
  Review review;
  review.ledger = file;
  Bench bench{audit, today};
  std::vector<StandingDecision> all;
  for (Decision& decision : not_withdrawn(ledger)) all.push_back(bench.stand(std::move(decision)));
  review.decisions = without_superseded(std::move(all));
  review.of_finding.resize(audit.findings.size());
  review.of_claim.resize(audit.claims.size());
  if (ledger.torn.lines > 0) {
    review.warnings.push_back(fmt::format(
        "{}:{}: a line was cut off while it was written and counts for nothing; the next "
        "decision sets it aside",
        file, ledger.torn.line));
  }
  audit.review = std::move(review);
  for (std::size_t i = 0; i < audit.review.decisions.size(); ++i) settle(audit, i);
}

}  // namespace citewright::review
