// SPDX-License-Identifier: Apache-2.0
// Whether one clause states something a reader could look up.
#pragma once

#include "claim_clauses.hpp"

namespace citewright::extract {

/// What surrounds a clause.
struct ClauseContext {
  bool labelled = false;         ///< its subject is the label before it
  bool plural_label = false;     ///< "Ceramides"
  bool introduces_list = false;  ///< the sentence ends with a colon
};

enum class ClauseUse : unsigned char {
  claim,
  passed_over,          ///< says nothing to look up; a further predicate may
  passed_with_subject,  ///< nor can a further predicate of the same subject: advice, method,
                        ///< promise
};

[[nodiscard]] ClauseUse judge_clause(Words words, const Clause& clause,
                                     const ClauseContext& context);

}  // namespace citewright::extract
