// SPDX-License-Identifier: Apache-2.0
// The question that a finding of each rule puts to the authors.
#pragma once

#include <string_view>

namespace citewright::exports {

/// A whole sentence that accuses nobody; a general one for a rule without its own.
[[nodiscard]] std::string_view question_of(std::string_view rule);

}  // namespace citewright::exports
