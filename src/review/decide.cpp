// SPDX-License-Identifier: Apache-2.0
#include "citewright/review/decide.hpp"

#include "hashes.hpp"
#include "match.hpp"

#include "citewright/audit/claim_verdict.hpp"
#include "citewright/base/clock.hpp"
#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace citewright::review {
namespace {

bool is_about(const Audit& audit, const Finding& finding, SubjectKind kind, std::size_t index) {
  switch (kind) {
    case SubjectKind::reference:
      return finding.reference == index;
    case SubjectKind::citation:
      return finding.citation == index;
    case SubjectKind::claim:
      break;
  }
  if (finding.claim) return finding.claim == index;
  const std::vector<std::size_t>& citations = audit.claims[index].citations;
  return finding.citation && std::ranges::find(citations, *finding.citation) != citations.end();
}

std::vector<std::string> rules_about(const Audit& audit, const Wish& wish) {
  std::vector<std::string> rules;
  for (const std::size_t finding : findings_about(audit, wish.kind, wish.index))
    rules.push_back(audit.findings[finding].rule);
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

bool is_one_line(std::string_view text) {
  constexpr unsigned char first_printable = 0x20;
  constexpr unsigned char del = 0x7F;
  return std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < first_printable || byte == del;
  });
}

void check_reviewer(const std::string& reviewer) {
  if (trim(reviewer).empty()) {
    throw Error{ErrorCode::usage, "nobody decides: the reviewer has no name"}.with_hint(
        "say who with --reviewer NAME, or once for all with CITEWRIGHT_REVIEWER");
  }
  if (!is_one_line(reviewer)) {
    throw Error{ErrorCode::usage, "a reviewer's name is one line without control characters"}
        .with_hint("say who with --reviewer NAME");
  }
}

void check_until(const Wish& wish) {
  if (wish.until.empty()) return;
  if (wish.action != Action::waive)
    throw Error{ErrorCode::usage, "--until goes with --waive"}.with_hint(
        "only waivers have a last day");
  const auto end = parse_iso8601(wish.until + "T00:00:00Z");
  if (!end || to_iso8601(*end).substr(0, wish.until.size()) != wish.until) {
    throw Error{ErrorCode::usage, "'{}' is no day", wish.until}.with_hint(
        "days are written like 2027-01-31");
  }
  if (wish.until < wish.time.substr(0, wish.until.size())) {
    throw Error{ErrorCode::usage, "the waiver would be over already: {} is past", wish.until}
        .with_hint("name a later day, or no day for a waiver without end");
  }
}

void check_reason(const Wish& wish) {
  const bool needs_reason = wish.action == Action::waive || wish.action == Action::overrule;
  if (needs_reason && trim(wish.reason).empty()) {
    throw Error{ErrorCode::usage, "to {} a finding takes a reason", to_string(wish.action)}
        .with_hint("say why with --why REASON");
  }
}

void check_kind(const Wish& wish, const std::string& name) {
  const bool for_claims = wish.action == Action::verdict || wish.action == Action::link;
  if (for_claims && wish.kind != SubjectKind::claim) {
    throw Error{ErrorCode::usage, "{} is a {}: only claims have a verdict and links", name,
                to_string(wish.kind)}
        .with_hint("citewright claims lists them");
  }
  if (wish.action == Action::metadata && wish.kind != SubjectKind::reference) {
    throw Error{ErrorCode::usage, "{} is a {}: only references have details", name,
                to_string(wish.kind)}
        .with_hint("citewright references lists them");
  }
}

void check_metadata(const Audit& audit, const Wish& wish, const std::string& name) {
  if (wish.action != Action::metadata || audit.lookups.at(wish.index).record) return;
  throw Error{ErrorCode::usage, "{} has no record whose details could be taken", name}.with_hint(
      "citewright fetch asks the registries for it");
}

std::vector<std::string> rules_decided(const Audit& audit, const Wish& wish,
                                       const std::string& name) {
  const bool on_rules = wish.action == Action::waive || wish.action == Action::overrule ||
                        wish.action == Action::agree;
  if (!on_rules) return {};
  std::vector<std::string> fired = rules_about(audit, wish);
  if (wish.rules.empty()) {
    const bool may_be_none = wish.action == Action::agree && wish.kind == SubjectKind::claim;
    if (!fired.empty() || may_be_none) return fired;
    throw Error{ErrorCode::usage, "there is no finding on {} to {}", name, to_string(wish.action)}
        .with_hint("citewright show {} tells what is known of it", name);
  }
  for (const std::string& rule : wish.rules) {
    if (std::ranges::find(fired, rule) != fired.end()) continue;
    throw Error{ErrorCode::usage, "there is no finding {} on {}", rule, name}.with_hint(
        "the findings on it: {}",
        fired.empty() ? "none" : fmt::format("{}", fmt::join(fired, ", ")));
  }
  return wish.rules;
}

void check_can_be_found(const Audit& audit, const Anchor& anchor) {
  if (Matcher{audit}.find(anchor).index) return;
  throw Error{ErrorCode::usage, "{} stands twice with the same words around it", anchor.name}
      .with_hint("nothing could tell later which one was decided on; change or take out one");
}

void check_says_something(const Decision& decision) {
  if (decision.action != Action::agree || decision.verdict || !decision.rules.empty()) return;
  throw Error{ErrorCode::usage, "{} has neither a finding nor a verdict to agree with",
              decision.on.name}
      .with_hint("say what its verdict is with --verdict");
}

Decision undoing(std::string id, const Wish& wish) {
  check_reviewer(wish.reviewer);
  Decision decision;
  decision.action = Action::undo;
  decision.undoes = std::move(id);
  decision.reason = wish.reason;
  decision.reviewer = wish.reviewer;
  decision.time = wish.time;
  return decision;
}

bool is_on(const StandingDecision& standing, const Wish& wish) {
  return standing.index == wish.index && standing.decision.on.kind == wish.kind;
}

}  // namespace

std::vector<std::size_t> findings_about(const Audit& audit, SubjectKind kind, std::size_t index) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    if (is_about(audit, audit.findings[i], kind, index)) found.push_back(i);
  }
  return found;
}

Decision decide(const Audit& audit, const Wish& wish) {
  check_reviewer(wish.reviewer);
  const Matcher matcher{audit};
  Decision decision;
  decision.on = matcher.anchor_at(wish.kind, wish.index);
  check_kind(wish, decision.on.name);
  check_metadata(audit, wish, decision.on.name);
  check_reason(wish);
  check_until(wish);
  check_can_be_found(audit, decision.on);
  decision.action = wish.action;
  decision.rules = rules_decided(audit, wish, decision.on.name);
  decision.verdict = wish.verdict;
  if (wish.action == Action::agree && wish.kind == SubjectKind::claim && wish.rules.empty())
    decision.verdict = audit::claim_verdict(audit, wish.index);
  check_says_something(decision);
  if (wish.other) decision.other = matcher.anchor_at(SubjectKind::reference, *wish.other);
  decision.until = wish.until;
  decision.reason = wish.reason;
  decision.reviewer = wish.reviewer;
  decision.time = wish.time;
  decision.claim_hash = hash_of_words(decision.on);
  decision.record_hash = hash_of_records(audit, wish.kind, wish.index);
  return decision;
}

Decision undo(const Audit& audit, const Wish& wish) {
  for (const StandingDecision& standing : std::views::reverse(audit.review.decisions)) {
    if (is_on(standing, wish)) return undoing(standing.decision.id, wish);
  }
  throw Error{ErrorCode::usage, "there is no decision to withdraw on it"}.with_hint(
      "citewright audit tells what was decided and how it stands");
}

Decision undo(const Audit& audit, std::string_view id, const Wish& wish) {
  const auto& decisions = audit.review.decisions;
  const bool known = std::ranges::any_of(
      decisions, [id](const StandingDecision& standing) { return standing.decision.id == id; });
  if (known) return undoing(std::string{id}, wish);
  throw Error{ErrorCode::usage, "there is no decision {} that stands", id}.with_hint(
      "it was withdrawn or followed by another, or was never made");
}

}  // namespace citewright::review
