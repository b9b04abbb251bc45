// SPDX-License-Identifier: Apache-2.0
// What people decided on an article, and what of it holds for an audit.
#pragma once

#include "citewright/model/judgement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright {

/// What a decision does.
enum class Action : std::uint8_t {
  verdict,   ///< the claim's verdict is `verdict`
  waive,     ///< the findings of `rules` are right and accepted, until `until`
  agree,     ///< the findings of `rules` are right and to be mended
  overrule,  ///< the findings of `rules` are wrong
  link,      ///< the claim is carried by the reference of `other`
  metadata,  ///< the reference's details are to be those of its record
  undo,      ///< the decision `undoes` is withdrawn
};

[[nodiscard]] std::string_view to_string(Action action);
[[nodiscard]] std::optional<Action> parse_action(std::string_view text);

enum class SubjectKind : std::uint8_t { claim, reference, citation };

[[nodiscard]] std::string_view to_string(SubjectKind kind);
[[nodiscard]] std::optional<SubjectKind> parse_subject_kind(std::string_view text);

/// A claim, reference or citation by its own words and those around it, so that it is found again
/// when the article is edited (the text-quote selector of W3C's Web Annotation model).
struct Anchor {
  SubjectKind kind = SubjectKind::claim;
  std::string name;     ///< what it was called: "c41"
  std::string quote;    ///< its own words
  std::string prefix;   ///< up to 32 characters before it in its paragraph
  std::string suffix;   ///< up to 32 characters after it
  std::string subject;  ///< a claim's
  std::string heading;  ///< of its section
  double rival = 0;     ///< how like it the most similar other thing was, 0–1; 1: a twin

  bool operator==(const Anchor&) const = default;
};

/// One line of a ledger.
struct Decision {
  std::string id;  ///< "d" and 16 hexadecimal digits
  Action action = Action::agree;
  Anchor on;
  std::optional<Verdict> verdict;
  std::vector<std::string> rules;
  std::string until;  ///< "2027-01-31", the last day a waiver holds; "" where it has no end
  std::optional<Anchor> other;
  std::string undoes;
  std::string reason;
  std::string reviewer;
  std::string time;         ///< ISO 8601
  std::string claim_hash;   ///< of the words decided on
  std::string record_hash;  ///< of the records it was based on; "" where there was none

  bool operator==(const Decision&) const = default;
};

/// Whether a decision holds for the article as it is now.
enum class Standing : std::uint8_t {
  current,
  claim_changed,   ///< its words are others now
  record_changed,  ///< a record it was based on is another now
  ended,           ///< a waiver whose last day is over
  vanished,        ///< nothing in the article is what was decided on
  ambiguous,       ///< more than one thing in the article can be what was decided on
};

/// "the words it was decided on have changed"
[[nodiscard]] std::string_view describe(Standing standing);

/// A decision that was neither withdrawn nor followed by another on the same matter.
struct StandingDecision {
  Decision decision;
  Standing standing = Standing::current;
  std::optional<std::size_t> index;  ///< into the audit's claims, references or citations
  std::optional<std::size_t> other;  ///< of a link: into Audit::references
};

struct Review {
  std::string ledger;                                  ///< the file; "" where none was looked for
  std::vector<StandingDecision> decisions;             ///< oldest first
  std::vector<std::optional<std::size_t>> of_finding;  ///< into `decisions`, by finding
  std::vector<std::optional<std::size_t>> of_claim;    ///< likewise: the claim's verdict, by claim
  std::vector<std::string> warnings;                   ///< about the ledger's file itself
};

struct Audit;

/// The current decision on a finding; nullptr where there is none.
[[nodiscard]] const Decision* decision_on_finding(const Audit& audit, std::size_t finding);

/// The current decision on a claim's verdict; nullptr where there is none.
[[nodiscard]] const Decision* decision_on_claim(const Audit& audit, std::size_t claim);

/// Waived, overruled, or settled by a decision on the claim: it asks nothing of anybody any more.
[[nodiscard]] bool is_set_aside(const Audit& audit, std::size_t finding);

}  // namespace citewright
