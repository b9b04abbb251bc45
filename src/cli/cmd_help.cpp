// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_status.hpp"
#include "cli/help_text.hpp"
#include "cli/session.hpp"

#include <memory>

namespace citewright::cli {

Action help_command(OptionList& list) {
  const auto name = std::make_shared<std::string>();
  list.positional("COMMAND", *name, Count::optional, "the command; without one: all of them",
                  command_names());
  return [name](Session& session) {
    if (name->empty()) {
      session.write(program_help());
      return exit_well;
    }
    const Command* const command = find_command(*name);
    if (command == nullptr) {
      throw Error{ErrorCode::usage, "there is no command '{}'", *name}.with_hint(
          "{}", nearest_hint(*name, command_names()));
    }
    session.write(command_help(*command));
    return exit_well;
  };
}

}  // namespace citewright::cli
