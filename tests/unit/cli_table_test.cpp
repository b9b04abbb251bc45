// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/generate.hpp"
#include "cli/global_options.hpp"
#include "cli/help_text.hpp"
#include "cli/page.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <set>
#include <string>
#include <vector>

using namespace citewright;
using namespace citewright::cli;

namespace {

OptionList options_of(const Command& command) {
  OptionList options;
  const Action ignored = command.prepare(options);
  return options;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("every command has a summary that begins with a small verb and ends without a stop") {
    for (const Command& command : commands()) {
      CAPTURE(command.name);
      REQUIRE_FALSE(command.summary.empty());
      CHECK(std::islower(static_cast<unsigned char>(command.summary.front())) != 0);
      CHECK_FALSE(command.summary.ends_with('.'));
      CHECK(find_command(command.name) == &command);
    }
  }

  TEST_CASE("every command's page says something and has an example that runs it") {
    for (const Command& command : commands()) {
      CAPTURE(command.name);
      const std::vector<PageBlock> blocks = read_page(page_of(command.name));
      REQUIRE_FALSE(blocks.empty());
      CHECK(blocks.front().kind == PageBlock::Kind::paragraph);
      bool has_example = false;
      for (const PageBlock& block : blocks) {
        has_example |= block.kind == PageBlock::Kind::code &&
                       plain_text(block).find("$ citewright " + std::string{command.name}) !=
                           std::string::npos;
      }
      CHECK(has_example);
    }
  }

  TEST_CASE("no command has two options of one name, or one that every command has") {
    GlobalOptions ignored;
    OptionList global;
    list_global_options(global, ignored);
    for (const Command& command : commands()) {
      CAPTURE(command.name);
      std::set<std::string_view> seen{"--help"};
      for (const Option& option : global.all()) seen.insert(long_name(option));
      const OptionList options = options_of(command);
      for (const Option& option : options.all()) {
        CAPTURE(option.names);
        CHECK_FALSE(option.help.ends_with('.'));
        if (!option.is_positional()) CHECK(seen.insert(long_name(option)).second);
      }
    }
  }

  TEST_CASE("pages name no option that does not exist") {
    GlobalOptions ignored;
    OptionList global;
    list_global_options(global, ignored);
    for (const Command& command : commands()) {
      CAPTURE(command.name);
      std::set<std::string_view> known{"--help"};
      const OptionList options = options_of(command);
      for (const OptionList* list : {&options, static_cast<const OptionList*>(&global)}) {
        for (const Option& option : list->all()) known.insert(long_name(option));
      }
      const std::string_view page = page_of(command.name);
      for (std::size_t at = page.find(" --"); at != std::string_view::npos;
           at = page.find(" --", at + 1)) {
        const std::size_t end = page.find_first_not_of("-abcdefghijklmnopqrstuvwxyz", at + 1);
        const std::string_view name = page.substr(at + 1, end - at - 1);
        CAPTURE(name);
        CHECK(known.contains(name));
      }
    }
  }

  TEST_CASE("help and man page of a command name each of its options") {
    for (const Command& command : commands()) {
      CAPTURE(command.name);
      const std::string help = command_help(command);
      const std::string manual = generate("man-" + std::string{command.name});
      const OptionList options = options_of(command);
      for (const Option& option : options.all()) {
        CAPTURE(option.names);
        CHECK(help.find(option_heading(option)) != std::string::npos);
        CHECK(manual.find(option.is_positional() ? option.value : "\\-\\-") != std::string::npos);
      }
    }
  }

  TEST_CASE("completions name every command") {
    for (const char* const script : {"completion-bash", "completion-zsh", "completion-fish"}) {
      CAPTURE(script);
      const std::string text = generate(script);
      for (const Command& command : commands()) CHECK(text.find(command.name) != std::string::npos);
    }
  }
}
