// SPDX-License-Identifier: Apache-2.0
// The statuses the program can end with: one table for the code and for every page about it.
#pragma once

#include "citewright/base/error.hpp"

#include <span>
#include <string>
#include <string_view>

namespace citewright::cli {

inline constexpr int exit_well = 0;
inline constexpr int exit_found_something = 1;  ///< findings to mend, or nothing found by a search
inline constexpr int exit_interrupted = 130;

[[nodiscard]] constexpr int exit_status(ErrorCode code) {
  return static_cast<int>(code);
}

struct ExitStatus {
  int status;
  std::string_view meaning;
};

[[nodiscard]] std::span<const ExitStatus> exit_statuses();

template <typename Row>
[[nodiscard]] std::string exit_status_rows(Row row) {
  std::string out;
  for (const ExitStatus& status : exit_statuses())
    out += row(std::to_string(status.status), status.meaning);
  return out;
}

}  // namespace citewright::cli
