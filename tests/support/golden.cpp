// SPDX-License-Identifier: Apache-2.0
#include "golden.hpp"

#include "citewright/base/file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace citewright::test {

void check_golden(std::string_view name, std::string_view actual) {
  const std::filesystem::path path = std::filesystem::path{CITEWRIGHT_GOLDEN_DIR} / name;
  const char* accept = std::getenv("CITEWRIGHT_ACCEPT");  // NOLINT(concurrency-mt-unsafe)
  if (accept != nullptr && std::string_view{accept} == "1") {
    write_file_atomically(path, actual);
    MESSAGE("rewrote " << path.string());
    return;
  }
  const std::string expected = std::filesystem::exists(path) ? read_file(path) : std::string{};
  if (expected == actual) {
    CHECK(true);
    return;
  }
  FAIL_CHECK("tests/golden/" << name << " differs (CITEWRIGHT_ACCEPT=1 rewrites it)\n"
                             << "~~~~ expected ~~~~\n"
                             << expected << "~~~~ actual ~~~~\n"
                             << std::string{actual} << "~~~~");
}

}  // namespace citewright::test
