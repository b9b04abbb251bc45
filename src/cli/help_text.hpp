// SPDX-License-Identifier: Apache-2.0
// Help as a terminal shows it.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace citewright::cli {

/// The program's: what it is for, its commands and global options.
[[nodiscard]] std::string program_help();

/// A command's: usage, what it does, its options, examples.
[[nodiscard]] std::string command_help(const Command& command);

/// "citewright audit [OPTIONS] ARTICLE…"
[[nodiscard]] std::string usage_line(const Command& command, const OptionList& options);

/// "-o, --output FILE"
[[nodiscard]] std::string option_heading(const Option& option);

}  // namespace citewright::cli
