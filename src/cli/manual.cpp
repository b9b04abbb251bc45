// SPDX-License-Identifier: Apache-2.0
#include "cli/manual.hpp"

#include "cli/exit_status.hpp"
#include "cli/global_options.hpp"
#include "cli/help_text.hpp"
#include "cli/page.hpp"

#include "citewright/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace citewright::cli {
namespace {

std::string set_run(const Run& run) {
  std::string text = escape_roff(run.text);
  switch (run.face) {
    case Run::Face::plain:
      return text;
    case Run::Face::code:
      return fmt::format("\\fB{}\\fR", text);
    case Run::Face::emphasis:
      return fmt::format("\\fI{}\\fR", text);
  }
  return text;
}

std::string upper_case(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string set_block(const PageBlock& block) {
  std::string text;
  for (const Run& run : block.runs) text += set_run(run);
  switch (block.kind) {
    case PageBlock::Kind::heading:
      return fmt::format(".SH {}\n", upper_case(text));
    case PageBlock::Kind::paragraph:
      return fmt::format(".PP\n{}\n", text);
    case PageBlock::Kind::item:
      return fmt::format(".IP \\(bu 2\n{}\n", text);
    case PageBlock::Kind::code:
      return fmt::format(".PP\n.EX\n{}\n.EE\n", trim(text));
  }
  return {};
}

std::string tagged(std::string_view tag, std::string_view text) {
  return fmt::format(".TP\n\\fB{}\\fR\n{}.\n", escape_roff(tag), escape_roff(text));
}

std::string set_options(const OptionList& options) {
  std::string out;
  for (const Option& option : options.all()) {
    if (!is_hidden(option)) out += tagged(option_heading(option), option.help);
  }
  return out;
}

std::string set_global_options() {
  GlobalOptions ignored;
  OptionList options;
  list_global_options(options, ignored);
  return set_options(options) + tagged("-h, --help", "show how the command is used");
}

std::string set_page(std::string_view name, std::string_view options) {
  std::string out = ".SH DESCRIPTION\n";
  bool options_set = false;
  for (const PageBlock& block : read_page(page_of(name))) {
    if (block.kind == PageBlock::Kind::heading && !options_set) {
      out += options;
      options_set = true;
    }
    out += set_block(block);
  }
  return options_set ? out : out + std::string{options};
}

std::string title(std::string_view name, std::string_view summary) {
  return fmt::format(".TH {} 1 \"\" \"citewright {}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n",
                     upper_case(escape_roff(name)), CITEWRIGHT_VERSION, escape_roff(name),
                     escape_roff(summary));
}

std::string see_also(const Command* of) {
  std::string out = ".SH SEE ALSO\n";
  std::string names = of == nullptr ? "" : R"(\fBcitewright\fR(1))";
  for (const Command& command : commands()) {
    if (&command == of) continue;
    if (!names.empty()) names += ", ";
    names += fmt::format("\\fBcitewright\\-{}\\fR(1)", command.name);
  }
  return out + names + '\n';
}

std::string exit_status_section() {
  return ".SH EXIT STATUS\n" + exit_status_rows(tagged);
}

}  // namespace

std::string escape_roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    line_start = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string program_manual() {
  std::string out = title("citewright", "audits the citations of health articles");
  out += ".SH SYNOPSIS\n\\fBcitewright\\fR [OPTION…] COMMAND …\n";
  std::string middle = ".SH COMMANDS\n";
  for (const Command& command : commands()) middle += tagged(command.name, command.summary);
  middle += ".SH OPTIONS\n" + set_global_options();
  out += set_page("citewright", middle);
  return out + exit_status_section() + see_also(nullptr);
}

std::string command_manual(const Command& command) {
  OptionList options;
  const Action ignored = command.prepare(options);
  std::string out = title(fmt::format("citewright-{}", command.name), command.summary);
  out += fmt::format(".SH SYNOPSIS\n{}\n", escape_roff(usage_line(command, options)));
  std::string middle = ".SH OPTIONS\n" + set_options(options);
  middle += ".SS Of every command\n" + set_global_options();
  out += set_page(command.name, middle);
  return out + exit_status_section() + see_also(&command);
}

}  // namespace citewright::cli
