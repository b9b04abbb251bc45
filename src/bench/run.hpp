// SPDX-License-Identifier: Apache-2.0
// citewright-bench: what its options mean.
#pragma once

namespace citewright::bench {

/// The process's exit status.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace citewright::bench
