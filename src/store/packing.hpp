// SPDX-License-Identifier: Apache-2.0
// How the JSON of records that come by the million is kept: a third of the bytes, at a speed that
// does not hold up an import.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/record.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citewright::store {

[[nodiscard]] std::string pack_json(std::string_view json);

/// Nothing where the bytes are damaged or would unpack to more than a record can have.
[[nodiscard]] std::optional<std::string> unpack_json(std::string_view packed);

/// A record of a row's columns `json` and `packed`, of which one is empty.
[[nodiscard]] Result<Record> read_stored(std::string_view json, std::string_view packed,
                                         std::string where);

}  // namespace citewright::store
