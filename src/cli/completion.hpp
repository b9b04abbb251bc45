// SPDX-License-Identifier: Apache-2.0
// Completion scripts for shells.
#pragma once

#include <string>

namespace citewright::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace citewright::cli
