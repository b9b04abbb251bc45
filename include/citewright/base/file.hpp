// SPDX-License-Identifier: Apache-2.0
// Whole files in, whole files out.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace citewright {

/// The largest article read. The longest articles in PMC are about 5 MB of XML; anything above this
/// is a wrong file, not an article.
inline constexpr std::size_t max_article_bytes = 64UL * 1024 * 1024;

/// Reads a regular file, or standard input when `path` is "-".
/// Throws Error{input} for a missing or unreadable file, a directory, or one larger than `limit`
/// bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path,
                                    std::size_t limit = max_article_bytes);

/// Writes a file so that readers see the old content or the new one, never a part: a temporary file
/// beside it is written, synced and renamed. Throws Error{input} naming the path and the reason.
void write_file_atomically(const std::filesystem::path& path, std::string_view content);

}  // namespace citewright
