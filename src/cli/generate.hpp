// SPDX-License-Identifier: Apache-2.0
// Man pages and completion scripts, made from the table of commands when the program is built.
#pragma once

#include <string>
#include <string_view>

namespace citewright::cli {

/// "man" or "man-COMMAND": a page in roff; "completion-bash", "-zsh" or "-fish": a script.
/// Throws Error{usage} for anything else.
[[nodiscard]] std::string generate(std::string_view what);

}  // namespace citewright::cli
