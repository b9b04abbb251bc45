// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/sentences.hpp"

#include "match.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/score/features.hpp"

#include <cmath>

namespace citewright::score {
namespace {

enum : std::size_t {
  words_local,
  words_local_relative,
  words_global,
  words_global_relative,
  by_letters,
  letters_relative,
  beyond_title,
  said_of_claim,
  neighbours,
  numbers,
  is_title,
  in_abstract,
  late_in_abstract,
  in_methods,
  in_results,
  in_discussion,
  cites_figure,
  length,
  place,
  count_of_features
};
static_assert(count_of_features == sentence_feature_names.size());

constexpr double k1 = 1.2;
constexpr double b = 0.75;

double saturated(double count, double relative_length) {
  return count * (k1 + 1) / (count + k1 * (1 - b + b * relative_length));
}

double total(std::span<const Weighted> query) {
  double sum = 0;
  for (const Weighted& term : query) sum += term.weight;
  return sum;
}

double total_count(std::span<const Counted> sentence) {
  double sum = 0;
  for (const Counted& row : sentence) sum += row.count;
  return sum;
}

// The claim's terms with BM25's idf over the work's own sentences.
std::vector<Weighted> weighted_within(const Background& background, const Query& query,
                                      std::size_t work) {
  const auto sentences = static_cast<double>(background.work(work).sentences.size());
  std::vector<Weighted> local = query.words;
  for (Weighted& term : local) {
    double frequency = 0;
    for (std::size_t i = 0; i < background.work(work).sentences.size(); ++i)
      frequency += has_term(background.sentence(work, i), term.term) ? 1 : 0;
    term.weight = std::log(1 + (sentences - frequency + 0.5) / (frequency + 0.5));
  }
  return local;
}

double bm25(std::span<const Counted> sentence, std::span<const Weighted> query, double mean) {
  const double relative = share(total_count(sentence), mean);
  double sum = 0;
  for (const Counted& row : sentence) {
    if (const Weighted* term = find_weight(query, row.term))
      sum += term->weight * saturated(row.count, relative);
  }
  return sum;
}

double bm25_of_letters(const Background& background, std::span<const Counted> sentence,
                       std::span<const Weighted> query, double mean) {
  std::vector<double> counts(query.size());
  double all = 0;
  for (const Counted& row : sentence) {
    for (const std::uint32_t gram : background.letters(row.term)) {
      all += row.count;
      const Weighted* found = find_weight(query, gram);
      if (found != nullptr) counts[static_cast<std::size_t>(found - query.data())] += row.count;
    }
  }
  double sum = 0;
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (counts[i] > 0) sum += query[i].weight * saturated(counts[i], share(all, mean));
  }
  return sum;
}

struct Means {
  double words = 0;
  double letters = 0;
};

Means mean_lengths(const Background& background, std::size_t work) {
  Means means;
  const auto sentences = static_cast<double>(background.work(work).sentences.size());
  for (std::size_t i = 0; i < background.work(work).sentences.size(); ++i) {
    for (const Counted& row : background.sentence(work, i)) {
      means.words += row.count / sentences;
      means.letters +=
          row.count * static_cast<double>(background.letters(row.term).size()) / sentences;
    }
  }
  return means;
}

void set_relative(std::vector<SentenceFeatures>& rows, std::size_t from, std::size_t to) {
  double best = 0;
  for (const SentenceFeatures& row : rows) best = std::max(best, row[from]);
  for (SentenceFeatures& row : rows) row[to] = share(row[from], best);
}

void set_matches(const Background& background, const Query& query, std::size_t work,
                 std::vector<SentenceFeatures>& rows) {
  const std::vector<Weighted> local = weighted_within(background, query, work);
  const Means means = mean_lengths(background, work);
  std::vector<Weighted> untitled;
  for (const Weighted& term : local) {
    if (!has_term(background.sentence(work, 0), term.term)) untitled.push_back(term);
  }
  const double local_total = total(local);
  const double untitled_total = total(untitled);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto sentence = background.sentence(work, i);
    SentenceFeatures& row = rows[i];
    row[words_local] = share(bm25(sentence, local, means.words), local_total);
    row[words_global] = share(bm25(sentence, query.words, means.words), query.all_words);
    row[by_letters] = share(bm25_of_letters(background, sentence, query.letters, means.letters),
                            query.all_letters);
    row[beyond_title] = share(weight_in(sentence, untitled), untitled_total);
    double all = 0;
    for (const Counted& term : sentence) all += background.idf(term.term);
    row[said_of_claim] = share(weight_in(sentence, query.words), all);
  }
  set_relative(rows, words_local, words_local_relative);
  set_relative(rows, words_global, words_global_relative);
  set_relative(rows, by_letters, letters_relative);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double before = i > 0 ? rows[i - 1][words_local] : 0;
    const double after = i + 1 < rows.size() ? rows[i + 1][words_local] : 0;
    rows[i][neighbours] = std::max(before, after);
  }
}

double share_found(const std::vector<std::string>& wanted, std::string_view text) {
  if (wanted.empty()) return 0;
  const std::vector<std::string> have = numbers_in(text);
  const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& number) {
    return std::find(have.begin(), have.end(), number) != have.end();
  });
  return static_cast<double>(found) / static_cast<double>(wanted.size());
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

void set_places(const Work& work, std::string_view claim, std::vector<SentenceFeatures>& rows) {
  const std::vector<std::string> wanted = numbers_in(claim);
  const auto abstract_length = static_cast<double>(
      std::count_if(work.sentences.begin(), work.sentences.end(),
                    [](const Sentence& sentence) { return sentence.part == Part::abstract; }));
  double in_abstract_so_far = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Sentence& sentence = work.sentences[i];
    SentenceFeatures& row = rows[i];
    row[numbers] = share_found(wanted, sentence.text);
    row[is_title] = sentence.part == Part::title ? 1 : 0;
    if (sentence.part == Part::abstract) {
      row[in_abstract] = 1;
      row[late_in_abstract] = share(in_abstract_so_far++, abstract_length - 1);
    }
    const std::string section = to_ascii_lower(sentence.section);
    const bool body = sentence.part == Part::body;
    row[in_methods] = body && has_any(section, {"method", "material", "experimental"}) ? 1 : 0;
    row[in_results] = body && has_any(section, {"result", "finding"}) ? 1 : 0;
    row[in_discussion] = body && has_any(section, {"discus", "conclu", "summary"}) ? 1 : 0;
    row[cites_figure] = has_any(sentence.text, {"Fig", "Table"}) ? 1 : 0;
    row[length] = std::log1p(
        static_cast<double>(std::count(sentence.text.begin(), sentence.text.end(), ' ') + 1));
    row[place] = static_cast<double>(i) / static_cast<double>(rows.size());
  }
}

}  // namespace

std::optional<std::size_t> find_sentence_feature(std::string_view name) {
  const auto* found = std::find(sentence_feature_names.begin(), sentence_feature_names.end(), name);
  if (found == sentence_feature_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - sentence_feature_names.begin());
}

std::vector<SentenceFeatures> sentence_features(const Background& background, const Query& query,
                                                std::string_view claim, std::size_t work) {
  std::vector<SentenceFeatures> rows(background.work(work).sentences.size());
  if (rows.empty()) return rows;
  set_matches(background, query, work, rows);
  set_places(background.work(work), claim, rows);
  return rows;
}

}  // namespace citewright::score
