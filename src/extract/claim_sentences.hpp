// SPDX-License-Identifier: Apache-2.0
// Which parts of a sentence claim something, by the guideline of claims/README.md.
#pragma once

#include "citewright/model/place.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citewright::extract {

/// A sentence and what its place in the article says of it.
struct SentenceContext {
  TextRange range;            ///< in the block's text; after the label of a labelled item
  bool labelled = false;      ///< the label just before it is its subject
  bool plural_label = false;  ///< "Ceramides"
  /// Citation marks, sorted: no part of what is said.
  std::span<const TextRange> marks;
};

struct SentenceClaim {
  TextRange range;
  TextRange subject;             ///< of the clause, or of the one it continues; may be empty
  bool pronoun_subject = false;  ///< "It", "They": what stands before tells
  bool names_subject = false;    ///< a pronoun that follows may stand for the subject
};

struct SentenceReading {
  std::vector<SentenceClaim> claims;  ///< in order
  /// The first thing that a clause without a claim is about: a pronoun in the next sentence may
  /// stand for it. Empty where there is none.
  TextRange named;
};

/// What one sentence says. Linear in its length.
[[nodiscard]] SentenceReading read_sentence(std::string_view text, const SentenceContext& context);

}  // namespace citewright::extract
