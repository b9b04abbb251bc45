// SPDX-License-Identifier: Apache-2.0
// What a command works with: where its results go, how they look, the store.
#pragma once

#include "cli/command.hpp"
#include "cli/global_options.hpp"

#include "citewright/export/style.hpp"
#include "citewright/store/store.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace citewright::cli {

class Session {
 public:
  Session(GlobalOptions global, StoreAccess access) : global_{std::move(global)}, access_{access} {}

  /// A result, to standard output. Throws what write_output() throws.
  void write(std::string_view text);

  /// A result to a file, whole or not at all; to standard output where no file is named.
  void write_to(const std::optional<std::string>& file, std::string_view text);

  /// What is being done, to standard error; only with --verbose.
  void tell(std::string_view message) const;

  /// How far the work is, on one line of a terminal that end_progress() clears.
  void show_progress(std::string_view message) const;
  void end_progress() const;

  [[nodiscard]] bool is_quiet() const { return global_.quiet; }
  [[nodiscard]] bool is_offline() const { return cli::is_offline(global_); }
  /// Empty where ledgers are beside their articles.
  [[nodiscard]] std::filesystem::path claims_folder() const { return cli::claims_folder(global_); }
  [[nodiscard]] exports::Style style() const;

  /// Opened when first asked for, the way the command's row in the table says.
  [[nodiscard]] store::Store& store();

  /// Where the store is kept; nothing where it is in memory.
  [[nodiscard]] std::optional<std::filesystem::path> store_file() const;

  /// This run of a command that may write to the store does not.
  void only_read();
  /// Likewise, and a missing store is an empty one.
  void only_read_if_there();

  /// From now on the store is an empty one in memory: nothing is kept.
  void do_without_store();

 private:
  GlobalOptions global_;
  StoreAccess access_;
  bool in_memory_ = false;
  std::optional<store::Store> store_;
};

/// "citewright: warning: …" and, where there is one, "hint: …".
void print_warning(std::string_view message, std::string_view hint);

/// "citewright: error: …" and, where there is one, "hint: …".
void print_error(std::string_view message, std::string_view hint);

}  // namespace citewright::cli
