// SPDX-License-Identifier: Apache-2.0
#include "citewright/store/record_search.hpp"

#include "bm25.hpp"
#include "figures_cache.hpp"
#include "index_text.hpp"
#include "index_words.hpp"
#include "packing.hpp"
#include "record_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

namespace citewright::store {
namespace {

constexpr std::size_t most_words = 64;

struct Word {
  std::string stem;
  std::string written;
  std::optional<std::int64_t> documents;  // known for common words before they are walked
  double idf = 0;
};

struct Collection {
  std::int64_t records = 0;
  double mean_length = 1;
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

std::string any_of(const std::vector<Word>& words) {
  std::string expression;
  for (const Word& word : words) {
    expression += fmt::format("{}\"{}\"", expression.empty() ? "" : " OR ", word.written);
  }
  return expression;
}

}  // namespace

struct RecordSearch::State {
  explicit State(Store& target)
      : store{target},
        database{target.database()},
        words{database.handle()},
        figures{database},
        text{database.prepare("select json, packed from record where record_id = ?")},
        documents{database.prepare("select documents from record_term where term = ?")} {
    add_scan_function(database.handle());
  }

  [[nodiscard]] std::vector<Word> words_of(std::string_view asked);
  [[nodiscard]] Collection collection() const;
  void walk(const std::string& expression, RecordScan& scan);
  [[nodiscard]] std::vector<WordSums::Sum> candidates(std::vector<Word>& walked, std::size_t most);
  [[nodiscard]] std::vector<ScoredRecord> rescore(const std::vector<WordSums::Sum>& candidates,
                                                  const std::vector<Word>& all, double unseen,
                                                  std::size_t limit);
  [[nodiscard]] double score(std::int64_t id, const Collection& whole);

  Store& store;
  Database& database;
  IndexWords words;
  FiguresCache figures;
  Statement text;
  Statement documents;
  std::vector<float> sums;
  // While candidates are scored: each word's worth and how often the current record has it.
  struct Count {
    double idf = 0;
    int count = 0;
  };
  std::unordered_map<std::string, Count, StringHash, std::equal_to<>> counts;
};

RecordSearch::RecordSearch(Store& store) : state_{std::make_unique<State>(store)} {}
RecordSearch::~RecordSearch() = default;
RecordSearch::RecordSearch(RecordSearch&&) noexcept = default;
RecordSearch& RecordSearch::operator=(RecordSearch&&) noexcept = default;

std::vector<ScoredRecord> RecordSearch::best(std::string_view text, std::size_t limit,
                                             const BestTuning& tuning) {
  State& state = *state_;
  state.figures.refresh();
  std::vector<Word> all = state.words_of(text);
  const Collection whole = state.collection();
  const auto most_documents =
      static_cast<std::int64_t>(tuning.common_share * static_cast<double>(whole.records));
  const auto common = std::stable_partition(all.begin(), all.end(), [&](const Word& word) {
    return word.documents.value_or(0) <= most_documents;
  });
  std::vector<Word> walked{all.begin(), common};
  const std::vector<Word> unseen{common, all.end()};
  std::vector<WordSums::Sum> candidates =
      state.candidates(walked, std::max(tuning.candidates, limit));
  double most_unseen = 0;
  for (const Word& word : unseen) most_unseen += word.idf * (bm25_k1 + 1);
  if (candidates.size() < limit && !unseen.empty()) {  // the rare words are in too few records
    walked = std::move(all);
    candidates = state.candidates(walked, std::max(tuning.candidates, limit));
    most_unseen = 0;
  } else {
    walked.insert(walked.end(), unseen.begin(), unseen.end());
  }
  return state.rescore(candidates, walked, most_unseen, limit);
}

// Each stem once, the rarest first.
std::vector<Word> RecordSearch::State::words_of(std::string_view asked) {
  std::map<std::string, Word, std::less<>> found;
  words.each(asked, [&](std::string_view stem, std::size_t begin, std::size_t end) {
    if (found.contains(stem)) return;
    found.emplace(stem, Word{std::string{stem}, std::string{asked.substr(begin, end - begin)},
                             std::nullopt, 0});
  });
  const Collection whole = collection();
  const std::int64_t counted = database.number("select records from record_term_count");
  std::vector<Word> list;
  for (auto& [stem, word] : found) {
    if (documents.bind(stem).step()) {
      // As many of the records that came since have it.
      const double share = static_cast<double>(documents.integer(0)) /
                           static_cast<double>(std::max<std::int64_t>(counted, 1));
      word.documents = static_cast<std::int64_t>(share * static_cast<double>(whole.records));
      word.idf = bm25_idf(whole.records, *word.documents);
    }
    documents.reset();
    list.push_back(std::move(word));
  }
  std::stable_sort(list.begin(), list.end(), [](const Word& a, const Word& b) {
    return a.documents.value_or(0) < b.documents.value_or(0);
  });
  if (list.size() > most_words) list.resize(most_words);
  return list;
}

// FTS5 keeps both: the number of rows and of words.
Collection RecordSearch::State::collection() const {
  Statement row = database.prepare("select block from record_index_data where id = 1");
  Collection whole;
  if (!row.step()) return whole;
  std::uint64_t value = 0;
  std::uint64_t words_in_all = 0;
  bool is_first = true;
  for (const char c : row.text(0)) {
    const auto byte = static_cast<unsigned char>(c);
    value = value << 7U | (byte & 0x7FU);
    if ((byte & 0x80U) != 0) continue;
    if (is_first) {
      whole.records = static_cast<std::int64_t>(value);
    } else {
      words_in_all += value;
    }
    is_first = false;
    value = 0;
  }
  if (whole.records > 0 && words_in_all > 0) {
    whole.mean_length = static_cast<double>(words_in_all) / static_cast<double>(whole.records);
  }
  return whole;
}

void RecordSearch::State::walk(const std::string& expression, RecordScan& scan) {
  Statement rows = database.prepare(
      "select record_scan(record_index, ?1) from record_index "
      "where record_index match ?2");
  rows.bind(Pointer{&scan, scan_type}, expression);
  while (!scan.is_done() && rows.step()) {
  }
}

std::vector<WordSums::Sum> RecordSearch::State::candidates(std::vector<Word>& walked,
                                                           std::size_t most) {
  if (walked.empty()) return {};
  const auto last = static_cast<std::size_t>(
      std::max<std::int64_t>(database.number("select max(record_id) from record"), 0));
  if (sums.size() <= last) sums.resize(last + 1);
  WordSums scan{figures, sums, walked.size()};
  walk(any_of(walked), scan);
  const Collection whole = collection();
  for (std::size_t i = 0; i < walked.size(); ++i)
    walked[i].idf = bm25_idf(whole.records, scan.documents()[i]);
  return scan.take_best(most);
}

// Ends where no candidate that is left can come among the best.
std::vector<ScoredRecord> RecordSearch::State::rescore(const std::vector<WordSums::Sum>& candidates,
                                                       const std::vector<Word>& all, double unseen,
                                                       std::size_t limit) {
  counts.clear();
  for (const Word& word : all) counts.emplace(word.stem, Count{word.idf, 0});
  const Collection whole = collection();
  const auto is_better = [](const ScoredRecord& a, const ScoredRecord& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
  };
  std::vector<ScoredRecord> best;
  for (const WordSums::Sum& candidate : candidates) {
    const bool is_full = best.size() >= limit;
    constexpr double float_error = 1e-3;
    if (is_full && candidate.score + unseen + float_error < best[limit - 1].score) break;
    const ScoredRecord scored{candidate.id, score(candidate.id, whole)};
    best.insert(std::upper_bound(best.begin(), best.end(), scored, is_better), scored);
    if (best.size() > limit) best.pop_back();
  }
  return best;
}

double RecordSearch::State::score(std::int64_t id, const Collection& whole) {
  if (!text.bind(id).step()) return 0;
  const auto record = read_stored(text.text(0), text.text(1), "");
  text.reset();
  if (!record) return 0;
  const IndexText indexed = index_text_of(*record);
  int length = 0;
  const auto add = [&](std::string_view stem, std::size_t, std::size_t) {
    ++length;
    if (const auto found = counts.find(stem); found != counts.end()) ++found->second.count;
  };
  words.each(indexed.title, add);
  words.each(indexed.abstract, add);
  words.each(indexed.subjects, add);
  double sum = 0;
  for (auto& [stem, count] : counts) {
    if (count.count == 0) continue;
    sum += count.idf * bm25_share(std::exchange(count.count, 0), length, whole.mean_length);
  }
  return sum;
}

RecordPage RecordSearch::page(const std::string& expression, const RecordConditions& conditions,
                              std::size_t limit, std::size_t offset) {
  State& state = *state_;
  state.figures.refresh();
  PageScan scan{state.figures, conditions, offset + limit};
  state.walk(expression, scan);
  RecordPage page;
  page.total = scan.total();
  page.records = scan.take();
  page.records.erase(
      page.records.begin(),
      page.records.begin() + static_cast<std::ptrdiff_t>(std::min(offset, page.records.size())));
  return page;
}

std::optional<Record> record_of_row(Store& store, std::int64_t id) {
  Statement row = store.database().prepare("select json, packed from record where record_id = ?");
  if (!row.bind(id).step()) return std::nullopt;
  auto record = read_stored(row.text(0), row.text(1), "the store");
  if (!record) return std::nullopt;
  return std::move(*record);
}

}  // namespace citewright::store
