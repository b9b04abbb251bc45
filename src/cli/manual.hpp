// SPDX-License-Identifier: Apache-2.0
// Man pages in roff (man(7) macros).
#pragma once

#include "cli/command.hpp"

#include <string>

namespace citewright::cli {

[[nodiscard]] std::string program_manual();
[[nodiscard]] std::string command_manual(const Command& command);

/// Text with what roff would take for its own escaped: backslashes, hyphens, leading dots and
/// apostrophes.
[[nodiscard]] std::string escape_roff(std::string_view text);

}  // namespace citewright::cli
