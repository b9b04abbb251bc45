// SPDX-License-Identifier: Apache-2.0
// What a parser makes of a reply: the thing asked for, the registry's word that it has none, or a
// failure. The three are different types, so none can be taken for another.
#pragma once

#include "citewright/base/error.hpp"
#include "citewright/model/record.hpp"

#include <optional>
#include <string>

namespace citewright::registry {

/// A value: found. `std::nullopt`: the registry answered in full and has no such thing. A Problem:
/// no answer could be read, which says nothing about the thing.
template <typename T>
using Answer = Result<std::optional<T>>;

/// The same as the model's Lookup, told by `said_by`.
[[nodiscard]] Lookup to_lookup(Answer<Record> answer, std::string said_by);

}  // namespace citewright::registry
