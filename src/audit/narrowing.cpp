// SPDX-License-Identifier: Apache-2.0
#include "narrowing.hpp"

#include <fmt/format.h>

namespace citewright::audit {

std::optional<std::string> find_narrowing(const RecordProfile& record,
                                          const ArticleProfile& article,
                                          const retrieval::TermStatistics& statistics) {
  constexpr double most_missing = 0.5;
  constexpr std::size_t words_shown = 4;
  const Terms missing = without(record.narrowed, article.terms);
  if (missing.empty() || coverage(record.narrowed, missing, statistics) < most_missing)
    return std::nullopt;
  return fmt::format(
      "The paper is about {}; the article says nothing of {}.", record.narrowed_text,
      fmt::join(rarest_words(missing, record.spellings, statistics, words_shown), ", "));
}

}  // namespace citewright::audit
