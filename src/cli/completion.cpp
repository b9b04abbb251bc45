// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.hpp"

#include "cli/command.hpp"
#include "cli/global_options.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace citewright::cli {
namespace {

// One word with which single quotes can be put around it in every shell.
std::string shell_word(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string{"’"} : std::string(1, c);
  return out + "'";
}

struct Described {
  const Command* command;  ///< nullptr for the options of every command
  OptionList options;
};

/// Every command with its options, and last the options of every command.
std::vector<Described> describe_all(GlobalOptions& global) {
  std::vector<Described> all;
  for (const Command& command : commands()) {
    all.push_back({&command, {}});
    const Action ignored = command.prepare(all.back().options);
  }
  all.push_back({nullptr, {}});
  list_global_options(all.back().options, global);
  return all;
}

bool is_file(const Option& option) {
  return option.value == "FILE" || option.value == "ARTICLE" || option.value == "PATH";
}

std::string long_options(const OptionList& options) {
  std::string out;
  for (const Option& option : options.all()) {
    if (!option.is_positional() && !is_hidden(option)) out += fmt::format("{} ", long_name(option));
  }
  return out;
}

// "'audit --format') COMPREPLY=…": which values an option of a command has.
std::string bash_value_case(std::string_view command, const Option& option) {
  if (option.is_flag() || is_hidden(option)) return {};
  const std::string pattern = option.is_positional()
                                  ? fmt::format("'{} '", command)
                                  : fmt::format("'{} {}'", command, long_name(option));
  if (!option.choices.empty())
    return fmt::format("    {}) words='{}' ;;\n", pattern, fmt::join(option.choices, " "));
  return is_file(option) ? fmt::format("    {}) files=1 ;;\n", pattern) : std::string{};
}

std::string fish_line(const Command* command, const Option& option) {
  const std::string condition =
      command == nullptr ? "" : fmt::format(" -n '__fish_seen_subcommand_from {}'", command->name);
  const std::string values =
      option.choices.empty()
          ? ""
          : fmt::format(" -a {}", shell_word(fmt::format("{}", fmt::join(option.choices, " "))));
  if (option.is_positional()) {
    if (values.empty() && !is_file(option)) return {};
    return fmt::format("complete -c citewright{}{}{}\n", condition, is_file(option) ? " -F" : " -f",
                       values);
  }
  std::string line = fmt::format("complete -c citewright{}", condition);
  if (option.names.find(',') != std::string::npos) line += fmt::format(" -s {}", option.names[1]);
  line += fmt::format(" -l {}", long_name(option).substr(2));
  if (!option.is_flag()) line += is_file(option) ? " -rF" : fmt::format(" -x{}", values);
  return line + fmt::format(" -d {}\n", shell_word(option.help));
}

// What _arguments is told about one option or argument.
std::string zsh_spec(const Option& option) {
  std::string action;
  if (!option.is_flag()) {
    const std::string values = option.choices.empty()
                                   ? (is_file(option) ? "_files" : " ")
                                   : fmt::format("({})", fmt::join(option.choices, " "));
    action = fmt::format(":{}:{}", option.choices.empty() ? option.value : "value", values);
  }
  if (option.is_positional()) {
    return fmt::format("        {} \\\n",
                       shell_word((option.may_repeat() ? "*" : "") +
                                  (option.is_required() ? action : ":" + action)));
  }
  return fmt::format("        {} \\\n",
                     shell_word(fmt::format("{}[{}]{}", long_name(option), option.help, action)));
}

}  // namespace

std::string bash_completion() {
  GlobalOptions global;
  const std::vector<Described> all = describe_all(global);
  const OptionList& shared = all.back().options;
  std::string words;
  std::string options;
  std::string values;
  for (const auto& [command, list] : all) {
    const std::string_view name = command == nullptr ? "*" : command->name;
    options += fmt::format("    {}) options='{}' ;;\n", name, long_options(list));
    if (command != nullptr) words += fmt::format("{} ", command->name);
    for (const Option& option : list.all()) {
      const std::string line = bash_value_case(name, option);
      values += command == nullptr && !line.empty()
                    ? fmt::format("    *' {}'{}", long_name(option), line.substr(line.find(')')))
                    : line;
    }
  }
  return fmt::format(R"(# bash completion for citewright
_citewright() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command='' word words='' files='' options=''
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD - 1}}"; do
    case " {0}" in *" $word "*) command=$word; break ;; esac
  done
  case $command in
{1}  esac
  if [[ $current == -* ]]; then
    words="$options {3}--help"
  else
    [[ $previous == --* ]] || previous=''
    case "$command $previous" in
{2}    esac
    [[ -n $command$words$files ]] || words='{0}'
  fi
  mapfile -t COMPREPLY < <(compgen ${{files:+-f}} -W "$words" -- "$current")
}}
complete -o filenames -F _citewright citewright
)",
                     words, options, values, long_options(shared));
}

std::string zsh_completion() {
  GlobalOptions global;
  const std::vector<Described> all = describe_all(global);
  std::string shared;
  for (const Option& option : all.back().options.all()) {
    if (!is_hidden(option)) shared += zsh_spec(option);
  }
  std::string names;
  std::string cases;
  for (const auto& [command, list] : all) {
    if (command == nullptr) continue;
    names +=
        fmt::format("    {}\n", shell_word(fmt::format("{}:{}", command->name, command->summary)));
    cases += fmt::format("    {})\n      _arguments \\\n", command->name);
    for (const Option& option : list.all()) cases += zsh_spec(option);
    cases += shared + "        '--help[show how the command is used]' ;;\n";
  }
  return fmt::format(R"(#compdef citewright
_citewright() {{
  local -a commands
  commands=(
{}  )
  local curcontext=$curcontext state
  _arguments -C \
{}        '--help[show how the program is used]' \
        '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
{}      esac ;;
  esac
}}
_citewright "$@"
)",
                     names, shared, cases);
}

std::string fish_completion() {
  GlobalOptions global;
  std::string out = "# fish completion for citewright\ncomplete -c citewright -f\n";
  for (const Command& command : commands()) {
    out += fmt::format("complete -c citewright -n __fish_use_subcommand -a {} -d {}\n",
                       command.name, shell_word(command.summary));
  }
  for (const auto& [command, list] : describe_all(global)) {
    for (const Option& option : list.all()) {
      if (!is_hidden(option)) out += fish_line(command, option);
    }
  }
  return out + "complete -c citewright -s h -l help -d 'show how the command is used'\n";
}

}  // namespace citewright::cli
