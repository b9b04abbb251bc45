// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/model/review.hpp"

#include <string>

namespace citewright::test {

/// A waiver of `off-topic-reference` on an invented reference, without an id.
[[nodiscard]] inline Decision make_decision(std::string reason = "cited for its method") {
  Decision decision;
  decision.action = Action::waive;
  decision.on.kind = SubjectKind::reference;
  decision.on.name = "r2";
  decision.on.quote = "Brandt E. Hops, naps and noise. J Inv Sleep. 2015;3:1–9.";
  decision.rules = {"off-topic-reference"};
  decision.until = "2027-01-31";
  decision.reason = std::move(reason);
  decision.reviewer = "Ada";
  decision.time = "2026-03-01T00:00:00Z";
  decision.claim_hash = std::string(64, 'a');
  return decision;
}

}  // namespace citewright::test
