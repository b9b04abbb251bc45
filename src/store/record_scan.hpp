// SPDX-License-Identifier: Apache-2.0
// What FTS5 calls while it walks the index of records: scores are added up here, not in SQL.
#pragma once

#include "figures_cache.hpp"

#include "citewright/store/record_search.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

struct sqlite3;
struct Fts5ExtensionApi;
struct Fts5Context;

namespace citewright::store {

/// Makes record_scan(record_index, Pointer{RecordScan*, scan_type}) known to a connection.
void add_scan_function(sqlite3& connection);

inline constexpr const char* scan_type = "citewright record scan";

/// Called on rows of record_index.
class RecordScan {
 public:
  RecordScan() = default;
  virtual ~RecordScan() = default;
  RecordScan(const RecordScan&) = delete;
  RecordScan& operator=(const RecordScan&) = delete;
  RecordScan(RecordScan&&) = delete;
  RecordScan& operator=(RecordScan&&) = delete;

  /// False: no further row is wanted.
  virtual bool visit(const Fts5ExtensionApi& api, Fts5Context& context) = 0;

  [[nodiscard]] bool is_done() const { return done_; }
  void set_done() { done_ = true; }

 private:
  bool done_ = false;
};

/// Of each record that has one of the expression's words, one phrase each, the sum of what they
/// give: one word after another, each word's records in one go.
class WordSums : public RecordScan {
 public:
  struct Sum {
    std::int64_t id;
    float score;
  };

  /// `sums` has room for every row id, all 0; it is left so.
  WordSums(FiguresCache& figures, std::vector<float>& sums, std::size_t words);

  bool visit(const Fts5ExtensionApi& api, Fts5Context& context) override;

  /// How many records have each word; known after the visit.
  [[nodiscard]] const std::vector<std::int64_t>& documents() const { return documents_; }
  /// The `most` highest, highest first. Clears the sums.
  [[nodiscard]] std::vector<Sum> take_best(std::size_t most);
  [[nodiscard]] std::size_t found() const { return touched_.size(); }

 private:
  static int add_posting(const Fts5ExtensionApi* api, Fts5Context* context, void* self);

  struct Posting {
    std::int64_t id;
    float share;
  };

  FiguresCache& figures_;
  std::vector<float>& sums_;
  std::vector<std::int64_t> touched_;
  std::vector<Posting> postings_;  // of the word being walked
  std::vector<std::int64_t> documents_;
  double mean_length_ = 1;
};

/// The best page of what the expression finds.
class PageScan : public RecordScan {
 public:
  PageScan(FiguresCache& figures, const RecordConditions& conditions, std::size_t most);

  bool visit(const Fts5ExtensionApi& api, Fts5Context& context) override;

  [[nodiscard]] std::size_t total() const { return total_; }
  /// Best first.
  [[nodiscard]] std::vector<ScoredRecord> take();

 private:
  static int count_row(const Fts5ExtensionApi* api, Fts5Context* context, void* self);
  static int add_row(const Fts5ExtensionApi* api, Fts5Context* context, void* self);

  void begin(const Fts5ExtensionApi& api, Fts5Context& context);
  void add(const Fts5ExtensionApi& api, Fts5Context& context);
  void keep(const ScoredRecord& record);
  [[nodiscard]] bool fits(const RecordFigures& figures) const;

  FiguresCache& figures_;
  const RecordConditions& conditions_;
  std::size_t most_;
  std::vector<double> idf_;  // of the expression's phrases
  std::vector<ScoredRecord> heap_;
  std::size_t total_ = 0;
  std::int64_t counted_ = 0;
  double mean_length_ = 1;
  bool begun_ = false;
};

}  // namespace citewright::store
