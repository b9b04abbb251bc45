// SPDX-License-Identifier: Apache-2.0
#include "citewright/model/review.hpp"

#include "enum_names.hpp"

#include "citewright/model/audit.hpp"

namespace citewright {
namespace {
constexpr detail::EnumNames<Action, 7> action_names{{
    {Action::verdict, "verdict"},
    {Action::waive, "waive"},
    {Action::agree, "agree"},
    {Action::overrule, "overrule"},
    {Action::link, "link"},
    {Action::metadata, "metadata"},
    {Action::undo, "undo"},
}};
constexpr detail::EnumNames<SubjectKind, 3> subject_names{{
    {SubjectKind::claim, "claim"},
    {SubjectKind::reference, "reference"},
    {SubjectKind::citation, "citation"},
}};
constexpr detail::EnumNames<Standing, 6> standing_names{{
    {Standing::current, "holds"},
    {Standing::claim_changed, "the words it was decided on have changed"},
    {Standing::record_changed, "the record it was decided on has changed"},
    {Standing::ended, "its last day is over"},
    {Standing::vanished, "what it was decided on is no longer in the article"},
    {Standing::ambiguous, "what it was decided on now stands in the article more than once"},
}};

const Decision* decision_at(const Review& review,
                            const std::vector<std::optional<std::size_t>>& indexes,
                            std::size_t at) {
  if (at >= indexes.size() || !indexes[at]) return nullptr;
  return &review.decisions.at(*indexes[at]).decision;
}
}  // namespace

std::string_view to_string(Action action) {
  return detail::enum_name(action_names, action);
}
std::optional<Action> parse_action(std::string_view text) {
  return detail::enum_value(action_names, text);
}
std::string_view to_string(SubjectKind kind) {
  return detail::enum_name(subject_names, kind);
}
std::optional<SubjectKind> parse_subject_kind(std::string_view text) {
  return detail::enum_value(subject_names, text);
}
std::string_view describe(Standing standing) {
  return detail::enum_name(standing_names, standing);
}

const Decision* decision_on_finding(const Audit& audit, std::size_t finding) {
  return decision_at(audit.review, audit.review.of_finding, finding);
}

const Decision* decision_on_claim(const Audit& audit, std::size_t claim) {
  return decision_at(audit.review, audit.review.of_claim, claim);
}

bool is_set_aside(const Audit& audit, std::size_t finding) {
  const Decision* const decision = decision_on_finding(audit, finding);
  return decision != nullptr && decision->action != Action::agree;
}

}  // namespace citewright
