// SPDX-License-Identifier: Apache-2.0
#include "tag_state.hpp"

namespace citewright::extract {

using enum WordClass;

void TagState::start_part(std::size_t i) {
  part_has_verb = false;
  if (words[i].before == 0) return;
  part_begin = i;
  after_examples = lists_examples;
  lists_examples = words[i].lower == "such" || words[i].is(examples);
}

void TagState::note(std::size_t i) {
  if (words[i].tag == Tag::relative || words[i].tag == Tag::subordinator) {
    part_has_verb = false;
    subordinate_waits = true;
    subordinate_inserted = words[i].before != 0;
  }
  infinitive_open = words[i].tag == Tag::infinitive_to || infinitive_open;
  if (words[i].tag != Tag::finite) return;
  infinitive_open = false;
  last_verb = i;
  // After "patients who improved" the main verb is still to come.
  part_has_verb = !subordinate_waits || main_seen || subordinate_inserted;
  main_seen = main_seen || !subordinate_waits;
  subordinate_waits = false;
}

const Word* TagState::previous(std::size_t i) const {
  while (i > 0) {
    if (words[i].before != 0) return nullptr;
    --i;
    if (words[i].tag != Tag::adverb && words[i].tag != Tag::negation) return &words[i];
  }
  return nullptr;
}

}  // namespace citewright::extract
