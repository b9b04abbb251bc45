// SPDX-License-Identifier: Apache-2.0
// Cutting a sentence where clauses and predicates that each have a verb of their own are joined.
#pragma once

#include "claim_words.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace citewright::extract {

/// A run of words with at most one main verb; indexes into the sentence's words.
struct Clause {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<std::size_t> verb;  ///< the main finite verb
  /// It is a further predicate of the clause before it: the subject stands there.
  bool shares_subject = false;
  char mark_after = 0;  ///< what ends it: ';', ':', ',' or 0
};

/// The clauses of a sentence, in order; conjunctions that were cut at belong to none.
[[nodiscard]] std::vector<Clause> cut_clauses(Words words);

/// The main verb of words[begin, end) as one clause.
[[nodiscard]] std::optional<std::size_t> main_verb(Words words, std::size_t begin, std::size_t end);

}  // namespace citewright::extract
