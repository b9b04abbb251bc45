// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace citewright::registry {

/// The text with "[redacted]" in the place of addresses of machines and people, of values that are
/// named as a key, a token or an address, and of what looks like an API key.
[[nodiscard]] std::string redact(std::string_view text);

}  // namespace citewright::registry
