// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/base/error.hpp"

#include <string_view>

namespace citewright::registry {

/// The Problem "the server says: …", the words quoted safely.
[[nodiscard]] tl::unexpected<Problem> server_says(std::string_view words, std::string_view where);

}  // namespace citewright::registry
