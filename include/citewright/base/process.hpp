// SPDX-License-Identifier: Apache-2.0
// Other programs as filters: bytes in, bytes out.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace citewright {

struct ProcessResult {
  int status = 0;  ///< as the program exited; -1 where a signal ended it
  bool timed_out = false;
  std::string output;
  std::string errors;  ///< what it wrote to standard error
};

/// Runs `arguments[0]`, looked for in PATH, without a shell, with `input` as its standard input,
/// and waits for it; one that is not done within `limit` is killed. Nothing where there is no such
/// program. Throws Error{input} where the system cannot start any.
[[nodiscard]] std::optional<ProcessResult> run_process(std::span<const std::string> arguments,
                                                       std::string_view input,
                                                       std::chrono::milliseconds limit);

}  // namespace citewright
