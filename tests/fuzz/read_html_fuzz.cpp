// SPDX-License-Identifier: Apache-2.0
// Any bytes as HTML: an article that keeps its promises, or an input error.
#include "read_any.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return citewright::test::read_any({reinterpret_cast<const char*>(data), size},
                                    citewright::Format::html);
}
