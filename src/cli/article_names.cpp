// SPDX-License-Identifier: Apache-2.0
#include "cli/article_names.hpp"

#include <algorithm>
#include <system_error>

namespace citewright::cli {
namespace {

namespace fs = std::filesystem;

bool ends_with_path(std::string_view name, std::string_view end) {
  if (!name.ends_with(end)) return false;
  return name.size() == end.size() || name[name.size() - end.size() - 1] == '/';
}

bool is_meant(const std::string& name, const std::string& given) {
  return ends_with_path(name, given) ||
         ends_with_path(fs::path{name}.replace_extension().string(), given);
}

}  // namespace

std::string stored_name(const fs::path& given) {
  if (given == "-") return "-";
  std::error_code error;
  const fs::path absolute = fs::absolute(given, error);
  const fs::path canonical = error ? given : fs::weakly_canonical(absolute, error);
  return error ? given.string() : canonical.string();
}

std::string shown_name(const std::string& stored, const fs::path& folder) {
  const std::string below = folder == "/" ? "/" : folder.string() + '/';
  return stored.starts_with(below) ? stored.substr(below.size()) : stored;
}

std::vector<std::string> names_meant(const std::string& given,
                                     std::span<const std::string> stored) {
  const std::string name = stored_name(given);
  if (std::ranges::find(stored, name) != stored.end()) return {name};
  std::string end = fs::path{given}.lexically_normal().string();
  std::vector<std::string> meant;
  if (end.empty() || end.starts_with("..")) return meant;
  std::ranges::copy_if(stored, std::back_inserter(meant),
                       [&](const std::string& each) { return is_meant(each, end); });
  return meant;
}

}  // namespace citewright::cli
