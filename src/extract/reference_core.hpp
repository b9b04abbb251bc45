// SPDX-License-Identifier: Apache-2.0
// An entry without what is said beside the work: access notes, addresses, scraped link labels.
#pragma once

#include "citewright/model/place.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

struct EntryCore {
  std::string text;                 ///< what names the work, blanks collapsed
  std::vector<TextRange> emphasis;  ///< ranges of `text`
};

[[nodiscard]] EntryCore core_of(std::string_view entry, std::span<const TextRange> emphasis);

}  // namespace citewright::extract
