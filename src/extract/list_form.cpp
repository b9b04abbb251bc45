// SPDX-License-Identifier: Apache-2.0
#include "extract/list_form.hpp"

#include "extract/characters.hpp"

#include "citewright/base/fold.hpp"

#include <algorithm>

namespace citewright::extract {
namespace {

std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = fold_to_words(text);
  std::vector<std::string> words;
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace

ListForm::ListForm(const Article& article, const ReferenceList& list) {
  const auto& references = list.references;
  const bool labelled = std::any_of(references.begin(), references.end(),
                                    [](const Reference& r) { return !r.label.empty(); });
  numbered_ = labelled && std::all_of(references.begin(), references.end(), [](const Reference& r) {
                return r.label.empty() || all_digits(r.label);
              });
  for (const Reference& reference : references) {
    by_label_.try_emplace(labelled ? reference.label : std::to_string(reference.number),
                          entries_.size());
    entries_.push_back(folded_words(reference.text));
    words_.insert(entries_.back().begin(), entries_.back().end());
  }
  by_label_.erase("");
  for (const Block& block : article.blocks) {
    if (block.is_footnote && !block.ordinal.empty()) notes_.insert(block.ordinal);
  }
}

bool ListForm::has_label(std::string_view label) const {
  return by_label_.contains(std::string{label});
}

bool ListForm::has_all(std::span<const std::string> labels) const {
  return std::all_of(labels.begin(), labels.end(),
                     [this](const std::string& label) { return has_label(label); });
}

bool ListForm::has_note(std::string_view label) const {
  return notes_.contains(std::string{label});
}

bool ListForm::has_words(std::string_view name) const {
  const std::vector<std::string> words = folded_words(name);
  return !words.empty() && std::all_of(words.begin(), words.end(), [this](const std::string& word) {
    return words_.contains(word);
  });
}

const std::vector<std::string>* ListForm::words_of(std::string_view label) const {
  const auto found = by_label_.find(std::string{label});
  return found == by_label_.end() ? nullptr : &entries_[found->second];
}

}  // namespace citewright::extract
