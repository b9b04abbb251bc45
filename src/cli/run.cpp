// SPDX-License-Identifier: Apache-2.0
#include "citewright/cli/run.hpp"

#include "cli/command_line.hpp"
#include "cli/exit_status.hpp"
#include "cli/generate.hpp"
#include "cli/help_text.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>

namespace citewright::cli {
namespace {

int run_checked(std::span<const std::string> arguments) {
  const CommandLine line = parse_command_line(arguments);
  if (line.help) {
    write_output(line.command == nullptr ? program_help() : command_help(*line.command));
    return exit_well;
  }
  if (line.global.version) {
    write_output("citewright " CITEWRIGHT_VERSION "\n");
    return exit_well;
  }
  if (line.global.generate) {
    write_output(generate(*line.global.generate));
    return exit_well;
  }
  if (line.command == nullptr) {
    throw Error{ErrorCode::usage, "no command was given"}.with_hint(
        "citewright --help lists the commands; citewright audit ARTICLE is the first to try");
  }
  Session session{line.global, line.command->store};
  return line.action(session);
}

int fail(ErrorCode code, std::string_view message, std::string_view hint) {
  print_error(message, hint);
  return exit_status(code);
}

}  // namespace

int run(std::span<const std::string> arguments) {
  guard_standard_streams();
  try {
    return run_checked(arguments);
  } catch (const OutputClosed&) {
    return exit_well;
  } catch (const Error& error) {
    return fail(error.code(), error.what(), error.hint());
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::input, "out of memory", "is the article far larger than usual?");
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, error.what(),
                "this is a fault of citewright, please report it");
  }
}

}  // namespace citewright::cli
