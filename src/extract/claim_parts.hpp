// SPDX-License-Identifier: Apache-2.0
// A clause in its parts: subject, main verb, what follows.
#pragma once

#include "claim_clauses.hpp"

#include <initializer_list>
#include <string_view>

namespace citewright::extract {

/// Views into a sentence's words.
struct Parts {
  Words clause;
  Words subject;
  const Word* verb = nullptr;  ///< null: the clause has none, nor a subject
  Words rest;                  ///< after the main verb
};
[[nodiscard]] Parts parts_of(Words words, const Clause& clause);

/// The subject without a fronted adverbial: "In children, severe deficiency" → "severe deficiency".
[[nodiscard]] Words bare_subject(Words subject);

/// The noun a subject is built on: its last word before "of", "that", "with"…; null for none.
[[nodiscard]] const Word* head_of(Words subject);

[[nodiscard]] bool any_is(Words words, WordClass word_class);
[[nodiscard]] bool is_one_of(const Word& word, std::initializer_list<std::string_view> list);

}  // namespace citewright::extract
