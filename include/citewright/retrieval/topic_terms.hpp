// SPDX-License-Identifier: Apache-2.0
// The terms that tell what a text is about; term statistics count the same ones.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::retrieval {

/// A term and the word it came from, for reasons in words.
struct TopicTerm {
  std::string term;  ///< "microneedl", "vitamin c"
  std::string word;  ///< as first written: "microneedling", "vitamin C"
};

/// The stems of the text's content words, in order, repeats kept. A single letter or a number of at
/// most two digits that follows a word makes a term with it: "vitamin C" gives "vitamin" and
/// "vitamin c", "type 2 diabetes" gives "type 2". Bare numbers give none.
[[nodiscard]] std::vector<TopicTerm> topic_terms(std::string_view text);

/// The distinct terms.
[[nodiscard]] std::set<std::string> topic_term_set(std::string_view text);

}  // namespace citewright::retrieval
