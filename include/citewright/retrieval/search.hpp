// SPDX-License-Identifier: Apache-2.0
// Full-text search over everything that audits left in the store.
#pragma once

#include "citewright/model/place.hpp"
#include "citewright/store/entry.hpp"
#include "citewright/store/store.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace citewright::retrieval {

/// Filters that are not set filter nothing; those that are set must all hold.
struct SearchQuery {
  /// What the user typed, any text at all: words, "phrases", begin*, -without. Words need not stand
  /// side by side; function words ("the", "of") neither find nor exclude.
  std::string text;
  std::vector<store::EntryKind> in;
  std::optional<std::string> verdict;
  std::optional<std::string> rule;
  std::optional<std::string> study_type;
  std::optional<std::string> article;  ///< a record is of every article that cites it
  std::optional<int> from_year;
  std::optional<int> to_year;
  std::size_t limit = 20;
  std::size_t offset = 0;
};

struct Hit {
  store::Entry entry;
  double score = 0;     ///< −bm25(): higher is better; 0 where no word was searched
  std::string snippet;  ///< one line of the text (of the title where only it has the words)
  std::vector<TextRange> highlights;  ///< in the snippet, in order, not overlapping
};

struct SearchResult {
  std::vector<Hit> hits;   ///< best first; without words to search by article and place in it
  std::size_t total = 0;   ///< hits without limit and offset
  bool any_word = false;   ///< no entry has all the words; these have some of them
  std::string expression;  ///< the FTS5 expression; "" where no word was searched
  std::string remark;      ///< why nothing was searched, or not all of it; "" as a rule
};

[[nodiscard]] SearchResult search(store::Store& store, const SearchQuery& query);

}  // namespace citewright::retrieval
