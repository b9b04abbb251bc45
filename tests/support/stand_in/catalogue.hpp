// SPDX-License-Identifier: Apache-2.0
// The works that the stand-in's registries know, found as the registries find them.
#pragma once

#include "citewright/model/record.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::test {

class Catalogue {
 public:
  void add(Record record);

  [[nodiscard]] const std::vector<Record>& records() const { return records_; }

  /// nullptr where there is none. Keys are in the plain form of to_string().
  [[nodiscard]] const Record* by_pmid(std::string_view pmid) const;
  [[nodiscard]] const Record* by_pmcid(std::string_view pmcid) const;
  [[nodiscard]] const Record* by_doi(std::string_view doi) const;

  struct SearchAnswer {
    std::vector<const Record*> found;  ///< with a PMID, newest PMID first
    std::vector<std::string> phrases_not_found;
  };
  /// PubMed's term language as far as clients need it: parts joined by AND, an OR group in
  /// brackets, each `words[TAG]` or plain words, quotes allowed. A part that matches no record at
  /// all is dropped and told, and the search goes on without it: PubMed does so.
  [[nodiscard]] SearchAnswer search(std::string_view term) const;

  /// Records ranked by how many of the text's words they share; at most `most`.
  [[nodiscard]] std::vector<const Record*> bibliographic(std::string_view text,
                                                         std::size_t most) const;

 private:
  using Index = std::map<std::string, std::size_t, std::less<>>;
  [[nodiscard]] const Record* find(const Index& index, std::string_view key) const;
  std::vector<Record> records_;
  Index pmids_;
  Index pmcids_;
  Index dois_;
};

}  // namespace citewright::test
