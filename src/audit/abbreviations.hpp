// SPDX-License-Identifier: Apache-2.0
// Abbreviations a text defines itself: "low-level light therapy (LLLT)".
#pragma once

#include "term_weights.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

struct Abbreviation {
  std::string short_form;  ///< "LLLT"
  std::string long_form;   ///< "low-level light therapy"
};

/// Definitions of the form "long form (SF)". The short form has 2–10 characters and a capital
/// letter, and its letters and digits occur in order in the words before it, the first one at a
/// word's start: the matching rule of Schwartz and Hearst (2003), Pac Symp Biocomput 8:451–462.
[[nodiscard]] std::vector<Abbreviation> find_abbreviations(std::string_view text);

/// Terms of short and long forms, ready to be looked up.
class AbbreviationTerms {
 public:
  void add(const std::vector<Abbreviation>& abbreviations);

  /// Adds the long form's terms where the short form is present, and the other way round.
  void expand(Terms& terms) const;

 private:
  struct Pair {
    Terms short_form;
    Terms long_form;
  };
  std::vector<Pair> pairs_;
};

}  // namespace citewright::audit
