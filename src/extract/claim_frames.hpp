// SPDX-License-Identifier: Apache-2.0
// What is said of a claim but is no part of it: connectives, and who found it.
#pragma once

#include "claim_clauses.hpp"

namespace citewright::extract {

/// The clause without opening connectives ("However,", "According to …,") and closing ones (",
/// among them", ", according to …").
[[nodiscard]] Clause without_connectives(Words words, Clause clause);

/// Where the finding begins in a clause that says who found it: after "found that", or at the
/// reporting verb where no clause follows ("confirms its role"). `clause_follows` says which.
struct Frame {
  std::size_t begin = 0;
  bool clause_follows = false;
};
[[nodiscard]] std::optional<Frame> find_frame(Words words, const Clause& clause);

}  // namespace citewright::extract
