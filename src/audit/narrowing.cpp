// SPDX-License-Identifier: Apache-2.0
#include "narrowing.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace citewright::audit {
namespace {

// The words of the text that have a missing term, whole: "post-operative", not "post" and
// "operative".
std::vector<std::string_view> words_with(std::string_view text, const Terms& missing) {
  constexpr std::size_t words_shown = 4;
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, ' ')) {
    if (words.size() < words_shown && !both(terms_of(word), missing).empty()) words.push_back(word);
  }
  return words;
}

}  // namespace

std::optional<std::string> find_narrowing(const RecordProfile& record,
                                          const ArticleProfile& article,
                                          const retrieval::TermStatistics& statistics) {
  constexpr double most_missing = 0.5;
  const Terms missing = without(record.narrowed, article.terms);
  if (missing.empty() || coverage(record.narrowed, missing, statistics) < most_missing)
    return std::nullopt;
  return fmt::format("The paper is about {}; the article says nothing of {}.", record.narrowed_text,
                     fmt::join(words_with(record.narrowed_text, missing), ", "));
}

}  // namespace citewright::audit
