// SPDX-License-Identifier: Apache-2.0
#include "cli/help_text.hpp"

#include "cli/exit_status.hpp"
#include "cli/global_options.hpp"
#include "cli/page.hpp"

#include "citewright/base/fold.hpp"
#include "citewright/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace citewright::cli {
namespace {

constexpr std::size_t width = 80;

// Words of `text` in lines of at most `width`, each after `indent` blanks; the first line goes on
// where `column` stands.
std::string wrap(std::string_view text, std::size_t indent, std::size_t column) {
  std::string out;
  const std::string clean = collapse_whitespace(text);
  for (const std::string_view word : split(clean, ' ')) {
    const std::size_t length = count_code_points(word);
    if (column > indent && column + 1 + length > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += length;
  }
  return out + '\n';
}

std::string indented(std::string_view code) {
  std::string out;
  for (const std::string_view line : split(code, '\n'))
    out += line.empty() ? "\n" : fmt::format("  {}\n", line);
  return out;
}

std::string set_block(const PageBlock& block) {
  const std::string text = plain_text(block);
  switch (block.kind) {
    case PageBlock::Kind::heading:
      return fmt::format("\n{}:\n", text);
    case PageBlock::Kind::paragraph:
      return '\n' + wrap(text, 0, 0);
    case PageBlock::Kind::item:
      return "  - " + wrap(text, 4, 4);
    case PageBlock::Kind::code:
      return indented(trim(text));
  }
  return {};
}

// What stands before the page's first heading, or from there on.
enum class Part : bool { description, rest };

std::string page_part(std::string_view name, Part part) {
  const std::vector<PageBlock> blocks = read_page(page_of(name));
  const auto heading = std::ranges::find(blocks, PageBlock::Kind::heading, &PageBlock::kind);
  std::string out;
  const auto begin = part == Part::description ? blocks.begin() : heading;
  const auto end = part == Part::description ? heading : blocks.end();
  for (auto block = begin; block != end; ++block) out += set_block(*block);
  return out;
}

// "  LEFT   right": the right column starts at the same place in every row.
std::string row(std::string_view left, std::string_view right) {
  constexpr std::size_t right_column = 26;
  std::string out = fmt::format("  {}", left);
  std::size_t column = count_code_points(out);
  if (column + 2 > right_column) {
    out += '\n';
    column = 0;
  }
  out += std::string(right_column - column, ' ');
  return out + wrap(right, right_column, right_column);
}

std::string option_rows(const OptionList& options) {
  std::string out;
  for (const Option& option : options.all()) {
    if (!is_hidden(option)) out += row(option_heading(option), option.help);
  }
  return out;
}

std::string global_rows() {
  GlobalOptions ignored;
  OptionList options;
  list_global_options(options, ignored);
  return option_rows(options) + row("-h, --help", "show this");
}

}  // namespace

std::string option_heading(const Option& option) {
  if (option.is_positional()) return option.value + (option.may_repeat() ? "…" : "");
  std::string heading = option.names;
  if (const auto comma = heading.find(','); comma != std::string::npos)
    heading.insert(comma + 1, " ");
  if (!option.is_flag()) heading += ' ' + option.value;
  return heading;
}

std::string usage_line(const Command& command, const OptionList& options) {
  std::string line = fmt::format("citewright {}", command.name);
  if (!std::ranges::all_of(options.all(), &Option::is_positional)) line += " [OPTION…]";
  for (const Option& option : options.all()) {
    if (!option.is_positional()) continue;
    const std::string heading = option_heading(option);
    line += option.is_required() ? ' ' + heading : fmt::format(" [{}]", heading);
  }
  return line;
}

std::string program_help() {
  std::string out = "citewright: audits the citations of health articles\n";
  out += "\nUsage: citewright [OPTION…] COMMAND …\n";
  out += page_part("citewright", Part::description);
  out += "\nCommands:\n";
  for (const Command& command : commands()) out += row(command.name, command.summary);
  out += "\nOptions of every command:\n" + global_rows();
  out += "\nExit status:\n" + exit_status_rows(row);
  out += page_part("citewright", Part::rest);
  return out;
}

std::string command_help(const Command& command) {
  OptionList options;
  const Action ignored = command.prepare(options);
  std::string out = fmt::format("citewright {}: {}\n", command.name, command.summary);
  out += fmt::format("\nUsage: {}\n", usage_line(command, options));
  out += page_part(command.name, Part::description);
  if (!options.all().empty()) out += "\nOptions:\n" + option_rows(options);
  out += "\nOptions of every command:\n" + global_rows();
  out += page_part(command.name, Part::rest);
  return out;
}

}  // namespace citewright::cli
