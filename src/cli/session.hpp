// SPDX-License-Identifier: Apache-2.0
// What a command works with: where its results go, how they look, the store.
#pragma once

#include "cli/command.hpp"
#include "cli/global_options.hpp"

#include <string_view>

namespace citewright::cli {

class Session {
 public:
  Session(const GlobalOptions& global, StoreAccess access) : global_{global}, access_{access} {}

  /// A result, to standard output. Throws what write_output() throws.
  void write(std::string_view text);

  /// What is being done, to standard error; only with --verbose.
  void tell(std::string_view message);

 private:
  GlobalOptions global_;
  StoreAccess access_;
};

/// "citewright: error: …" and, where there is one, "hint: …".
void print_error(std::string_view message, std::string_view hint);

}  // namespace citewright::cli
