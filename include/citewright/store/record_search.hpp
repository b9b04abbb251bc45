// SPDX-License-Identifier: Apache-2.0
// The best records for many words, out of a million, by BM25 as SQLite computes it; `order by rank`
// gives the same and takes a hundred times as long.
#pragma once

#include "citewright/model/study_type.hpp"
#include "citewright/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::store {

struct ScoredRecord {
  std::int64_t id = 0;  ///< record_id
  double score = 0;     ///< −bm25(): higher is better

  bool operator==(const ScoredRecord&) const = default;
};

/// How much work is spent on words that are everywhere.
struct BestTuning {
  /// A word in more than this share of the records adds to the score of records that rarer words
  /// found, and finds none itself. 1: every record with any of the words is scored.
  double common_share = 0.1;
  /// So many of the records that the rarer words put first are scored with all words.
  std::size_t candidates = 200;
};

/// Every set condition must hold.
struct RecordConditions {
  int from_year = 0;
  int to_year = std::numeric_limits<int>::max();
  std::optional<StudyType> type;
};

struct RecordPage {
  std::vector<ScoredRecord> records;  ///< best first; of equal ones the one put earlier
  std::size_t total = 0;
};

/// Keeps what questions have in common; must not outlive its store. What others write in the
/// meantime is seen by the next question.
class RecordSearch {
 public:
  explicit RecordSearch(Store& store);
  ~RecordSearch();
  RecordSearch(RecordSearch&&) noexcept;
  RecordSearch& operator=(RecordSearch&&) noexcept;
  RecordSearch(const RecordSearch&) = delete;
  RecordSearch& operator=(const RecordSearch&) = delete;

  /// The records that share most with a text of any length; of its words at most 64, the rarest,
  /// count.
  [[nodiscard]] std::vector<ScoredRecord> best(std::string_view text, std::size_t limit,
                                               const BestTuning& tuning = {});

  /// What an FTS5 expression finds. A word in a title counts `title_weight` times. Throws
  /// Error{database} for what is no expression.
  [[nodiscard]] RecordPage page(const std::string& expression, const RecordConditions& conditions,
                                std::size_t limit, std::size_t offset);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The record of a row; nothing where it is not there or cannot be read.
[[nodiscard]] std::optional<Record> record_of_row(Store& store, std::int64_t id);

}  // namespace citewright::store
