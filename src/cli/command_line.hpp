// SPDX-License-Identifier: Apache-2.0
// Arguments → the command meant and its options.
#pragma once

#include "cli/command.hpp"
#include "cli/global_options.hpp"

#include <span>
#include <string>

namespace citewright::cli {

struct CommandLine {
  GlobalOptions global;
  const Command* command = nullptr;  ///< nullptr where no command was named
  bool help = false;                 ///< help was asked for instead of work
  Action action;                     ///< the command's, with its options set
};

/// Throws Error{usage} naming what was not understood and what is nearest to it.
[[nodiscard]] CommandLine parse_command_line(std::span<const std::string> arguments);

}  // namespace citewright::cli
