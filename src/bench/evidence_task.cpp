// SPDX-License-Identifier: Apache-2.0
#include "evidence_task.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>
#include <set>

namespace citewright::bench {
namespace {

// Letters and digits alone, so that sentences cut and set differently are the same.
std::string squeezed(std::string_view text) {
  std::string out = fold(text);
  std::erase_if(out, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 &&
           !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  });
  return out;
}

std::set<std::string> words_of(std::string_view text) {
  const std::string folded = fold_to_words(text);
  std::set<std::string> words;
  for (const std::string_view word : split(folded, ' ')) words.emplace(word);
  return words;
}

double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::size_t both = 0;
  for (const std::string& word : a) {
    if (b.contains(word)) ++both;
  }
  const std::size_t either = a.size() + b.size() - both;
  return either > 0 ? static_cast<double>(both) / static_cast<double>(either) : 0;
}

void add_nearest(const score::Work& work, const std::string& gold, std::set<std::size_t>& found) {
  constexpr double alike = 0.6;
  const std::set<std::string> wanted = words_of(gold);
  std::size_t best = 0;
  double best_overlap = 0;
  for (std::size_t i = 0; i < work.sentences.size(); ++i) {
    const double here = overlap(wanted, words_of(work.sentences[i].text));
    if (here > best_overlap) {
      best = i;
      best_overlap = here;
    }
  }
  if (best_overlap >= alike) found.insert(best);
}

}  // namespace

std::vector<std::size_t> find_gold(const score::Work& work, std::span<const std::string> gold) {
  constexpr std::size_t shortest_gold = 10;
  constexpr std::size_t shortest_sentence = 20;
  std::vector<std::string> sentences;
  for (const score::Sentence& sentence : work.sentences)
    sentences.push_back(squeezed(sentence.text));
  std::set<std::size_t> found;
  for (const std::string& wanted : gold) {
    const std::string plain = squeezed(wanted);
    if (plain.size() < shortest_gold) continue;
    bool inside = false;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool same = sentences[i].find(plain) != std::string::npos ||
                        (sentences[i].size() >= shortest_sentence &&
                         plain.find(sentences[i]) != std::string::npos);
      if (same) found.insert(i);
      inside |= same;
    }
    if (!inside) add_nearest(work, wanted, found);
  }
  return {found.begin(), found.end()};
}

std::vector<Example> evidence_examples(const score::Background& background, const ClaimSet& set) {
  std::vector<Example> examples;
  for (const CitedClaim& claim : set.claims) {
    if (claim.split != "train" || claim.gold.empty()) continue;
    const std::size_t work = claim.cited.front();
    const std::vector<std::size_t> gold = find_gold(background.work(work), claim.gold);
    if (gold.empty()) continue;
    const auto rows =
        score::sentence_features(background, background.query(claim.text), claim.text, work);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      examples.push_back(
          {{rows[i].begin(), rows[i].end()}, std::binary_search(gold.begin(), gold.end(), i)});
    }
  }
  return examples;
}

}  // namespace citewright::bench
