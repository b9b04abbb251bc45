// SPDX-License-Identifier: Apache-2.0
#include "record_scan.hpp"

#include "bm25.hpp"
#include "fts5.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace citewright::store {
namespace {

constexpr std::array column_weights{4.0, 1.0, 1.0};  // title, abstract, subjects

void record_scan(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context,
                 int /*count*/, sqlite3_value** values) noexcept {
  auto* scan = static_cast<RecordScan*>(sqlite3_value_pointer(values[0], scan_type));
  if (scan == nullptr) {
    sqlite3_result_error(context, "record_scan is not for queries by hand", -1);
    return;
  }
  try {
    if (!scan->visit(*api, *fts)) scan->set_done();
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  } catch (const Error& error) {
    sqlite3_result_error(context, error.what(), -1);
  }
}

double mean_length_of(const Fts5ExtensionApi& api, Fts5Context& context) {
  sqlite3_int64 rows = 0;
  sqlite3_int64 words = 0;
  api.xRowCount(&context, &rows);
  api.xColumnTotalSize(&context, -1, &words);
  return rows == 0 || words == 0 ? 1 : static_cast<double>(words) / static_cast<double>(rows);
}

// How often the phrase is in the current row.
int count_of(const Fts5ExtensionApi& api, Fts5Context& context, int phrase) {
  Fts5PhraseIter place{};
  int column = 0;
  int offset = 0;
  int count = 0;
  if (api.xPhraseFirst(&context, phrase, &place, &column, &offset) != SQLITE_OK) return 0;
  for (; column >= 0; api.xPhraseNext(&context, &place, &column, &offset)) ++count;
  return count;
}

double weight_of(const Fts5ExtensionApi& api, Fts5Context& context, int phrase) {
  Fts5PhraseIter place{};
  int column = 0;
  int offset = 0;
  double weight = 0;
  if (api.xPhraseFirst(&context, phrase, &place, &column, &offset) != SQLITE_OK) return 0;
  for (; column >= 0; api.xPhraseNext(&context, &place, &column, &offset))
    weight += column_weights.at(static_cast<std::size_t>(column));
  return weight;
}

bool is_better(const ScoredRecord& a, const ScoredRecord& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

}  // namespace

void add_scan_function(sqlite3& connection) {
  fts5_api& api = fts5_of(connection);
  api.xCreateFunction(&api, "record_scan", nullptr, &record_scan, nullptr);
}

// --- WordSums ---

WordSums::WordSums(FiguresCache& figures, std::vector<float>& sums, std::size_t words)
    : figures_{figures}, sums_{sums}, documents_(words) {}

bool WordSums::visit(const Fts5ExtensionApi& api, Fts5Context& context) {
  sqlite3_int64 rows = 0;
  api.xRowCount(&context, &rows);
  mean_length_ = mean_length_of(api, context);
  for (std::size_t word = 0; word < documents_.size(); ++word) {
    postings_.clear();
    api.xQueryPhrase(&context, static_cast<int>(word), this, &add_posting);
    documents_[word] = static_cast<std::int64_t>(postings_.size());
    const auto idf = static_cast<float>(bm25_idf(rows, documents_[word]));
    for (const Posting& posting : postings_) {
      float& sum = sums_[static_cast<std::size_t>(posting.id)];
      if (sum == 0) touched_.push_back(posting.id);
      sum += idf * posting.share;
    }
  }
  return false;
}

int WordSums::add_posting(const Fts5ExtensionApi* api, Fts5Context* context, void* self) {
  auto& sums = *static_cast<WordSums*>(self);
  const std::int64_t id = api->xRowid(context);
  if (id < 0 || static_cast<std::size_t>(id) >= sums.sums_.size()) return SQLITE_OK;
  const double length = sums.figures_.of(id).length;
  const double share = bm25_share(count_of(*api, *context, 0), length, sums.mean_length_);
  sums.postings_.push_back({id, static_cast<float>(share)});
  return SQLITE_OK;
}

std::vector<WordSums::Sum> WordSums::take_best(std::size_t most) {
  std::vector<Sum> best;
  best.reserve(touched_.size());
  for (const std::int64_t id : touched_)
    best.push_back({id, std::exchange(sums_[static_cast<std::size_t>(id)], 0.0F)});
  touched_.clear();
  const auto is_higher = [](const Sum& a, const Sum& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
  };
  if (best.size() > most) {
    std::nth_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(most), best.end(),
                     is_higher);
    best.resize(most);
  }
  std::sort(best.begin(), best.end(), is_higher);
  return best;
}

// --- PageScan ---

PageScan::PageScan(FiguresCache& figures, const RecordConditions& conditions, std::size_t most)
    : figures_{figures}, conditions_{conditions}, most_{most} {}

bool PageScan::visit(const Fts5ExtensionApi& api, Fts5Context& context) {
  if (!begun_) begin(api, context);
  if (idf_.size() > 1) {
    add(api, context);
    return true;
  }
  // One phrase: its records in one go, without SQL in between.
  counted_ = 0;
  api.xQueryPhrase(&context, 0, this, &add_row);
  sqlite3_int64 rows = 0;
  api.xRowCount(&context, &rows);
  const double idf = bm25_idf(rows, counted_);  // known only now; it changes no order
  for (ScoredRecord& each : heap_) each.score *= idf;
  return false;
}

void PageScan::begin(const Fts5ExtensionApi& api, Fts5Context& context) {
  begun_ = true;
  sqlite3_int64 rows = 0;
  api.xRowCount(&context, &rows);
  mean_length_ = mean_length_of(api, context);
  const int phrases = api.xPhraseCount(&context);
  for (int phrase = 0; phrase < phrases; ++phrase) {
    counted_ = 0;
    if (phrases > 1) api.xQueryPhrase(&context, phrase, this, &count_row);
    idf_.push_back(phrases > 1 ? bm25_idf(rows, counted_) : 1);
  }
}

int PageScan::count_row(const Fts5ExtensionApi* /*api*/, Fts5Context* /*context*/, void* self) {
  ++static_cast<PageScan*>(self)->counted_;
  return SQLITE_OK;
}

int PageScan::add_row(const Fts5ExtensionApi* api, Fts5Context* context, void* self) {
  auto& scan = *static_cast<PageScan*>(self);
  ++scan.counted_;
  scan.add(*api, *context);
  return SQLITE_OK;
}

void PageScan::add(const Fts5ExtensionApi& api, Fts5Context& context) {
  const std::int64_t id = api.xRowid(&context);
  const RecordFigures figures = figures_.of(id);
  if (!fits(figures)) return;
  ++total_;
  if (most_ == 0) return;
  double score = 0;
  for (std::size_t phrase = 0; phrase < idf_.size(); ++phrase) {
    const double weight = weight_of(api, context, static_cast<int>(phrase));
    if (weight > 0) score += idf_[phrase] * bm25_share(weight, figures.length, mean_length_);
  }
  keep({id, score});
}

bool PageScan::fits(const RecordFigures& figures) const {
  return figures.year >= conditions_.from_year && figures.year <= conditions_.to_year &&
         (!conditions_.type || *conditions_.type == figures.type);
}

// The heap's front is the worst that is kept.
void PageScan::keep(const ScoredRecord& record) {
  if (heap_.size() == most_) {
    if (!is_better(record, heap_.front())) return;
    std::pop_heap(heap_.begin(), heap_.end(), is_better);
    heap_.pop_back();
  }
  heap_.push_back(record);
  std::push_heap(heap_.begin(), heap_.end(), is_better);
}

std::vector<ScoredRecord> PageScan::take() {
  std::sort(heap_.begin(), heap_.end(), is_better);
  return std::exchange(heap_, {});
}

}  // namespace citewright::store
