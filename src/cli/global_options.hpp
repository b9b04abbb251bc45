// SPDX-License-Identifier: Apache-2.0
// The options every command takes, before or after its name.
#pragma once

#include "cli/option_list.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace citewright::cli {

enum class ColorWhen : std::uint8_t { automatic, always, never };

struct GlobalOptions {
  std::optional<std::string> store;
  std::optional<std::string> claims;
  ColorWhen color = ColorWhen::automatic;
  bool quiet = false;
  bool verbose = false;
  bool offline = false;
  bool version = false;
  std::optional<std::string> generate;  ///< "man", "man-audit", "completion-bash"
};

void list_global_options(OptionList& options, GlobalOptions& global);

/// `--generate` is for the build alone: neither help nor completions name it.
[[nodiscard]] bool is_hidden(const Option& option);

/// --store, else $CITEWRIGHT_STORE, else citewright/citewright.db in $XDG_DATA_HOME or, where that
/// is unset, in ~/.local/share. Throws Error{usage} where nothing of it is known.
[[nodiscard]] std::filesystem::path store_path(const GlobalOptions& global);

/// --claims, else $CITEWRIGHT_CLAIMS; empty where ledgers are beside their articles.
[[nodiscard]] std::filesystem::path claims_folder(const GlobalOptions& global);

/// --offline, or CITEWRIGHT_OFFLINE set to anything but 0.
[[nodiscard]] bool is_offline(const GlobalOptions& global);

/// --color; when automatic: not with NO_COLOR (no-color.org) or TERM=dumb, always with
/// CLICOLOR_FORCE (bixense.com/clicolors), else on terminals.
[[nodiscard]] bool wants_color(ColorWhen when, bool is_terminal);

}  // namespace citewright::cli
