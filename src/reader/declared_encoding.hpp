// SPDX-License-Identifier: Apache-2.0
// The encoding an HTML page or XML declaration says it is in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citewright::reader {

/// From `<?xml encoding="…"?>` or a `<meta>` element within the first 1024 bytes, as browsers look.
/// Latin-1 and ASCII mean windows-1252, as on the web. Nothing for UTF-8 and UTF-16, whose bytes
/// tell more than a declaration does.
[[nodiscard]] std::optional<std::string> declared_encoding(std::string_view bytes);

}  // namespace citewright::reader
