// SPDX-License-Identifier: Apache-2.0
// What goes into an address or a form body.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citewright::net {

/// Every byte but RFC 3986's unreserved characters (letters, digits, "-._~") as %XX: safe in a path
/// segment, "/" included, and in a query.
[[nodiscard]] std::string percent_encode(std::string_view text);

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// "a=1&b=x%20y", in the order given. Parameters with an empty value are left out: NCBI takes a
/// blank `api_key=` for a wrong one.
[[nodiscard]] std::string encode_parameters(const Parameters& parameters);

/// The host of an http or https address, lower-case, without port; "" for any other address.
[[nodiscard]] std::string host_of(std::string_view url);

/// "https" or "http", lower-case; "" for any other address.
[[nodiscard]] std::string scheme_of(std::string_view url);

}  // namespace citewright::net
