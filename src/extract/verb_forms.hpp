// SPDX-License-Identifier: Apache-2.0
// The inflected forms of English verbs, by rule.
#pragma once

#include "claim_lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct VerbForm {
  std::string word;
  WordClass form;  ///< verb_base, verb_third, verb_past, verb_participle or verb_gerund
};

/// All regular forms of a base form, in British and American spelling ("-ise", "-ize"; "travelled",
/// "traveled"). A form that is no word ("visitting") does no harm.
[[nodiscard]] std::vector<VerbForm> regular_forms(std::string_view base);

/// What the ending of an unlisted word tells of it.
[[nodiscard]] WordClasses classes_by_ending(std::string_view word);

}  // namespace citewright::extract
