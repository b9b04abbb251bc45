// SPDX-License-Identifier: Apache-2.0
// Identifiers out of free text and web addresses.
#pragma once

#include "citewright/model/identifier.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citewright::extract {

/// What a text (a reference as written, a web address) says a work's identifiers are: written ones
/// ("PMID: 123", "doi:10.…") and those that addresses of registries and publishers carry or imply.
/// The first of each kind counts.
[[nodiscard]] Identifiers identifiers_in(std::string_view text);

/// The web addresses in a text, as written but with a scheme.
[[nodiscard]] std::vector<std::string> urls_in(std::string_view text);

/// Two addresses of one page: scheme, "www.", letter case of the host, a final slash and the part
/// after "#" do not count.
[[nodiscard]] bool same_page(std::string_view url, std::string_view other);

/// `into` with what it lacks taken from `other`.
void add_missing(Identifiers& into, const Identifiers& other);

}  // namespace citewright::extract
