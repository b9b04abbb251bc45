// SPDX-License-Identifier: Apache-2.0
// Names that follow "in" without being a journal: countries, regions, languages, months.
#pragma once

#include <string_view>

namespace citewright::extract {

/// A country, a part of the world or of the United States, a large city, a language ("published in
/// German"); also with "northern" and the like before it.
[[nodiscard]] bool is_place_or_language(std::string_view name);

/// Any word of the name is a country's: "Health Canada", "Diabetes UK".
[[nodiscard]] bool contains_country(std::string_view name);

}  // namespace citewright::extract
