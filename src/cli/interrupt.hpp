// SPDX-License-Identifier: Apache-2.0
// Ctrl-C while the registries are asked: the first lets the current reply come and be kept, the
// second ends the program at once.
#pragma once

#include <atomic>

namespace citewright::cli {

/// From now on SIGINT sets interrupted().
void hear_interrupts();

[[nodiscard]] const std::atomic<bool>& interrupted();

}  // namespace citewright::cli
