// SPDX-License-Identifier: Apache-2.0
#include "citewright/bulk/source_files.hpp"

#include "byte_source.hpp"
#include "md5.hpp"

#include "citewright/base/file.hpp"
#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace citewright::bulk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t md5_digits = 32;
constexpr std::size_t longest_companion = 4096;

bool ends_in_any(const std::string& name, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

void add_folder(const fs::path& folder, std::span<const std::string_view> endings,
                std::vector<SourceFile>& files) {
  const std::size_t before = files.size();
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, failed}) {
    const std::string name = entry.path().filename().string();
    if (ends_in_any(name, endings) && !entry.is_directory(failed)) {
      files.push_back({entry.path(), file_number(name)});
    }
  }
  if (failed) {
    throw Error{ErrorCode::input, "cannot read the folder {}: {}", folder.string(),
                failed.message()};
  }
  if (files.size() > before) return;
  throw Error{ErrorCode::input, "{} has no file to import", folder.string()}.with_hint(
      "files must end in {}", fmt::join(endings, ", "));
}

std::optional<int> digits_at(std::string_view text, std::size_t count) {
  int value = 0;
  if (text.size() < count) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
  if (error != std::errc{} || end != text.data() + count) return std::nullopt;
  return value;
}

// The first run of 32 hexadecimal digits: companions write "MD5(name)= digits" or "digits  name".
std::string find_md5(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
  while (true) {
    text.remove_prefix(std::min(text.find_first_of(hexadecimal), text.size()));
    const std::size_t end = std::min(text.find_first_not_of(hexadecimal), text.size());
    if (end == md5_digits) return to_ascii_lower(text.substr(0, end));
    if (text.empty()) return "";
    text.remove_prefix(end);
  }
}

}  // namespace

std::int64_t file_number(std::string_view name) {
  constexpr auto beginnings = std::to_array<std::string_view>({"pubmed", "medline"});
  constexpr std::size_t year_digits = 2;
  constexpr std::size_t number_digits = 4;
  constexpr std::int64_t numbers_a_year = 100'000;
  for (const std::string_view beginning : beginnings) {
    if (!name.starts_with(beginning)) continue;
    const std::string_view rest = name.substr(beginning.size());
    const auto year = digits_at(rest, year_digits);
    if (!year || rest.size() <= year_digits || rest[year_digits] != 'n') continue;
    const auto number = digits_at(rest.substr(year_digits + 1), number_digits);
    if (number) return *year * numbers_a_year + *number;
  }
  return 0;
}

std::vector<SourceFile> list_sources(std::span<const std::string> paths,
                                     std::span<const std::string_view> endings) {
  std::vector<SourceFile> files;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (path != "-" && fs::is_directory(path, failed)) {
      add_folder(path, endings, files);
    } else if (path != "-" && !fs::exists(path, failed)) {
      throw Error{ErrorCode::input, "no file {}", path};
    } else {
      files.push_back({path, file_number(fs::path{path}.filename().string())});
    }
  }
  std::stable_sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) {
    return std::tuple{a.number, a.path.filename()} < std::tuple{b.number, b.path.filename()};
  });
  return files;
}

std::optional<Problem> check_companion(const fs::path& file) {
  const fs::path companion = file.string() + ".md5";
  std::error_code failed;
  if (file == "-" || !fs::is_regular_file(companion, failed)) return std::nullopt;
  const std::string wanted = find_md5(read_file(companion, longest_companion));
  if (wanted.empty()) return Problem{companion.string(), "has no MD5 sum"};
  const std::string found = md5_of_file(file);
  if (found == wanted) return std::nullopt;
  return Problem{file.string(), fmt::format("its MD5 sum is {}, {} says {}", found,
                                            companion.filename().string(), wanted)};
}

}  // namespace citewright::bulk
