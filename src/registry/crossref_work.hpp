// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json_value.hpp"

#include "citewright/base/error.hpp"
#include "citewright/model/record.hpp"

#include <string>
#include <string_view>

namespace citewright::registry {

/// One work; a Problem where it is no object or has no DOI. Members of a wrong type are passed
/// over.
[[nodiscard]] Result<Record> read_crossref_work(const Json& work, std::string_view where);

/// `updated-by`, `update-to`, `relation` and the title's prefix; the DOI and the title have to be
/// set.
void read_crossref_notices(const Json& work, Record& record);

/// "2010-02-06" of {"date-parts": [[2010, 2, 6]]}; as far as it is given.
[[nodiscard]] std::string date_of_parts(const Json& date);

}  // namespace citewright::registry
