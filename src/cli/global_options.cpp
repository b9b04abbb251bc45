// SPDX-License-Identifier: Apache-2.0
#include "cli/global_options.hpp"

#include "cli/environment.hpp"

#include <array>
#include <string_view>

namespace citewright::cli {
namespace {

constexpr auto colors = std::to_array<Choice<ColorWhen>>({
    {"auto", ColorWhen::automatic},
    {"always", ColorWhen::always},
    {"never", ColorWhen::never},
});

}  // namespace

void list_global_options(OptionList& options, GlobalOptions& global) {
  options.text("--store", "PATH", global.store, "the file in which everything read is kept");
  options.text("--claims", "DIR", global.claims,
               "the folder of the ledgers; claims/ beside each article where not given");
  options.choice("--color", global.color, colors, "colour the output");
  options.flag("-q,--quiet", global.quiet, "print no report and no hits: the exit status tells");
  options.flag("-v,--verbose", global.verbose, "say more of what is being done");
  options.flag("--offline", global.offline,
               "never ask the network; likewise with CITEWRIGHT_OFFLINE=1");
  options.flag("--version", global.version, "print the version and leave");
  options.text("--generate", "WHAT", global.generate, "print a man page or a completion script");
}

bool is_hidden(const Option& option) {
  return option.names == "--generate";
}

std::filesystem::path store_path(const GlobalOptions& global) {
  if (global.store) return *global.store;
  if (const auto given = environment("CITEWRIGHT_STORE"); !given.empty()) return given;
  const std::filesystem::path name = "citewright/citewright.db";
  if (const auto data = environment("XDG_DATA_HOME"); !data.empty())
    return std::filesystem::path{data} / name;
  if (const auto home = environment("HOME"); !home.empty())
    return std::filesystem::path{home} / ".local/share" / name;
  throw Error{ErrorCode::usage, "no place for the store: HOME is not set"}.with_hint(
      "name a file with --store");
}

std::filesystem::path claims_folder(const GlobalOptions& global) {
  if (global.claims) return *global.claims;
  return environment("CITEWRIGHT_CLAIMS");
}

bool is_offline(const GlobalOptions& global) {
  const std::string_view set = environment("CITEWRIGHT_OFFLINE");
  return global.offline || (!set.empty() && set != "0");
}

bool wants_color(ColorWhen when, bool is_terminal) {
  if (when != ColorWhen::automatic) return when == ColorWhen::always;
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view forced = environment("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return true;
  return is_terminal && environment("TERM") != "dumb";
}

}  // namespace citewright::cli
