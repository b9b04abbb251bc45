// SPDX-License-Identifier: Apache-2.0
#include "packed_file.hpp"

#include "citewright/base/error.hpp"
#include "citewright/base/fold.hpp"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace citewright::bench {
namespace {

constexpr std::string_view packed_end = ".gz";

}  // namespace

std::string read_packed(const std::filesystem::path& path) {
  const std::unique_ptr<gzFile_s, decltype([](gzFile_s* file) { gzclose(file); })> file{
      gzopen(path.c_str(), "rb")};
  if (!file) throw Error{ErrorCode::input, "cannot read {}", path.string()};
  std::string content;
  std::array<char, 1U << 16U> buffer{};
  while (true) {
    const int got = gzread(file.get(), buffer.data(), buffer.size());
    if (got < 0) throw Error{ErrorCode::input, "{} is damaged", path.string()};
    if (got == 0) return content;
    content.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

void for_each_json_line(const std::filesystem::path& path,
                        const std::function<void(const nlohmann::json&)>& each) {
  const std::string content = read_packed(path);
  std::size_t number = 0;
  for (const std::string_view line : split(content, '\n')) {
    ++number;
    if (trim(line).empty()) continue;
    const auto row = nlohmann::json::parse(line, nullptr, false);
    if (!row.is_object())
      throw Error{ErrorCode::input, "{}:{}: not a JSON object", path.string(), number};
    try {
      each(row);
    } catch (const nlohmann::json::exception& error) {
      throw Error{ErrorCode::input, "{}:{}: {}", path.string(), number, error.what()};
    }
  }
}

std::vector<SplitFile> find_splits(const std::filesystem::path& folder, std::string_view before,
                                   std::string_view after) {
  std::vector<SplitFile> found;
  if (!std::filesystem::is_directory(folder)) return found;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    const std::string file_name = entry.path().filename().string();
    std::string_view name = file_name;
    if (name.ends_with(packed_end)) name.remove_suffix(packed_end.size());
    if (!name.starts_with(before) || !name.ends_with(after) ||
        name.size() <= before.size() + after.size())
      continue;
    name.remove_prefix(before.size());
    name.remove_suffix(after.size());
    found.push_back({std::string{name}, entry.path()});
  }
  std::sort(found.begin(), found.end(),
            [](const SplitFile& a, const SplitFile& b) { return a.split < b.split; });
  return found;
}

std::filesystem::path find_packed(const std::filesystem::path& path) {
  std::filesystem::path packed = path;
  packed += packed_end;
  for (const auto& candidate : {path, packed}) {
    if (std::filesystem::exists(candidate)) return candidate;
  }
  return {};
}

}  // namespace citewright::bench
