// SPDX-License-Identifier: Apache-2.0
// Any bytes through every parser of small replies: a value or a problem, never an exception.
#include "citewright/registry/crossref.hpp"
#include "citewright/registry/esummary.hpp"
#include "citewright/registry/europe_pmc.hpp"
#include "citewright/registry/eutils.hpp"
#include "citewright/registry/id_converter.hpp"
#include "citewright/registry/reply.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace citewright::registry;

void parse_with_each(std::string_view body) {
  constexpr std::size_t longest_quotation = 200UL * 4;  // bytes of 200 characters
  if (quote_reply(body).size() > longest_quotation) std::abort();
  static_cast<void>(parse_crossref_work(body, "fuzz"));
  static_cast<void>(parse_crossref_works(body, "fuzz"));
  static_cast<void>(parse_esearch(body, "fuzz"));
  static_cast<void>(parse_esummary(body, "fuzz"));
  static_cast<void>(parse_elink(body, "fuzz"));
  static_cast<void>(parse_epost(body, "fuzz"));
  static_cast<void>(parse_ecitmatch(body, "fuzz"));
  static_cast<void>(parse_citmatch(body, "fuzz"));
  static_cast<void>(parse_id_converter(body, "fuzz"));
  static_cast<void>(parse_europe_pmc(body, "fuzz"));
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parse_with_each({reinterpret_cast<const char*>(data), size});
  return 0;
}
