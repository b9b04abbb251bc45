// SPDX-License-Identifier: Apache-2.0
// The sum by which archives say whether a file came whole; it protects against nobody.
#pragma once

#include <filesystem>
#include <string>

namespace citewright::bulk {

/// 32 lower-case hexadecimal digits. Throws Error{input} where the file cannot be read.
[[nodiscard]] std::string md5_of_file(const std::filesystem::path& file);

}  // namespace citewright::bulk
