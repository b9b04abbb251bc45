// SPDX-License-Identifier: Apache-2.0
// The noun phrase that a clause is about, and whether it names its thing.
#pragma once

#include "claim_clauses.hpp"

#include "citewright/model/place.hpp"

namespace citewright::extract {

struct ClauseSubject {
  TextRange range;       ///< in the block's text; empty where the clause has no subject
  bool pronoun = false;  ///< "It", "They", "there": what stands before tells what is meant
  /// A pronoun that follows may stand for it: no person spoken of or to, no "half of them".
  bool names = false;
};

/// Without what is fronted ("In children severe deficiency"), put in ("Zinc, a mineral,") or said
/// of the verb ("zinc clearly").
[[nodiscard]] ClauseSubject subject_of(Words words, const Clause& clause);

}  // namespace citewright::extract
