// SPDX-License-Identifier: Apache-2.0
// A compressed file's content.
#pragma once

#include <filesystem>
#include <string>

namespace citewright::bench {

/// What could be unpacked; "" for a missing file.
[[nodiscard]] std::string read_gzip(const std::filesystem::path& file);

}  // namespace citewright::bench
