// SPDX-License-Identifier: Apache-2.0
// What articles are called: stored under their absolute path, so that one file is one article
// wherever the program runs; shown as one would type it here.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::cli {

/// The absolute path of a file, symbolic links resolved; "-", standard input, stays as it is.
[[nodiscard]] std::string stored_name(const std::filesystem::path& given);

/// Relative where the article is in `folder` or below, else as stored.
[[nodiscard]] std::string shown_name(const std::string& stored,
                                     const std::filesystem::path& folder);

/// The stored names that `given` can mean: the one equal to it, else those that end with it,
/// whole path components, with or without their last extension ("drafts/zinc", "zinc.md", "zinc").
[[nodiscard]] std::vector<std::string> names_meant(const std::string& given,
                                                   std::span<const std::string> stored);

}  // namespace citewright::cli
