// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/features.hpp"

#include "match.hpp"

#include "citewright/score/sentences.hpp"
#include "citewright/text/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string>

namespace citewright::score {
namespace {

enum : std::size_t {
  word_fit,
  letter_fit,
  coverage,
  cosine,
  best_sentence,
  best_two,
  title_coverage,
  title_fit,
  beyond_title,
  three_sentences,
  best_letters,
  rarest_missing,
  figures_found,
  trial,
  trial_title,
  review_title,
  claim_length,
  shared_mark,
  mark_position,
  figures_stated,
  word_relative,
  letter_relative,
  feedback_relative,
  cosine_relative,
  coverage_above,
  count_of_features
};
static_assert(count_of_features == feature_names.size());

void set_sentences(const Background& background, const Query& query, std::size_t work,
                   Features& out) {
  double before = 0;
  for (std::size_t i = 0; i < background.work(work).sentences.size(); ++i) {
    const auto sentence = background.sentence(work, i);
    const double found = share(weight_in(sentence, query.words), query.all_words);
    out[best_sentence] = std::max(out[best_sentence], found);
    out[best_two] = std::max({out[best_two], found, before + found});
    before = found;
  }
}

void set_ranked(const std::vector<SentenceFeatures>& rows, Features& out) {
  constexpr std::size_t words_local = 0;
  constexpr std::size_t by_letters = 4;
  constexpr std::size_t untitled = 6;
  std::vector<double> local;
  for (const SentenceFeatures& row : rows) {
    local.push_back(row[words_local]);
    out[best_letters] = std::max(out[best_letters], row[by_letters]);
    out[beyond_title] = std::max(out[beyond_title], row[untitled]);
  }
  const std::size_t best = std::min<std::size_t>(3, local.size());
  std::partial_sort(local.begin(), local.begin() + static_cast<std::ptrdiff_t>(best), local.end(),
                    std::greater<>{});
  for (std::size_t i = 0; i < best; ++i)
    out[three_sentences] += local[i] / static_cast<double>(best);
}

void set_title(const Background& background, const Query& query, std::size_t work, Features& out) {
  const Work& item = background.work(work);
  if (item.sentences.empty() || item.sentences.front().part != Part::title) return;
  const auto title = background.sentence(work, 0);
  double all = 0;
  for (const Counted& row : title) all += background.idf(row.term);
  const double found = weight_in(title, query.words);
  out[title_coverage] = share(found, query.all_words);
  out[title_fit] = share(found, all);
}

double rarest_that_misses(const Background& background, const Query& query, std::size_t work) {
  constexpr double scale = 10;
  double rarest = query.rarest_unknown;
  for (const Weighted& term : query.words) {
    bool found = false;
    for (std::size_t i = 0; i < background.work(work).sentences.size() && !found; ++i)
      found = has_term(background.sentence(work, i), term.term);
    if (!found) rarest = std::max(rarest, term.weight);
  }
  return rarest / scale;
}

void set_figures(const Work& work, std::string_view claim, Features& out) {
  constexpr std::size_t most = 5;
  const std::vector<std::string> wanted = numbers_in(claim);
  out[figures_stated] = static_cast<double>(std::min(most, wanted.size()));
  out[figures_found] = 1;
  if (wanted.empty()) return;
  std::set<std::string> have;
  for (const Sentence& sentence : work.sentences)
    have.merge([&] {
      const auto numbers = numbers_in(sentence.text);
      return std::set<std::string>{numbers.begin(), numbers.end()};
    }());
  const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& number) {
    return have.contains(number);
  });
  out[figures_found] = static_cast<double>(found) / static_cast<double>(wanted.size());
}

void set_relative(const Comparison& comparison, std::size_t work, Features& out) {
  out[word_relative] = comparison.words.relative(work);
  out[letter_relative] = comparison.letters.relative(work);
  out[feedback_relative] = comparison.feedback.relative(work);
  out[cosine_relative] = comparison.cosine.relative(work);
  out[coverage_above] = comparison.coverage.of[work] - comparison.usual_coverage;
}

}  // namespace

std::optional<std::size_t> find_feature(std::string_view name) {
  const auto* found = std::find(feature_names.begin(), feature_names.end(), name);
  if (found == feature_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - feature_names.begin());
}

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t start = at;
    while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() &&
                                                       is_digit(text[at + 1]))))
      ++at;
    numbers.emplace_back(text.substr(start, at - start));
  }
  return numbers;
}

Features features_of(const Background& background, const Comparison& comparison,
                     std::string_view claim, const ClaimForm& form, std::size_t work) {
  const Query& query = comparison.query;
  Features out{};
  out[word_fit] = share(comparison.words.of[work], query.all_words);
  out[letter_fit] = share(comparison.letters.of[work], query.all_letters);
  out[coverage] = comparison.coverage.of[work];
  out[cosine] = comparison.cosine.of[work];
  set_sentences(background, query, work, out);
  set_title(background, query, work, out);
  set_ranked(sentence_features(background, query, claim, work), out);
  out[rarest_missing] = rarest_that_misses(background, query, work);
  set_figures(background.work(work), claim, out);
  const DesignWords& design = background.design(work);
  out[trial] = design.trial;
  out[trial_title] = design.trial_in_title ? 1 : 0;
  out[review_title] = design.review_in_title ? 1 : 0;
  out[claim_length] = std::log1p(static_cast<double>(query.length));
  out[shared_mark] = form.shared_mark ? 1 : 0;
  out[mark_position] = form.mark_position;
  set_relative(comparison, work, out);
  return out;
}

}  // namespace citewright::score
