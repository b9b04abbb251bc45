// SPDX-License-Identifier: Apache-2.0
#include "support/temp_dir.hpp"

#include "citewright/base/error.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <exception>
#include <fstream>
#include <string>

namespace citewright::test {

TempDir::TempDir() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "citewright-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr)
    throw Error{ErrorCode::input, "cannot make {}", pattern};
  path_ = pattern;
}

TempDir::~TempDir() {
  if (std::uncaught_exceptions() > 0 || std::getenv("CITEWRIGHT_KEEP_TEST_DIRS") != nullptr) {
    fmt::print(stderr, "kept {}\n", path_.string());
    return;
  }
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TempDir::write(std::string_view name, std::string_view content) const {
  std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream{file, std::ios::binary} << content;
  return file;
}

}  // namespace citewright::test
