// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace citewright::net {

/// The text without what must not be shown or kept: values of api_key, email and mailto parameters,
/// and the caller's key or address that NCBI's rate-limit and bad-key replies echo
/// ("api-key":"…"). Each becomes "***".
[[nodiscard]] std::string redact(std::string_view text);

}  // namespace citewright::net
