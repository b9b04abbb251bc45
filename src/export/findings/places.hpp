// SPDX-License-Identifier: Apache-2.0
// Where a finding is, for programs that open files.
#pragma once

#include "citewright/model/audit.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace citewright::exports {

/// A path as a URI reference (RFC 3986): what is not unreserved or "/" is percent-encoded; an
/// absolute path is a file: URI.
[[nodiscard]] std::string uri_of_path(std::string_view path);

/// The 1-based line of the last byte of the finding's place.
[[nodiscard]] std::size_t last_line_of(const Audit& audit, const Finding& finding);

/// The words of the article that the finding is about; "" where it points at a reference alone.
[[nodiscard]] std::string_view words_at(const Audit& audit, const Finding& finding);

/// "c41, r4": the names of what the finding is about.
[[nodiscard]] std::string names_in(const Audit& audit, const Finding& finding);

}  // namespace citewright::exports
