// SPDX-License-Identifier: Apache-2.0
// Which files are to be imported, in which order, and whether they came whole.
#pragma once

#include "citewright/base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bulk {

struct SourceFile {
  std::filesystem::path path;  ///< "-" is standard input
  std::int64_t number = 0;     ///< its place among PubMed's files; 0 where its name has none
};

/// "pubmed26n1334.xml.gz" is 2601334: the year, then the number within it; 0 for another name.
[[nodiscard]] std::int64_t file_number(std::string_view name);

/// Of each file and each folder (not the folders in it), those whose names end in one of
/// `endings`; oldest first: by number, then by name. Throws Error{input} for what is not there and
/// for a folder without any.
[[nodiscard]] std::vector<SourceFile> list_sources(std::span<const std::string> paths,
                                                   std::span<const std::string_view> endings);

/// What the file's companion ("FILE.md5") says it should be and is not; nothing where they agree or
/// there is no companion.
[[nodiscard]] std::optional<Problem> check_companion(const std::filesystem::path& file);

}  // namespace citewright::bulk
