// SPDX-License-Identifier: Apache-2.0
// What the reference list tells about the marks that may point to it.
#pragma once

#include "citewright/extract/extract.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace citewright::extract {

class ListForm {
 public:
  ListForm(const Article& article, const ReferenceList& list);

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  /// The list's entries carry printed numbers.
  [[nodiscard]] bool is_numbered() const { return numbered_; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  /// An entry's printed label; where no entry has one, its position.
  [[nodiscard]] bool has_label(std::string_view label) const;
  [[nodiscard]] bool has_all(std::span<const std::string> labels) const;
  /// A footnote or endnote of the article carries the label.
  [[nodiscard]] bool has_note(std::string_view label) const;
  /// Every word of the name stands in some entry (folded).
  [[nodiscard]] bool has_words(std::string_view name) const;
  /// The folded words of the entry with this label; nullptr where there is none.
  [[nodiscard]] const std::vector<std::string>* words_of(std::string_view label) const;

 private:
  std::vector<std::vector<std::string>> entries_;  // folded words
  std::unordered_map<std::string, std::size_t> by_label_;
  std::unordered_set<std::string> words_;
  std::unordered_set<std::string> notes_;
  bool numbered_ = false;
};

}  // namespace citewright::extract
