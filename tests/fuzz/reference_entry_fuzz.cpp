// SPDX-License-Identifier: Apache-2.0
// Any bytes as one entry: its fields are parts of it, and bounded by it.
#include "extract/reference_fields.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace citewright;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const std::vector<TextRange> emphasis{{size / 3, size / 2}, {size / 2, size}};
  Reference reference;
  extract::read_fields(reference, text, emphasis);
  std::size_t named = 0;
  for (const std::string& author : reference.authors) named += author.size();
  const bool bounded = reference.title.size() <= size && reference.journal.size() <= size &&
                       reference.pages.size() <= size && named <= size + reference.authors.size();
  if (!bounded) std::abort();
  return 0;
}
