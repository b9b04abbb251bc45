// SPDX-License-Identifier: Apache-2.0
// Decisions as a ledger keeps them, from what a person says.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::review {

/// What a person wants decided on a claim, reference or citation of an audit.
struct Wish {
  Action action = Action::agree;
  SubjectKind kind = SubjectKind::claim;
  std::size_t index = 0;
  std::optional<Verdict> verdict;
  std::vector<std::string> rules;    ///< where none is named: those of all its findings
  std::optional<std::size_t> other;  ///< of a link: the reference
  std::string until;
  std::string reason;
  std::string reviewer;
  std::string time;  ///< ISO 8601
};

/// Throws Error{usage} for what cannot be decided: a verdict on a reference, an overruling where
/// there is no finding, a waiver of a rule that did not fire here, a waiver or an overruling
/// without a reason, a day that is none or is over, a name of more than one line, a thing that
/// stands twice with the same words around it.
[[nodiscard]] Decision decide(const Audit& audit, const Wish& wish);

/// Withdraws the latest decision on the thing that stands. Throws Error{usage} where there is none.
[[nodiscard]] Decision undo(const Audit& audit, const Wish& wish);

/// Withdraws the decision with this id, also one whose thing is gone from the article.
[[nodiscard]] Decision undo(const Audit& audit, std::string_view id, const Wish& wish);

/// Indexes of the findings about a thing: those that name it and, for a claim, those on the
/// citations that govern it.
[[nodiscard]] std::vector<std::size_t> findings_about(const Audit& audit, SubjectKind kind,
                                                      std::size_t index);

}  // namespace citewright::review
