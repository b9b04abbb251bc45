// SPDX-License-Identifier: Apache-2.0
// The table of commands: what dispatch, help, man pages and completions are made from.
#pragma once

#include "cli/option_list.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace citewright::cli {

class Session;

/// What a command does with the store.
enum class StoreAccess : std::uint8_t {
  none,
  read_if_there,  ///< a missing store is an empty one
  read,           ///< a missing store is an error
  write,          ///< likewise; commands of this kind may also just read
  create,         ///< a missing store is made
};

/// A command with its options set: does the work and returns the exit status.
using Action = std::function<int(Session&)>;

struct Command {
  std::string_view name;
  std::string_view summary;  ///< "audit one or several articles": verb first, no final full stop
  StoreAccess store = StoreAccess::none;
  Action (*prepare)(OptionList& options) = nullptr;  ///< lists the options the action will use
};

/// Every command, by name. Each has a page, pages/NAME.md.
[[nodiscard]] std::span<const Command> commands();

/// nullptr for an unknown name.
[[nodiscard]] const Command* find_command(std::string_view name);

[[nodiscard]] std::vector<std::string_view> command_names();

// One function a command, each in the cmd_*.cpp of its name.
Action audit_command(OptionList& list);
Action claims_command(OptionList& list);
Action decide_command(OptionList& options);
Action explain_command(OptionList& list);
Action export_command(OptionList& list);
Action fetch_command(OptionList& list);
Action freeze_command(OptionList& list);
Action help_command(OptionList& list);
Action import_command(OptionList& options);
Action index_command(OptionList& list);
Action references_command(OptionList& list);
Action rules_command(OptionList& list);
Action search_command(OptionList& list);
Action show_command(OptionList& list);

}  // namespace citewright::cli
