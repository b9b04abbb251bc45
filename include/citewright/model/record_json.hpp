// SPDX-License-Identifier: Apache-2.0
// A Record as JSON: the form the store, the bundled record files and the exports share.
// corpus/records/schema.json is its grammar.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/record.hpp"

#include <string>
#include <string_view>

namespace citewright {

/// One line, keys always in the same order, every field present, `null` for nothing. Ill-formed
/// UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_json(const Record& record);

/// The same over several lines, for files that people read.
[[nodiscard]] std::string to_json_pretty(const Record& record);

/// Reads what to_json writes. A missing or null field keeps its default, unknown keys are passed
/// over; anything else that does not fit is a Problem at `where` that names the field.
[[nodiscard]] Result<Record> parse_record(std::string_view json, std::string where);

}  // namespace citewright
