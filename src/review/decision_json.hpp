// SPDX-License-Identifier: Apache-2.0
// A decision as the JSON object of a ledger's line.
#pragma once

#include "citewright/model/review.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace citewright::review {

using Json = nlohmann::ordered_json;

/// What a line lacks or has wrong; the message names the field.
class BadDecision : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

[[nodiscard]] Json decision_value(const Decision& decision);

/// Throws BadDecision. Unknown fields are passed over: a newer program of the same version may have
/// added them.
[[nodiscard]] Decision read_decision(const Json& value);

}  // namespace citewright::review
