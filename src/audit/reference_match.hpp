// SPDX-License-Identifier: Apache-2.0
// Is this record the work that an entry of the list names? Search-then-validate: whatever search
// proposes is believed only when its details agree.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace citewright::audit {

enum class Agreement : std::uint8_t { unknown, agrees, near, differs };

/// Each detail of the entry against the record's. A detail that the entry does not state on its own
/// is looked for in the entry's text: there it can agree, never differ.
struct ReferenceMatch {
  Agreement title = Agreement::unknown;
  Agreement first_author = Agreement::unknown;
  Agreement journal = Agreement::unknown;
  Agreement year = Agreement::unknown;  ///< near: print and online dates, one year apart
  Agreement volume = Agreement::unknown;
  Agreement first_page = Agreement::unknown;

  [[nodiscard]] std::array<Agreement, 5> details() const {
    return {first_author, journal, year, volume, first_page};
  }
  /// Two of the things that place a work in its journal differ, or the author and one of them: it
  /// is another item, were its title the same.
  [[nodiscard]] bool stands_elsewhere() const;
  /// 0–1: agreement by weight over what is known.
  [[nodiscard]] double score() const;
  /// Enough agrees and too little differs for it to be another work: a title needs details beside
  /// it, because letters, replies and errata share the title of what they are about.
  [[nodiscard]] bool is_same_work() const;
};

[[nodiscard]] ReferenceMatch match_reference(const Reference& reference, const Record& record);

/// The title alone names one work; "Editorial" and "Zinc" stand over many.
[[nodiscard]] bool is_telling_title(std::string_view title);

/// What two registries say is of two works. They word one title in several ways, and cut it, but
/// items that share a title (a letter, its reply, an erratum) differ in where they stand.
[[nodiscard]] bool are_two_works(const Record& a, const Record& b);

/// "title, year and first page agree; journal differs": for reasons.
[[nodiscard]] std::string describe(const ReferenceMatch& match);

/// The candidate that is the same work; nothing where none is, or where two different works are it
/// equally well.
[[nodiscard]] std::optional<std::size_t> choose_match(const Reference& reference,
                                                      std::span<const Record> candidates);

}  // namespace citewright::audit
