// SPDX-License-Identifier: Apache-2.0
// The whole program but main().
#pragma once

#include <span>
#include <string>

namespace citewright::cli {

/// Runs one command line (without the program's name) and returns the exit status. Results go to
/// standard output, messages to standard error; nothing is thrown.
[[nodiscard]] int run(std::span<const std::string> arguments);

}  // namespace citewright::cli
