// SPDX-License-Identifier: Apache-2.0
// Which sentences are read for the names of sources.
#pragma once

#include "citewright/model/article.hpp"

#include <cstddef>

namespace citewright::extract {

/// Bytes. Sentences of prose stay well below it. What is longer is no prose, and weighing every
/// name in it takes seconds a megabyte: it is searched for marks alone.
constexpr std::size_t longest_readable = 5'000;

[[nodiscard]] inline bool is_readable(TextRange sentence) {
  return sentence.size() <= longest_readable;
}

/// Is the sentence that `at` stands in readable? So is what stands between sentences.
[[nodiscard]] bool is_readable_at(const Block& block, std::size_t at);

}  // namespace citewright::extract
