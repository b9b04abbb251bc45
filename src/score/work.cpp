// SPDX-License-Identifier: Apache-2.0
#include "citewright/score/work.hpp"

#include "citewright/text/sentences.hpp"

#include <algorithm>

namespace citewright::score {
namespace {

constexpr std::size_t most_sentences = 4000;

void add_sections(Work& work, const std::vector<AbstractSection>& sections, Part part) {
  for (const AbstractSection& section : sections) {
    std::size_t number = 0;
    for (const TextRange range : text::split_sentences(section.text)) {
      if (work.sentences.size() == most_sentences) return;
      work.sentences.push_back(
          {std::string{range.of(section.text)}, part, section.label, ++number});
    }
  }
}

bool has_part(const Work& work, Part part) {
  return std::any_of(work.sentences.begin(), work.sentences.end(),
                     [part](const Sentence& sentence) { return sentence.part == part; });
}

}  // namespace

bool Work::has_abstract() const {
  return has_part(*this, Part::abstract);
}

bool Work::has_full_text() const {
  return has_part(*this, Part::body);
}

Work make_work(const Record& record) {
  Work work;
  if (!record.title.empty()) work.sentences.push_back({record.title, Part::title, "", 1});
  add_sections(work, record.abstract, Part::abstract);
  add_sections(work, record.full_text, Part::body);
  return work;
}

}  // namespace citewright::score
