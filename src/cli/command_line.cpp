// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

#include "citewright/base/fold.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <vector>

namespace citewright::cli {
namespace {

constexpr int any_number = 1 << 28;

struct Parsed {
  const Command* command = nullptr;
  OptionList options;
  Action action;
  CLI::App* app = nullptr;
};

void add_option(CLI::App& app, const Option& option) {
  if (option.is_flag()) {
    app.add_flag_callback(option.names, [&option] { option.set({}); });
    return;
  }
  const std::string name = option.is_positional() ? option.value : option.names;
  CLI::Option* const added = app.add_option(
      name, [&option](const CLI::results_t& typed) { return option.set(typed), true; });
  added->required(option.is_required());
  if (option.may_repeat()) {
    added->expected(option.is_required() ? 1 : 0, any_number)->allow_extra_args();
  } else {
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }
}

void add_options(CLI::App& app, const OptionList& list) {
  for (const Option& option : list.all()) add_option(app, option);
}

std::vector<std::string_view> long_names(const OptionList& own, const OptionList& global) {
  std::vector<std::string_view> names{"--help"};
  for (const OptionList* list : {&own, &global}) {
    for (const Option& option : list->all()) {
      if (!option.is_positional() && !is_hidden(option)) names.push_back(long_name(option));
    }
  }
  return names;
}

std::string how_to_learn_more(const Command* command) {
  return command == nullptr ? "citewright --help lists the commands"
                            : fmt::format("citewright {} --help shows its use", command->name);
}

[[noreturn]] void reject_command(const std::string& name) {
  const std::vector<std::string_view> names = command_names();
  throw Error{ErrorCode::usage, "there is no command '{}'", name}.with_hint(
      "{}", nearest_hint(name, names));
}

// The first argument nobody took is an unknown option, an unknown command or one too many.
[[noreturn]] void reject_extra(const std::string& extra, const Parsed* parsed,
                               const OptionList& global) {
  const bool is_option = extra.starts_with("-") && extra.size() > 1;
  if (parsed == nullptr && !is_option) reject_command(extra);
  const Command* const command = parsed == nullptr ? nullptr : parsed->command;
  const OptionList none;
  const std::string typed = extra.substr(0, extra.find('='));
  const std::vector<std::string_view> names =
      long_names(parsed == nullptr ? none : parsed->options, global);
  const std::string_view near = is_option ? nearest(typed, names) : std::string_view{};
  const std::string of = command == nullptr ? "citewright" : std::string{command->name};
  const std::string hint =
      near.empty() ? how_to_learn_more(command) : fmt::format("did you mean {}?", near);
  if (is_option)
    throw Error{ErrorCode::usage, "{} has no option {}", of, typed}.with_hint("{}", hint);
  throw Error{ErrorCode::usage, "{} takes no argument '{}'", of, extra}.with_hint("{}", hint);
}

// What CLI11 says, in our form: lower-case, one line, without a final full stop.
std::string in_our_words(const CLI::ParseError& error) {
  std::string message = error.what();
  std::ranges::replace(message, '\n', ' ');
  while (message.ends_with('.') || message.ends_with(' ')) message.pop_back();
  return message;
}

void parse_into(CLI::App& app, std::span<const std::string> arguments, CommandLine& line,
                const Parsed*& chosen, const std::vector<std::unique_ptr<Parsed>>& all) {
  const auto find_chosen = [&] {
    for (const auto& parsed : all) {
      if (parsed->app->parsed()) chosen = parsed.get();
    }
  };
  try {
    app.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
    find_chosen();
  } catch (const CLI::CallForHelp&) {
    find_chosen();
    line.help = true;
  } catch (const CLI::ParseError& error) {
    find_chosen();
    const Command* const command = chosen == nullptr ? nullptr : chosen->command;
    throw Error{ErrorCode::usage, "{}", in_our_words(error)}.with_hint("{}",
                                                                       how_to_learn_more(command));
  }
}

}  // namespace

CommandLine parse_command_line(std::span<const std::string> arguments) {
  CommandLine line;
  OptionList global;
  list_global_options(global, line.global);

  CLI::App app;
  app.fallthrough()->allow_extras()->require_subcommand(0, 1);
  add_options(app, global);
  std::vector<std::unique_ptr<Parsed>> all;
  for (const Command& command : commands()) {
    all.push_back(std::make_unique<Parsed>());
    Parsed& parsed = *all.back();
    parsed.command = &command;
    parsed.action = command.prepare(parsed.options);
    parsed.app = app.add_subcommand(std::string{command.name});
    add_options(*parsed.app, parsed.options);
  }

  const Parsed* chosen = nullptr;
  parse_into(app, arguments, line, chosen, all);
  if (const auto extras = app.remaining(true); !line.help && !extras.empty())
    reject_extra(extras.front(), chosen, global);
  if (chosen != nullptr) {
    line.command = chosen->command;
    line.action = chosen->action;
  }
  return line;
}

}  // namespace citewright::cli
