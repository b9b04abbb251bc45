// SPDX-License-Identifier: Apache-2.0
// Records as PubMed has them, as many as are asked for: lengths, the growth of the vocabulary and
// how common words are follow MEDLINE's; the words mean nothing.
#pragma once

#include "citewright/model/record.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace citewright::bench {

/// The same numbers give the same texts.
class MadeCorpus {
 public:
  explicit MadeCorpus(std::uint32_t seed = 1) : random_{seed} {}

  /// PMID `number`; about 190 words with its title and headings.
  [[nodiscard]] Record record(std::size_t number);

  /// So many words that no text is without (function words left out), of one subject mostly.
  [[nodiscard]] std::string claim(std::size_t words);

  /// One of the words that are in about every tenth to hundredth record; one in few.
  [[nodiscard]] std::string common_word();
  [[nodiscard]] std::string rare_word();

 private:
  [[nodiscard]] std::string text(std::size_t words, std::uint64_t subject);
  [[nodiscard]] std::uint64_t rank(std::uint64_t subject);
  [[nodiscard]] double share() { return std::generate_canonical<double, 32>(random_); }

  std::minstd_rand random_;
};

/// As one of PubMed's files has it; about 7 KB.
[[nodiscard]] std::string pubmed_xml(const Record& record);

}  // namespace citewright::bench
