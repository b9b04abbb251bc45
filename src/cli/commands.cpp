// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"

#include <algorithm>
#include <array>

namespace citewright::cli {
namespace {

constexpr auto table = std::to_array<Command>({
    {"explain", "say what a rule means and what to do about it", StoreAccess::none,
     explain_command},
    {"help", "show how a command is used", StoreAccess::none, help_command},
    {"rules", "list the rules an article is audited by", StoreAccess::none, rules_command},
});

static_assert(std::ranges::is_sorted(table, {}, &Command::name));

}  // namespace

std::span<const Command> commands() {
  return table;
}

const Command* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Command::name);
  return found == table.end() ? nullptr : found;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : table) names.push_back(command.name);
  return names;
}

}  // namespace citewright::cli
