// SPDX-License-Identifier: Apache-2.0
// Any bytes: a record or a problem; a record that was read is written and read again unchanged.
#include "citewright/model/record_json.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace citewright;
  const auto record = parse_record({reinterpret_cast<const char*>(data), size}, "fuzz");
  if (!record) return 0;
  const auto again = parse_record(to_json(*record), "fuzz");
  if (!again || *again != *record) std::abort();
  return 0;
}
