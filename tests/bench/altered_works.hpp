// SPDX-License-Identifier: Apache-2.0
// References to real works, some of them made wrong in a known way.
#pragma once

#include "bench/medline_works.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

enum class Change : std::uint8_t {
  swapped_both,  ///< PMID and DOI of any other work
  swapped_pmid,  ///< the PMID of any other work, the right DOI
  swapped_doi,   ///< the DOI of any other work, no PMID
  swapped_near,  ///< PMID and DOI of another work of the same journal, the most alike title first
  cut_title,
  reworded_title,
  year_off_by_five,
  year_off_by_one,
  untouched,
  short_journal,
  glued_initials,
  few_authors,
};

[[nodiscard]] std::string_view to_string(Change change);

/// The rule that must tell it; "" where nothing is wrong.
[[nodiscard]] std::string_view expected_rule(Change change);

struct AlteredEntry {
  Change change;
  std::string text;      ///< the entry of the list
  std::string sentence;  ///< about the work that is meant
};

/// How many entries of each change, 300 in all.
[[nodiscard]] std::vector<Change> changes_of_a_list();

/// One entry for each change, the works in about their order; there must be as many works. Other
/// works are taken from the same span. The same seed gives the same entries.
[[nodiscard]] std::vector<AlteredEntry> alter_works(std::span<const Work> works,
                                                    std::span<const Change> changes, unsigned seed);

}  // namespace citewright::bench
