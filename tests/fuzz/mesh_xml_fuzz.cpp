// SPDX-License-Identifier: Apache-2.0
// Any bytes: descriptors or a problem, and what was read can be matched against the bytes.
#include "citewright/registry/mesh_xml.hpp"
#include "citewright/retrieval/concepts.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace citewright;
  const std::string_view body{reinterpret_cast<const char*>(data), size};
  registry::MeshSplitter splitter{"fuzz"};
  registry::MeshParser parser;
  splitter.append(body);
  splitter.close();
  std::vector<MeshDescriptor> descriptors;
  while (const auto xml = splitter.next()) {
    if (auto descriptor = parser.parse(*xml, "fuzz")) descriptors.push_back(std::move(*descriptor));
  }
  const retrieval::Concepts concepts{descriptors};
  std::size_t end = 0;
  for (const retrieval::ConceptMatch& match : concepts.find(body)) {
    if (match.range.begin < end || match.range.end > size) std::abort();
    end = match.range.end;
  }
  return 0;
}
