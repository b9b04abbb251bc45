// SPDX-License-Identifier: Apache-2.0
// Any bytes: a reply or a problem; the splitter gives the same records byte by byte.
#include "citewright/registry/pubmed_splitter.hpp"
#include "citewright/registry/pubmed_xml.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace citewright::registry;
  const std::string_view body{reinterpret_cast<const char*>(data), size};
  const auto reply = parse_pubmed_reply(body, "fuzz");
  PubmedSplitter splitter{"fuzz"};
  std::size_t elements = 0;
  for (std::size_t at = 0; at < size; ++at) {
    splitter.append(body.substr(at, 1));
    while (splitter.next()) ++elements;
  }
  splitter.close();
  if (splitter.next()) std::abort();
  if (reply && (splitter.problem() || reply->records.size() > elements)) std::abort();
  return 0;
}
