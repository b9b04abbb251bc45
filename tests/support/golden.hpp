// SPDX-License-Identifier: Apache-2.0
// Compares what a test made with a file in tests/golden.
#pragma once

#include <string_view>

namespace citewright::test {

/// Checks that `actual` is the content of tests/golden/`name`, and shows both where it is not. With
/// CITEWRIGHT_ACCEPT=1 in the environment the file is rewritten instead.
void check_golden(std::string_view name, std::string_view actual);

}  // namespace citewright::test
