// SPDX-License-Identifier: Apache-2.0
// Files of a data set: plain or gzip, lines of JSON or CSV.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace citewright::bench {

/// The content, unpacked where it is gzip. A file that cannot be read or is damaged is an
/// Error{input}.
[[nodiscard]] std::string read_packed(const std::filesystem::path& path);

/// Each line's object. A line that is no JSON object is an Error{input} that names file and line.
void for_each_json_line(const std::filesystem::path& path,
                        const std::function<void(const nlohmann::json&)>& each);

/// A file of the folder whose name is `stem` + split + one of ".jsonl", ".jsonl.gz", ".csv.gz"…
struct SplitFile {
  std::string split;
  std::filesystem::path path;
};

/// The folder's files named `before` + split + `after` or the same + ".gz", sorted by split.
[[nodiscard]] std::vector<SplitFile> find_splits(const std::filesystem::path& folder,
                                                 std::string_view before, std::string_view after);

/// The path, or the same with ".gz"; empty where there is neither.
[[nodiscard]] std::filesystem::path find_packed(const std::filesystem::path& path);

}  // namespace citewright::bench
