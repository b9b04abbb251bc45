// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include "cli/output.hpp"

#include <fmt/format.h>

namespace citewright::cli {

void Session::write(std::string_view text) {
  write_output(text);
}

void Session::tell(std::string_view message) {
  if (global_.verbose) write_message(fmt::format("citewright: {}\n", message));
}

void print_error(std::string_view message, std::string_view hint) {
  write_message(fmt::format("citewright: error: {}\n", message));
  if (!hint.empty()) write_message(fmt::format("hint: {}\n", hint));
}

}  // namespace citewright::cli
