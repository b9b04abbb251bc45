// SPDX-License-Identifier: Apache-2.0
// Records at hand that an entry may name, whatever its identifiers: the store's and the bundled.
#pragma once

#include "citewright/model/record.hpp"
#include "citewright/model/reference.hpp"
#include "citewright/store/store.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::audit {

/// Works of the same title, else of the same first author and about the same year, else of the same
/// journal and about the same year. Which of them it is, match_reference() decides.
[[nodiscard]] std::vector<Record> candidates_at_hand(store::Store& store,
                                                     const Reference& reference);

/// Ids of the store's journals that the name means, in any form.
[[nodiscard]] std::vector<std::int64_t> journals_named(store::Store& store,
                                                       const std::string& name);

/// One year before to one year after: print and online dates differ now and then.
[[nodiscard]] store::YearRange years_around(std::optional<int> year);

}  // namespace citewright::audit
