// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "citewright/audit/rules.hpp"

#include <string_view>
#include <vector>

namespace citewright::cli {

[[nodiscard]] std::vector<std::string_view> rule_names();

/// Throws Error{usage} with the nearest name for an unknown one.
[[nodiscard]] const audit::Rule& require_rule(std::string_view name);

}  // namespace citewright::cli
