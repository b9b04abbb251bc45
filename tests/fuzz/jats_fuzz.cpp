// SPDX-License-Identifier: Apache-2.0
// Any bytes: articles or a problem.
#include "citewright/registry/jats.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(
      citewright::registry::parse_pmc_reply({reinterpret_cast<const char*>(data), size}, "fuzz"));
  return 0;
}
