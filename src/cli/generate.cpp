// SPDX-License-Identifier: Apache-2.0
#include "cli/generate.hpp"

#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/manual.hpp"

namespace citewright::cli {

std::string generate(std::string_view what) {
  if (what == "man") return program_manual();
  if (what == "completion-bash") return bash_completion();
  if (what == "completion-zsh") return zsh_completion();
  if (what == "completion-fish") return fish_completion();
  constexpr std::string_view man = "man-";
  if (what.starts_with(man)) {
    const Command* const command = find_command(what.substr(man.size()));
    if (command != nullptr) return command_manual(*command);
  }
  throw Error{ErrorCode::usage, "--generate cannot be '{}'", what}.with_hint(
      "one of: man, man-COMMAND, completion-bash, completion-zsh, completion-fish");
}

}  // namespace citewright::cli
