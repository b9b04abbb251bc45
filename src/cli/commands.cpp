// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"

#include <algorithm>
#include <array>

namespace citewright::cli {
namespace {

constexpr auto table = std::to_array<Command>({
    {"audit", "audit articles: tell which citations do not hold", StoreAccess::create,
     audit_command},
    {"claims", "list the checkable claims of an article", StoreAccess::read_if_there,
     claims_command},
    {"decide", "keep what a person decided on a claim or a reference", StoreAccess::read_if_there,
     decide_command},
    {"explain", "say what a rule means and what to do about it", StoreAccess::none,
     explain_command},
    {"export", "write the reference list and the findings for others", StoreAccess::read_if_there,
     export_command},
    {"fetch", "ask the registries for what articles need, and keep it", StoreAccess::create,
     fetch_command},
    {"freeze", "write a store that answers these audits for ever", StoreAccess::read_if_there,
     freeze_command},
    {"help", "show how a command is used", StoreAccess::none, help_command},
    {"import", "put bulk files of records, or MeSH, into the store", StoreAccess::create,
     import_command},
    {"index", "say what is in the store; check or make again what searches use", StoreAccess::write,
     index_command},
    {"references", "list the references of an article", StoreAccess::read_if_there,
     references_command},
    {"rules", "list the rules an article is audited by", StoreAccess::none, rules_command},
    {"search", "search claims, references, records and evidence", StoreAccess::read,
     search_command},
    {"show", "show all that is known of a claim or a reference", StoreAccess::read_if_there,
     show_command},
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
  names.reserve(table.size());
  for (const Command& command : table) names.push_back(command.name);
  return names;
}

}  // namespace citewright::cli
