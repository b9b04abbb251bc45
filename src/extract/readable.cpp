// SPDX-License-Identifier: Apache-2.0
#include "extract/readable.hpp"

#include <algorithm>

namespace citewright::extract {

bool is_readable_at(const Block& block, std::size_t at) {
  const auto sentence = std::partition_point(block.sentences.begin(), block.sentences.end(),
                                             [at](TextRange range) { return range.end <= at; });
  return sentence == block.sentences.end() || at < sentence->begin || is_readable(*sentence);
}

}  // namespace citewright::extract
